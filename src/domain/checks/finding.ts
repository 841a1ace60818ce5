import type { Bilingual, Cents, Language, RecordPath } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatMoney } from '../typography/index.ts';

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
/**
 * `error`: the figures or the law are contradicted; `warning`: two things said of one cannot both be right;
 * `notice`: what a reader would ask about.
 */
export type Severity = (typeof SEVERITIES)[number];

/** What a rule found: where in the record, and why, with its arithmetic. */
export interface Found {
	readonly path: RecordPath;
	readonly message: Bilingual;
	/** Where it differs from the rule's own. */
	readonly severity?: Severity;
	/** The article of the statutes, where it is they that are contradicted. */
	readonly article?: string;
}

/** One thing that a record must not contradict. Its code is stable: people and scripts refer to it. */
export interface Rule {
	readonly code: string;
	readonly severity: Severity;
	/** What the rule watches over, in a few words. */
	readonly title: Bilingual;
	/** Where the rule comes from: the law, the statutes, usage or arithmetic. */
	readonly source: Bilingual;
	readonly find: (record: AssociationRecord) => Iterable<Found>;
}

export interface Finding extends Omit<Found, 'severity'> {
	readonly code: string;
	readonly severity: Severity;
	readonly title: Bilingual;
	readonly source: Bilingual;
}

export const ARITHMETIC: Bilingual = { fr: 'arithmétique', en: 'arithmetic' };
export const STATUTES: Bilingual = { fr: 'statuts', en: 'statutes' };
export const USAGE: Bilingual = { fr: 'usage des procès-verbaux', en: 'usage of minutes' };

/** One sentence written for each language, with the money as that language writes it. */
export function say(write: (euros: (cents: Cents) => string, language: Language) => string): Bilingual {
	const of = (language: Language) => write((cents) => formatMoney(cents, language), language);
	return { fr: of('fr'), en: of('en') };
}

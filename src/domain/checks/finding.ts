import type { CheckedClosing } from '../accounts/index.ts';
import type { Bilingual, RecordPath, Severity } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';

export { SEVERITIES, type Severity } from '../basics/index.ts';
export { say } from '../typography/index.ts';

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
	/** @param closings the closed years of the books beside what they give today, where the books are at hand */
	readonly find: (record: AssociationRecord, closings?: readonly CheckedClosing[]) => Iterable<Found>;
}

export interface Finding extends Omit<Found, 'severity'> {
	readonly code: string;
	readonly severity: Severity;
	readonly title: Bilingual;
	readonly source: Bilingual;
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Pick<Finding, 'severity'>[]): Readonly<Record<Severity, number>> {
	const counts = { error: 0, warning: 0, notice: 0 };
	for (const { severity } of findings) counts[severity] += 1;
	return counts;
}

export const ARITHMETIC: Bilingual = { fr: 'arithmétique', en: 'arithmetic' };
export const STATUTES: Bilingual = { fr: 'statuts', en: 'statutes' };
export const USAGE: Bilingual = { fr: 'usage des procès-verbaux', en: 'usage of minutes' };

import { accountsOf, PUBLIC_GRANTS_THRESHOLD, publicGrants } from '../accounts/index.ts';
import type { Assembly } from '../assembly/index.ts';
import { addMonths, addYears, type Coded, type IsoDate, type PartialDate, type Source } from '../basics/index.ts';
import { DECLARATION_MONTHS, LEADING_KINDS } from '../governance/index.ts';
import { type AssociationRecord, lookup } from '../record/index.ts';
import type { DecisionKind } from '../statutes/index.ts';
import { bodyChanges } from './mandates.ts';

/** An official form, as it was known on a date: numbers and versions change. */
export interface OfficialForm {
	readonly number: string;
	readonly checkedOn: PartialDate;
	readonly source: string;
}

/** Forms that an assembly leads to. */
export const FORMS = {
	leaders: { number: 'Cerfa 13971*03', checkedOn: '2026-11', source: 'service-public.gouv.fr, F1123' },
	statutes: { number: 'Cerfa 13972*03', checkedOn: '2026-11', source: 'service-public.gouv.fr, F1123' },
} as const satisfies Readonly<Record<string, OfficialForm>>;

/** What is to be done after an assembly. */
export interface Formalities {
	/** People who lead the association have changed; the numbers are those who come and go. */
	readonly 'declare-leaders': { readonly incoming: number; readonly outgoing: number };
	/** A decision on those who lead, of which the record does not say whom it changes: without a change there is no declaration. */
	readonly 'declare-leaders-if-changed': { readonly decision: DecisionKind };
	readonly 'declare-statutes': Record<never, never>;
	/** Grants of public authorities, in cents, in the year of the accounts approved. */
	readonly 'publish-accounts': { readonly year: number; readonly grants: number };
	readonly 'keep-evidence': Record<never, never>;
	readonly 'contest-until': Record<never, never>;
}
export type Formality = Coded<Formalities> & {
	/** Last day on which it is in time; of evidence, the last day on which it is kept. */
	readonly until: IsoDate;
	readonly form?: OfficialForm;
};

const law = (fr: string, en: string): Source => ({ from: 'law', name: { fr, en } });
const DECLARATION = law('loi du 1er juillet 1901, art. 5', 'law of 1 July 1901, art. 5');
const PUBLICATION = law('Code de commerce, art. L612-4 et D612-5', 'Code de commerce, art. L612-4 and D612-5');
const RETENTION = law('service-public.gouv.fr, F32081', 'service-public.gouv.fr, F32081');
const PRESCRIPTION = law('Code civil, art. 2224', 'Code civil, art. 2224');

/** Months in which accounts are published once approved; years in which evidence is kept and an assembly contested. */
const PUBLICATION_MONTHS = 3;
const EVIDENCE_YEARS = 5;

const ON_LEADERS: readonly DecisionKind[] = ['board', 'legalRepresentatives'];

/** The kinds of decisions that an assembly adopted. */
function adopted({ resolutions, resolutionsOutcome }: Assembly): ReadonlySet<DecisionKind> {
	const some = resolutions.filter(({ outcome }) => (outcome ?? resolutionsOutcome) === 'adopted');
	return new Set(some.flatMap((one) => one.decisions.map((decision) => decision.kind)));
}

function* ofLeaders(record: AssociationRecord, assembly: Assembly): Generator<Formality> {
	const until = addMonths(assembly.date, DECLARATION_MONTHS);
	const leading = new Set(record.bodies.filter((one) => LEADING_KINDS.includes(one.kind)).map((one) => one.id));
	const changes = bodyChanges(record, assembly).filter((one) => leading.has(one.body));
	const count = (side: 'incoming' | 'outgoing') => changes.reduce((sum, one) => sum + one[side].length, 0);
	const [incoming, outgoing] = [count('incoming'), count('outgoing')];
	const common = { until, form: FORMS.leaders, source: DECLARATION };
	if (incoming + outgoing > 0) yield { code: 'declare-leaders', params: { incoming, outgoing }, ...common };
	if (changes.length > 0) return;
	const decision = ON_LEADERS.find((kind) => adopted(assembly).has(kind));
	if (decision !== undefined) yield { code: 'declare-leaders-if-changed', params: { decision }, ...common };
}

function* ofAccounts(record: AssociationRecord, assembly: Assembly): Generator<Formality> {
	const decided = assembly.resolutions.flatMap((one) => one.decisions).find((one) => one.kind === 'accounts');
	const year = decided?.year ?? assembly.presented.accountsYear;
	const accounts = year === undefined ? undefined : accountsOf(record.accounts, year, 'actual');
	if (year === undefined || accounts === undefined || !adopted(assembly).has('accounts')) return;
	const grants = publicGrants(accounts, (funder) => lookup(record).organisation(funder)?.kind);
	if (grants <= PUBLIC_GRANTS_THRESHOLD) return;
	const until = addMonths(assembly.date, PUBLICATION_MONTHS);
	yield { code: 'publish-accounts', params: { year, grants }, until, source: PUBLICATION };
}

/** What the law asks after an assembly, with its dates, the soonest first. */
export function formalitiesOf(record: AssociationRecord, assembly: Assembly): readonly Formality[] {
	const { date } = assembly;
	const statutes = adopted(assembly).has('statutes');
	const all: Formality[] = [
		...ofLeaders(record, assembly),
		...(statutes
			? [
					{
						code: 'declare-statutes',
						params: {},
						until: addMonths(date, DECLARATION_MONTHS),
						form: FORMS.statutes,
						source: DECLARATION,
					} as const,
				]
			: []),
		...ofAccounts(record, assembly),
		{ code: 'keep-evidence', params: {}, until: addYears(date, EVIDENCE_YEARS), source: RETENTION },
		{ code: 'contest-until', params: {}, until: addYears(date, EVIDENCE_YEARS), source: PRESCRIPTION },
	];
	return all.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

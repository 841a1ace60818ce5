import { PUBLIC_GRANTS_THRESHOLD, publicGrants } from '../accounts/index.ts';
import type { Assembly } from '../assembly/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import type { KeptDocument } from './kept_documents.ts';

/** What members may read before they decide on a year. */
export const DISPOSED_KINDS = ['accounts', 'activityReport', 'auditorReport'] as const;
export type DisposedKind = (typeof DISPOSED_KINDS)[number];

/** One thing that is at the members' disposal, or should be. */
export interface Disposed {
	readonly kind: DisposedKind;
	/** The years that it is of. */
	readonly years: readonly number[];
	/** The document that members may read; none: it is missing. */
	readonly document?: KeptDocument;
}

/** Whether an auditor reports to the assembly: it lists the report, or the public grants of the year ask for one. */
function auditorReports({ accounts, organisations }: DisposalRecord, { documents, presented }: Assembly): boolean {
	if (documents.some(({ kind }) => kind === 'auditorReport')) return true;
	const actual = accounts.find(({ stage, year }) => stage === 'actual' && year === presented.accountsYear);
	const kindOf = (funder: string) => organisations.find(({ id }) => id === funder)?.kind;
	return actual !== undefined && publicGrants(actual, kindOf) > PUBLIC_GRANTS_THRESHOLD;
}

type DisposalRecord = Pick<AssociationRecord, 'accounts' | 'organisations' | 'documents'>;

/**
 * What is at the disposal of all members for an assembly: the accounts that it is shown, the activity report, and the
 * auditor's report where there is one. A document counts where members may read it and it is the assembly's, or, of no
 * assembly, of the year.
 */
export function disposalOf(record: DisposalRecord, assembly: Assembly): readonly Disposed[] {
	const { accountsYear, activityYears } = assembly.presented;
	const ofAccounts = accountsYear === undefined ? [] : [accountsYear];
	const wanted: readonly Omit<Disposed, 'document'>[] = [
		{ kind: 'accounts', years: ofAccounts },
		{ kind: 'activityReport', years: activityYears },
		{ kind: 'auditorReport', years: auditorReports(record, assembly) ? ofAccounts : [] },
	];
	return wanted
		.filter(({ years }) => years.length > 0)
		.map((one) => {
			const document = record.documents.find(
				({ kind, access, assembly: of, year }) =>
					kind === one.kind &&
					access !== 'board' &&
					(of === undefined ? year !== undefined && one.years.includes(year) : of === assembly.id),
			);
			return { ...one, ...(document === undefined ? {} : { document }) };
		});
}

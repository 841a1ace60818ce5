import { budgetState, type Landing, projectLanding, watchThresholds } from '../../../domain/accounts/index.ts';
import type { BudgetDocumentSource } from '../../../domain/accounts_documents/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../../domain/basics/index.ts';
import { type AssociationRecord, lookup } from '../../../domain/record/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import { keptRecord, type RecordReader } from '../../../store/index.ts';
import { type Actual, actualBefore, actualOf } from './actual.ts';

/** A budget with the record around it, and all that is reckoned of it. */
export interface BudgetScene extends BudgetDocumentSource {
	readonly record: AssociationRecord;
}

/** Where the year lands, while it runs and something of it is known. */
function landingOf(actual: Actual | undefined, previous: Actual | undefined): Landing | null {
	if (actual === undefined || actual.asOf >= actual.accounts.to || actual.asOf < actual.accounts.from) return null;
	// Last year's season is known by month, and from its books alone.
	const month = `${Number(actual.asOf.slice(0, 4)) - 1}${actual.asOf.slice(4, 7)}`;
	const until = previous?.accounts.year === actual.accounts.year - 1 ? previous.through?.(month) : undefined;
	const before = until === undefined || previous === undefined ? {} : { before: { until, whole: previous.accounts } };
	return projectLanding({ done: actual.accounts, asOf: actual.asOf, ...before });
}

/** Gathers what the documents of a budget tell. */
export async function budgetScene(reader: RecordReader, id: string, today: IsoDate): Promise<Result<BudgetScene, Refusal>> {
	const record = await keptRecord(reader);
	const budget = record?.accounts.find((one) => one.id === id);
	if (record === undefined || budget?.stage !== 'forecast') return refused(refusal('not-found', { key: id }));
	const [actual, previous] = [
		await actualOf(reader, record.accounts, budget.year, today),
		await actualBefore(reader, record.accounts, budget.year, today),
	];
	const { organisation } = lookup(record);
	const assembly = record.assemblies.find((one) => one.id === budget.adopted?.assembly);
	const resolution = assembly?.resolutions.find((one) => one.id === budget.adopted?.resolution);
	const names = new Map<string, string>([
		...record.programmes.map((one) => [one.id, one.name] as const),
		...record.editions.map((one) => [one.id, one.title] as const),
	]);
	const kindOf = (funder: string) => organisation(funder)?.kind;
	return ok({
		record,
		association: record.association.name,
		budget,
		state: budgetState(budget, record.accounts),
		...(assembly === undefined || resolution === undefined ? {} : { adopted: { on: assembly.date, resolution: resolution.number } }),
		...(actual === undefined ? {} : { actual }),
		...(previous === undefined ? {} : { previous }),
		landing: landingOf(actual, previous),
		thresholds: watchThresholds(budget, kindOf),
		funderName: (funder: string) => organisation(funder)?.name ?? funder,
		programmeName: (programme: string) => names.get(programme) ?? programme,
	});
}

import {
	approvalFlaw,
	type ChartMapping,
	type CheckedClosing,
	decisionOnAccounts,
	resolutionFacts,
	statementFacts,
	statementsOf,
} from '../../domain/accounts/index.ts';
import type { Assembly, Resolution } from '../../domain/assembly/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { balancesOf, digest, type FiscalYear, fiscalYears, type RecordReader } from '../../store/index.ts';
import { chosenChart, namedChart } from './charts.ts';

/** The statements of a year by the digest that names them, and the chart that they are laid out by. */
export interface NamedStatements {
	readonly mapping: ChartMapping;
	/** Hexadecimal. */
	readonly sha256: string;
}

async function named(record: RecordReader, { year, opens }: FiscalYear, mapping: ChartMapping): Promise<Result<NamedStatements, Refusal>> {
	const balances = await balancesOf(record, year);
	if (!balances.ok) return refused(refusal(balances.error.code));
	if (balances.value.accounts.length === 0) return refused(refusal('year-has-no-entries', { year }));
	const statements = statementsOf(mapping, balances.value, { opens, closes: year });
	return ok({ mapping, sha256: digest(statementFacts(mapping, statements)) });
}

/** The statements of an open year as its entries give them now, by the chart that is chosen for it. */
export async function presentStatements(record: RecordReader, year: FiscalYear): Promise<Result<NamedStatements, Refusal>> {
	const mapping = await chosenChart(record, undefined, year.opens);
	return mapping.ok ? named(record, year, mapping.value) : mapping;
}

/** The digest of a resolution: what was put to the vote and what came of it. */
export function decidedDigest(resolution: Resolution, assembly: Assembly): string {
	return digest(resolutionFacts(resolution, assembly));
}

/** Why a resolution does not let a year be closed, if it does not. */
export function approvalRefusal(resolution: Resolution, assembly: Assembly, { year, opens }: FiscalYear): Refusal | undefined {
	const flaw = approvalFlaw(resolution, assembly, opens);
	return flaw === undefined ? undefined : refusal(`approval-${flaw}`, { number: resolution.number, year });
}

/** An assembly in which the decision of a resolution on the accounts of a year names their statements. */
export function withStatement(
	assembly: Assembly,
	resolution: Resolution,
	{ year, opens }: FiscalYear,
	statement: { readonly sha256: string; readonly notedOn?: string },
): Assembly {
	const decision = decisionOnAccounts(resolution, assembly, opens);
	const decisions = resolution.decisions.map((one) => (one === decision ? { ...one, statement: { closes: year, ...statement } } : one));
	return { ...assembly, resolutions: assembly.resolutions.map((one) => (one === resolution ? { ...resolution, decisions } : one)) };
}

/**
 * The closed years beside what their books and their resolutions give today, the latest first.
 * @param wanted the one of a day, those that an assembly approved; all where not given
 */
export async function checkedClosings(
	record: RecordReader,
	wanted: { readonly year?: IsoDate; readonly assembly?: string } = {},
): Promise<readonly CheckedClosing[]> {
	const checked: CheckedClosing[] = [];
	for (const year of await fiscalYears(record)) {
		const { closing } = year;
		if (closing === undefined || (wanted.year ?? year.year) !== year.year) continue;
		if ((wanted.assembly ?? closing.assembly) !== closing.assembly) continue;
		const mapping = await namedChart(record, closing.chart, closing.chartVersion);
		const now = mapping === undefined ? undefined : await named(record, year, mapping);
		// Books that cannot be added up any more, or are empty, do not give what was approved.
		const statements = now === undefined ? undefined : now.ok ? now.value.sha256 : '';
		const assembly = (await record.get('assembly', { id: closing.assembly }))?.value;
		const resolution = assembly?.resolutions.find(({ id }) => id === closing.resolution);
		checked.push({
			...{ year: year.year, closing },
			...(statements === undefined ? {} : { statements }),
			...(assembly === undefined || resolution === undefined ? {} : { decided: decidedDigest(resolution, assembly) }),
		});
	}
	return checked;
}

import {
	type Allocated,
	accountsOf,
	allocateResult,
	type BudgetHeading,
	balanceOf,
	type ChartMapping,
	compareBudget,
	type FecReport,
	type Provision,
	result,
	type Sample,
	type Sampled,
	type Statements,
	sampleByValue,
	type WatchedThreshold,
	watchThresholds,
	type YearAccounts,
} from '../accounts/index.ts';
import type { Cents, IsoDate } from '../basics/index.ts';
import { checkRecord, type Finding } from '../checks/index.ts';
import { type AssociationRecord, lookup } from '../record/index.ts';

/** An entry of expenses that the auditor may ask the evidence of. */
export interface EvidenceToSee extends Sampled {
	readonly date: IsoDate;
	readonly evidence: string;
	readonly label: string;
	/** Its number in its year. */
	readonly entry: number;
	/** The files that are kept as its evidence; none: only its reference is known. */
	readonly files: readonly EvidenceFileName[];
}

/** A file of evidence: its name, and where it is read. */
export interface EvidenceFileName {
	readonly name: string;
	/** Id of the document that it is a version of, and which version, 1 for the first. */
	readonly document: string;
	readonly nth: number;
}

/** Where a report that is shown on a page leads from the evidence drawn. */
export interface EvidenceLinks {
	/** The page of an entry. */
	readonly entry: (one: Pick<EvidenceToSee, 'entry'>) => string;
	/** The file itself. */
	readonly file: (file: EvidenceFileName) => string;
}

/** What the books hold of the year, where entries are there; without them the report tells the record's own lines. */
export interface ReportedEntries {
	readonly statements: Statements;
	readonly mapping: ChartMapping;
	readonly previousCloses?: IsoDate;
	/** The checks of the files that the entries came with. */
	readonly reports: readonly FecReport[];
	readonly evidence: readonly EvidenceToSee[];
}

/** What a treasurer's report is made from. */
export interface FinancialReportSource {
	readonly record: AssociationRecord;
	/** The calendar year in which the fiscal year begins. */
	readonly year: number;
	readonly entries?: ReportedEntries;
	/** What decides which evidence is drawn, published with the report. */
	readonly seed: string;
	/** SHA-256 of a text as lower-case hexadecimal. */
	readonly hash: (text: string) => string;
}

/** Everything that the report says, before it is worded. Cents. */
export interface FinancialReport {
	readonly year: number;
	/** The record with the accounts of the year that the report tells. */
	readonly record: AssociationRecord;
	readonly accounts: YearAccounts;
	readonly forecast?: YearAccounts;
	readonly previous?: YearAccounts;
	readonly result: Cents;
	readonly allocation: readonly Allocated[];
	readonly budget: { readonly expense: readonly BudgetHeading[]; readonly income: readonly BudgetHeading[] };
	readonly thresholds: readonly WatchedThreshold[];
	readonly provisions: readonly Provision[];
	readonly findings: readonly Finding[];
	readonly entries?: ReportedEntries;
	readonly sample?: Sample<EvidenceToSee>;
	/** What decided which evidence was drawn. */
	readonly seed: string;
}

/** Evidence that an auditor is offered at most: what two days are enough to look at. */
export const SAMPLE_SIZE = 25;

/** Findings that are about the accounts of a year: of its lines, of its provisions, of the assembly that was shown them. */
function findingsOf(record: AssociationRecord, year: number): readonly Finding[] {
	const accounts = new Set(record.accounts.filter((one) => one.year === year).map(({ id }) => id));
	const provisions = new Set(record.provisions.filter((one) => one.year === year).map(({ id }) => id));
	const assemblies = new Set(record.assemblies.filter(({ presented }) => presented.accountsYear === year).map(({ id }) => id));
	return checkRecord(record).filter(({ code, path: [collection, id] }) => {
		if (collection === 'accounts') return accounts.has(String(id));
		if (collection === 'provisions') return provisions.has(String(id));
		return collection === 'assemblies' && assemblies.has(String(id)) && /^(?:AUDITOR|BUDGET|DECISION-AMOUNT|FIGURE)/u.test(code);
	});
}

/** Deficits carried forward that the books opened with. Cents. */
function deficitsCarried({ statements }: ReportedEntries): Cents {
	const accounts = statements.trialBalance.classes.flatMap((one) => one.accounts).filter(({ account }) => account.startsWith('119'));
	return accounts.reduce((sum, one) => sum + balanceOf(one), 0);
}

/**
 * Gathers what a treasurer's report says of a year: from the entries where the books have them, else from the lines of the
 * record.
 * @returns undefined where neither has accounts of that year
 */
export function financialReport({ record: held, year, entries, seed, hash }: FinancialReportSource): FinancialReport | undefined {
	const made = entries?.statements.headings;
	const accounts = made?.accounts ?? accountsOf(held.accounts, year, 'actual');
	if (accounts === undefined) return undefined;
	const others = held.accounts.filter((one) => !(one.year === year && one.stage === 'actual'));
	const record = made === undefined ? held : { ...held, accounts: [...others, accounts] };
	const forecast = accountsOf(record.accounts, year, 'forecast');
	const previous = accountsOf(record.accounts, year - 1, 'actual');
	const years = { forecast, actual: accounts, previous, ...(made === undefined ? {} : { behind: made.behind }) };
	const { organisation } = lookup(record);
	const outcome = result(accounts);
	return {
		year,
		seed,
		record,
		accounts,
		...(forecast === undefined ? {} : { forecast }),
		...(previous === undefined ? {} : { previous }),
		result: outcome,
		allocation: allocateResult(outcome, entries === undefined ? 0 : deficitsCarried(entries)),
		budget: { expense: compareBudget(years, 'expense'), income: compareBudget(years, 'income') },
		thresholds: watchThresholds(accounts, (funder) => organisation(funder)?.kind),
		provisions: record.provisions.filter((one) => one.year === year),
		findings: findingsOf(record, year),
		...(entries === undefined ? {} : { entries, sample: sampleByValue(entries.evidence, { seed, size: SAMPLE_SIZE, hash }) }),
	};
}

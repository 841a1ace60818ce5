import { basename } from 'node:path';
import { type ChartProblem, type OnProgress, readChart, readFecFile } from '../../accounts_files/index.ts';
import { balanceOf, FecChecker, type FecReport, knownAccounts, Ledger, type LedgerRefusal } from '../../domain/accounts/index.ts';
import { type Cents, type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';

export interface CheckFecOptions {
	/** First day of the fiscal year. */
	readonly opens?: IsoDate;
	/** Path of the FEC of the year before: its closing is compared with the opening. */
	readonly previous?: string;
	/** Name or path of a chart that accounts must have a place in. */
	readonly chart?: string;
	readonly onProgress?: OnProgress;
}

/** Why a file cannot be checked as was asked. */
export type CheckFecRefusal = LedgerRefusal | { readonly code: 'chart'; readonly problems: readonly ChartProblem[] };

/** The balance of each account at the end of a year. */
async function closing(path: string, onProgress: OnProgress | undefined): Promise<Result<ReadonlyMap<string, Cents>, LedgerRefusal>> {
	const ledger = new Ledger();
	const checker = new FecChecker({ onLine: (line) => ledger.take(line) });
	await readFecFile(path, checker.reader, onProgress);
	checker.end();
	const sums = ledger.balances();
	return sums.ok ? ok(new Map(sums.value.accounts.map((one) => [one.account, balanceOf(one)]))) : sums;
}

/**
 * Checks a FEC on disk.
 * @returns what it holds and what is wrong with it; refused only where the year before cannot be added up, or the chart read
 * @throws the file system's error
 */
export async function checkFecFile(path: string, options: CheckFecOptions = {}): Promise<Result<FecReport, CheckFecRefusal>> {
	const { opens, previous, chart, onProgress } = options;
	const mapping = chart === undefined ? undefined : await readChart(chart);
	if (mapping?.ok === false) return refused({ code: 'chart', problems: mapping.error });
	const before = previous === undefined ? undefined : await closing(previous, onProgress);
	if (before?.ok === false) return before;
	const checker = new FecChecker({
		fileName: basename(path),
		...(opens === undefined ? {} : { opens }),
		...(before === undefined ? {} : { previous: before.value }),
		...(mapping === undefined ? {} : { knows: knownAccounts(mapping.value) }),
	});
	await readFecFile(path, checker.reader, onProgress);
	return ok(checker.end());
}

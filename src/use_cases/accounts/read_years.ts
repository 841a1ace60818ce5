import { basename } from 'node:path';
import { type OnProgress, readFecFile } from '../../accounts_files/index.ts';
import {
	analyticField,
	type Balances,
	FecChecker,
	type FecReport,
	Ledger,
	type LedgerRefusal,
	readFecName,
} from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';

/** A fiscal year read from one file or several. */
export interface FecYear {
	/** Last day: told by the files' names, else the day of the last entry. */
	readonly closes: IsoDate;
	readonly balances: Balances;
	readonly reports: readonly FecReport[];
}

/** Why years cannot be read from some files: one is no FEC, does not tell its year, or its year is another's. */
export type YearsRefusal =
	| LedgerRefusal
	| { readonly code: 'unreadable'; readonly path: string; readonly report: FecReport }
	| { readonly code: 'no-year' | 'same-year'; readonly path: string };

export interface ReadYearsOptions {
	readonly onProgress?: OnProgress;
	/** Name of the column beyond the eighteen that holds the analytic code; without it, one whose name speaks of analysis. */
	readonly analytic?: string;
	/** Whether an account has a place in the chart in use. */
	readonly knows?: (account: string) => boolean;
}

async function readInto(ledger: Ledger, path: string, { onProgress, analytic, knows }: ReadYearsOptions): Promise<FecReport> {
	let field: number | undefined;
	const checker = new FecChecker({
		fileName: basename(path),
		...(knows === undefined ? {} : { knows }),
		onLine: (line) => {
			field ??= analyticField(checker.reader.extras, analytic) ?? -1;
			ledger.take(line, field === -1 ? '' : line.field(field));
		},
	});
	await readFecFile(path, checker.reader, onProgress);
	return checker.end();
}

/**
 * Reads some FEC files as fiscal years, oldest first; files whose names close on the same day are one year. A file with
 * errors is added up all the same: its report says what they are.
 * @throws the file system's error
 */
export async function readYears(
	paths: readonly string[],
	options: ReadYearsOptions = {},
): Promise<Result<readonly FecYear[], YearsRefusal>> {
	const years = new Map<IsoDate, { readonly ledger: Ledger; readonly reports: FecReport[] }>();
	for (const path of paths) {
		const named = readFecName(basename(path))?.closes;
		const known = named === undefined ? undefined : years.get(named);
		const ledger = known?.ledger ?? new Ledger();
		const report = await readInto(ledger, path, options);
		if (report.form.status === 'refused') return refused({ code: 'unreadable', path, report });
		const closes = named ?? report.to;
		if (closes === undefined) return refused({ code: 'no-year', path });
		if (known === undefined && years.has(closes)) return refused({ code: 'same-year', path });
		years.set(closes, { ledger, reports: [...(known?.reports ?? []), report] });
	}
	const read: FecYear[] = [];
	for (const [closes, { ledger, reports }] of [...years].sort(([a], [b]) => (a < b ? -1 : 1))) {
		const balances = ledger.balances();
		if (!balances.ok) return balances;
		read.push({ closes, balances: balances.value, reports });
	}
	return ok(read);
}

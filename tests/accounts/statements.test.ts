import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartNames, readChart } from '../../src/accounts_files/index.ts';
import {
	type AnalyticCode,
	type Balances,
	balanceOf,
	balanceSheet,
	byAnalyticCode,
	byAxis,
	type ChartMapping,
	cashByMonth,
	dedicatedFunds,
	type FecLine,
	generalLedger,
	incomeStatement,
	knownAccounts,
	Ledger,
	type StatementRow,
	trialBalance,
} from '../../src/domain/accounts/index.ts';
import { arbitraryLines } from './arbitrary_fec.ts';

/** The sums of lines. @throws where they are refused */
function sums(lines: Iterable<FecLine>, codes: (line: FecLine) => string = () => ''): Balances {
	const ledger = new Ledger();
	for (const line of lines) ledger.take(line, codes(line));
	const balances = ledger.balances();
	if (!balances.ok) throw new Error(balances.error.code);
	return balances.value;
}

/** A line with what a test looks at; the rest is blank. Euros. */
function line(account: string, debit: number, credit: number, more: Partial<FecLine> = {}): FecLine {
	return {
		journal: 'OD',
		journalLabel: 'Opérations diverses',
		number: '1',
		date: '2025-06-30',
		account,
		accountLabel: `Compte ${account}`,
		auxiliary: '',
		auxiliaryLabel: '',
		evidence: 'P1',
		evidenceDate: '2025-06-30',
		label: 'x',
		debit: debit * 100,
		credit: credit * 100,
		lettering: '',
		letteringDate: '',
		validatedOn: '2025-06-30',
		currencyAmount: '',
		currency: '',
		...more,
	};
}
const opening = { journal: 'AN', journalLabel: 'À nouveaux', date: '2025-01-01' };

let chart: ChartMapping;
beforeAll(async () => {
	const read = await readChart('anc-2018-06');
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	chart = read.value;
});

const figures = (rows: readonly StatementRow[]) => rows.flatMap(({ figure }) => (figure === undefined ? [] : [figure]));
const lineRows = (rows: readonly StatementRow[]) => rows.filter(({ kind }) => kind === 'line');

describe('the statements of a year', () => {
	it('are exact, whole, and traced to their accounts, whatever the entries', () => {
		fc.assert(
			fc.property(arbitraryLines, fc.option(arbitraryLines, { nil: undefined }), (lines, before) => {
				const balances = sums(lines);
				const previous = before === undefined ? undefined : sums(before);
				const income = incomeStatement(chart, balances, previous);
				const sheet = balanceSheet(chart, balances, previous);
				if (income === undefined || sheet === undefined) throw new Error('no statement');
				const result = lines.filter(({ account }) => /^[67]/u.test(account)).reduce((sum, { debit, credit }) => sum + credit - debit, 0);
				expect(income.result.amount).toBe(result);
				expect([sheet.gap, sheet.leftOut, income.leftOut]).toEqual([0, [], []]);
				for (const { amount, previous: other, accounts, previousAccounts } of [
					...figures(income.rows),
					...figures(sheet.assets),
					...figures(sheet.liabilities),
				]) {
					expect(accounts.reduce((sum, one) => sum + one.amount, 0)).toBe(amount);
					expect(previousAccounts.reduce((sum, one) => sum + one.amount, 0)).toBe(other ?? 0);
					expect(other === undefined).toBe(previous === undefined);
				}
				const placed = [...lineRows(income.rows), ...lineRows(sheet.assets), ...lineRows(sheet.liabilities)].flatMap(
					({ figure }) => figure?.accounts ?? [],
				);
				const moved = balances.accounts.filter((one) => balanceOf(one) !== 0).map(({ account }) => account);
				expect(placed.map(({ account }) => account).sort()).toEqual(moved.sort());
			}),
			{ numRuns: 150 },
		);
	});
	it('balance in a trial balance, and in any order of the lines', () => {
		fc.assert(
			fc.property(arbitraryLines, (lines) => {
				const balance = trialBalance(sums(lines));
				expect(balance.debit).toBe(balance.credit);
				expect(balance.debitBalance).toBe(balance.creditBalance);
				expect(trialBalance(sums(lines.toReversed())).debit).toBe(balance.debit);
			}),
			{ numRuns: 50 },
		);
	});
	it.each([
		['7541', -5, 'gifts'],
		['7542', -5, 'patronage'],
		['756200', -5, 'dues'],
		['706300', -5, 'services'],
		['707300', -5, 'goods'],
		['741', -5, 'grants'],
		['755', -5, 'contributions'],
		['7894', -5, 'funds-used'],
		['7815', -5, 'write-backs'],
		['758', -5, 'other-income'],
		['6071', 5, 'purchases'],
		['6037', 5, 'stock'],
		['6226', 5, 'external'],
		['6571', 5, 'aid'],
		['641', 5, 'pay'],
		['645', 5, 'social'],
		['68112', 5, 'depreciation'],
		['6815', 5, 'provisions'],
		['6894', 5, 'funds-carried'],
		['6951', 5, 'income-tax'],
		['6712', 5, 'exceptional-management-expenses'],
		['875', -5, 'volunteering'],
		['864', 5, 'volunteers'],
		['2051', 5, 'software'],
		['28183', -5, 'other-tangible'],
		['4456', 5, 'other-receivables'],
		['4457', -5, 'tax-and-social-debts'],
		['409', 5, 'other-receivables'],
		['401', -5, 'suppliers'],
		['404', -5, 'fixed-asset-debts'],
		['411', 5, 'users'],
		['4191', -5, 'other-debts'],
		['486', 5, 'prepaid'],
		['487', -5, 'deferred-income'],
		['512', 5, 'cash'],
		['512', -5, 'bank-loans'],
		['1068', -5, 'project-reserves'],
		['119', 5, 'carried-forward'],
		['120', -5, 'carried-forward'],
		['191', -5, 'carried-funds'],
		['194', -5, 'dedicated-funds'],
		['151', -5, 'risk-provisions'],
	])('give account %s with a balance of %i its line %s', (account, balance, wanted) => {
		const balances = sums([line(account, Math.max(balance, 0), Math.max(-balance, 0))]);
		const rows = [incomeStatement(chart, balances), balanceSheet(chart, balances)].flatMap((made) =>
			made === undefined ? [] : 'rows' in made ? made.rows : [...made.assets, ...made.liabilities],
		);
		expect(
			lineRows(rows)
				.filter(({ figure }) => (figure?.amount ?? 0) !== 0)
				.map(({ id }) => id),
		).toEqual([wanted]);
		expect(knownAccounts(chart)(account)).toBe(true);
	});
	it('say which accounts they leave out, and by how much the balance sheet is off', () => {
		const balances = sums([line('199', 0, 3), line('890', 3, 0), line('512', 10, 0), line('901', 0, 10)]);
		const sheet = balanceSheet(chart, balances);
		expect(sheet?.leftOut.map(({ account, amount }) => [account, amount])).toEqual([
			['890', 300],
			['901', -1000],
		]);
		expect(sheet?.gap).toBe(700);
	});
	it('take depreciation off what it is of', () => {
		const balances = sums([line('2183', 100, 0), line('28183', 0, 30), line('1068', 0, 70)]);
		const row = balanceSheet(chart, balances)?.assets.find(({ id }) => id === 'other-tangible');
		expect([row?.gross, row?.deductions, row?.figure?.amount]).toEqual([10_000, 3_000, 7_000]);
	});
	it('follow dedicated funds from what the year carried to them to what it used', () => {
		const balances = sums([
			line('194', 0, 80, opening),
			line('512', 80, 0, opening),
			line('6894', 30, 0),
			line('194', 0, 30),
			line('194', 50, 0),
			line('7894', 0, 45),
			line('7588', 0, 5),
		]);
		expect(dedicatedFunds(chart, balances)).toMatchObject({
			funds: [{ account: '194', opening: 8000, increase: 3000, use: 5000, closing: 6000 }],
			gaps: { increase: 0, use: -500 },
		});
	});
	it('follow cash month by month, quiet months too', () => {
		const balances = sums([
			line('512', 100, 0, opening),
			line('512', 20, 0, { date: '2025-11-03' }),
			line('531', 5, 0, { date: '2025-11-20' }),
			line('512', 0, 5, { date: '2025-11-20' }),
			line('512', 0, 50, { date: '2026-02-01' }),
		]);
		const { opening: before, months } = cashByMonth(chart, balances);
		expect(before).toBe(10_000);
		expect(months.map(({ month, received, paid, balance }) => [month, received, paid, balance])).toEqual([
			['2025-11', 2500, 500, 12_000],
			['2025-12', 0, 0, 12_000],
			['2026-01', 0, 0, 12_000],
			['2026-02', 0, 5000, 7_000],
		]);
	});
	it('add up to the year by analytic code, what has none among them', () => {
		const balances = sums([line('604', 30, 0), line('604', 12, 0), line('740', 0, 50), line('512', 8, 0)], ({ debit }) =>
			debit === 1200 ? '' : 'TRANSFO',
		);
		expect(byAnalyticCode(balances).map(({ code, income, expenses }) => [code, income, expenses])).toEqual([
			['TRANSFO', 5000, 3000],
			['', 0, 1200],
		]);
	});
	it('add up to the year by programme and by funder, whatever codes and accounts say so', () => {
		const code = fc.constantFrom('', 'A', 'B', 'C');
		const some = fc.record({
			code,
			account: fc.constantFrom('604', '6041', '7411', '7412', '706', '512'),
			debit: fc.nat(9),
			credit: fc.nat(9),
		});
		const known: readonly AnalyticCode[] = [
			{ code: 'A', name: 'A', programme: 'p', accounts: ['741'], words: [] },
			{ code: 'B', name: 'B', programme: 'p', funder: 'f', accounts: ['7412'], words: ['Compte 6041'] },
		];
		fc.assert(
			fc.property(fc.array(some, { maxLength: 20 }), (made) => {
				const ledger = new Ledger();
				for (const { account, debit, credit, code } of made) ledger.take(line(account, debit, credit), code);
				const balances = ledger.balances();
				if (!balances.ok) throw new Error(balances.error.code);
				const results = byAnalyticCode(balances.value, known);
				const codeOf = (one: (typeof made)[number]) =>
					one.code !== '' ? one.code : one.account === '7411' ? 'A' : one.account === '7412' || one.account === '6041' ? 'B' : '';
				const sum = (first: string, codes: readonly string[]) =>
					made
						.filter((one) => one.account.startsWith(first) && codes.includes(codeOf(one)))
						.reduce((total, { debit, credit }) => total + 100 * (first === '7' ? credit - debit : debit - credit), 0);
				for (const one of results) expect([one.income, one.expenses]).toEqual([sum('7', [one.code]), sum('6', [one.code])]);
				for (const [axis, groups] of [
					['programme', { p: ['A', 'B'], '': ['C', ''] }],
					['funder', { f: ['B'], '': ['A', 'C', ''] }],
				] as const)
					for (const { of, income, expenses } of byAxis(results, known, axis))
						expect([income, expenses]).toEqual(
							['7', '6'].map((first) => sum(first, new Map<string, readonly string[]>(Object.entries(groups)).get(of) ?? [])),
						);
			}),
		);
	});
	it('open page by page the entries behind an account, with the balance after each', () => {
		fc.assert(
			fc.property(arbitraryLines, fc.integer({ min: 1, max: 5 }), (lines, take) => {
				const mine = lines.filter(({ account }) => account.startsWith('5'));
				const pages = Array.from({ length: Math.ceil(mine.length / take) }, (_, page) =>
					generalLedger(lines, { account: '5', skip: page * take, take }),
				);
				expect(pages.flatMap(({ rows }) => rows.map((row) => row.line))).toEqual(mine);
				for (const [index, page] of pages.entries()) {
					expect(page.before).toBe(pages[index - 1]?.rows.at(-1)?.balance ?? 0);
					expect(page.count).toBe(mine.length);
				}
				expect(pages.at(-1)?.rows.at(-1)?.balance ?? 0).toBe(mine.reduce((sum, { debit, credit }) => sum + debit - credit, 0));
			}),
			{ numRuns: 50 },
		);
	});
	it('are refused where cents would no longer be exact', () => {
		const ledger = new Ledger();
		const huge = { ...line('512', 0, 0), debit: Number.MAX_SAFE_INTEGER };
		ledger.take(huge);
		expect(ledger.balances().ok).toBe(true);
		ledger.take(huge);
		expect(ledger.balances()).toEqual({ ok: false, error: { code: 'sums-too-large' } });
	});
	it('have charts that read, each with its headings or its models', async () => {
		const names = await chartNames();
		expect(names).toEqual(['anc-2018-06', 'anc-2022-06', 'crc-99-01']);
		for (const name of names) {
			const read = await readChart(name);
			expect(read).toMatchObject({ ok: true, value: { id: name } });
			const missing = read.ok
				? ['604', '641', '681', '7061', '74', '756', '758', '771', '101'].filter((account) => !knownAccounts(read.value)(account))
				: [];
			expect(missing).toEqual(['101']);
		}
	});
});

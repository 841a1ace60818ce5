import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHART, EXAMPLE_FEC } from '../../scripts/example_fec.ts';
import { readChart, readForm } from '../../src/accounts_files/index.ts';
import {
	type AccountLine,
	accountsOf,
	compareBudget,
	fillForm,
	type Landing,
	projectLanding,
	result,
	sideTotal,
	throughMonth,
	toYearAccounts,
	watchThresholds,
	type YearAccounts,
} from '../../src/domain/accounts/index.ts';
import { scaleCents, yearOf } from '../../src/domain/basics/index.ts';
import { lookup } from '../../src/domain/record/index.ts';
import { readYears } from '../../src/use_cases/accounts/index.ts';
import { readExample } from '../example.ts';

/** A year with one heading a side; euros by line. */
function year(
	of: number,
	expenses: Readonly<Record<string, number | undefined>>,
	income: Readonly<Record<string, number | undefined>> = {},
): YearAccounts {
	const lines = (some: Readonly<Record<string, number | undefined>>) =>
		Object.entries(some).map(([id, euros]): AccountLine => ({ id, label: id, ...(euros === undefined ? {} : { amount: euros * 100 }) }));
	return {
		id: `${of}`,
		year: of,
		stage: 'actual',
		from: `${of}-01-01`,
		to: `${of}-12-31`,
		headings: [
			{ id: '60', label: 'Achats', side: 'expense', lines: lines(expenses) },
			{ id: '74', label: 'Subventions', side: 'income', lines: lines(income) },
		],
	};
}

const landings = ({ lines }: Landing) => lines.map(({ line, done, landing, method }) => [line, done / 100, landing / 100, method]);

describe('the budget', () => {
	it('compares forecast, actual and the year before, row by row', () => {
		const rows = compareBudget(
			{ forecast: year(2025, { a: 100, b: 40 }), actual: year(2025, { a: 130, c: 5 }), previous: year(2024, { a: 90, d: 7 }) },
			'expense',
		);
		const [heading] = rows;
		expect(rows).toHaveLength(1);
		expect(heading).toMatchObject({ id: '60', forecast: 14_000, actual: 13_500, previous: 9_700, gap: -500, change: 3_800 });
		expect(heading?.lines.map(({ id, forecast, actual, previous, gap, change }) => [id, forecast, actual, previous, gap, change])).toEqual([
			['a', 10_000, 13_000, 9_000, 3_000, 4_000],
			['b', 4_000, undefined, undefined, -4_000, 0],
			['c', undefined, 500, undefined, 500, 500],
			['d', undefined, undefined, 700, 0, -700],
		]);
	});
	it('shows the entries’ accounts behind a gap', async () => {
		const { record } = await readExample();
		const [chart, years] = [await readChart(EXAMPLE_CHART), await readYears([EXAMPLE_FEC])];
		const sums = years.ok ? years.value[0]?.balances : undefined;
		if (!chart.ok || sums === undefined) throw new Error('the example does not read');
		const made = toYearAccounts(chart.value, sums, { id: '2017-actual', year: 2017, from: '2017-01-01', to: '2017-12-31' });
		const rows = compareBudget(
			{
				forecast: accountsOf(record.accounts, 2018, 'forecast'),
				actual: made?.accounts,
				previous: undefined,
				...(made === undefined ? {} : { behind: made.behind }),
			},
			'income',
		);
		const bloomberg = rows.find(({ id }) => id === '74')?.lines.find(({ id }) => id === 'bloomberg');
		expect(bloomberg).toMatchObject({
			forecast: 26_306_400,
			actual: 27_580_000,
			gap: 1_273_600,
			behind: [{ account: '741400', amount: 27_580_000 }],
		});
	});
	it('lands in a straight line by the days that are gone', () => {
		const done = year(2025, { a: 50, b: undefined }, { g: 1 });
		const landing = projectLanding({ done, asOf: '2025-03-14' });
		// 73 days of 365: a fifth of the year.
		expect(landings(landing)).toEqual([
			['a', 50, 250, 'straightLine'],
			['g', 1, 5, 'straightLine'],
		]);
		expect([landing.expenses, landing.income, landing.result]).toEqual([25_000, 500, -24_500]);
		expect(landing.lines[0]?.basis).toEqual({ until: 73, whole: 365 });
		expect(projectLanding({ done, asOf: '2026-04-01' }).expenses).toBe(5_000);
		expect(() => projectLanding({ done, asOf: '2024-12-31' })).toThrow(RangeError);
	});
	it('lands as the year before went on, line by line', () => {
		const before = { until: year(2024, { a: 30, b: 0 }, {}), whole: year(2024, { a: 120, b: 80 }, { g: 500 }) };
		const landing = projectLanding({ done: year(2025, { a: 50, b: 10, c: 73 }, {}), asOf: '2025-03-14', before });
		expect(landings(landing)).toEqual([
			['a', 50, 200, 'season'],
			['b', 10, 90, 'laterLastYear'],
			['c', 73, 365, 'straightLine'],
			['g', 0, 500, 'laterLastYear'],
		]);
	});
	it('rounds half away from zero, exactly', () => {
		expect([scaleCents(5, 1, 2), scaleCents(-5, 1, 2), scaleCents(5, -1, 2), scaleCents(4, 1, 3), scaleCents(0, -1, 3)]).toEqual([
			3, -3, -3, 1, 0,
		]);
		fc.assert(
			fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 366 }), (amount, days) => {
				expect(scaleCents(amount, days, days)).toBe(amount);
			}),
			{ numRuns: 200 },
		);
	});
	it('of a month is what the year had by its end, and by December the whole', async () => {
		const years = await readYears([EXAMPLE_FEC]);
		const sums = years.ok ? years.value[0]?.balances : undefined;
		if (sums === undefined) throw new Error('the example does not read');
		expect(throughMonth(sums, '2017-12').accounts).toEqual(sums.accounts);
		const june = throughMonth(sums, '2017-06');
		expect(june.accounts.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
		expect(june.accounts.find(({ account }) => account === '641000')?.debit).toBe(19_670_400);
		expect([june.from, june.to]).toEqual(['2017-01-01', '2017-06-30']);
		expect(throughMonth(sums, '2016-12').accounts.map(({ account }) => account)).toEqual([
			'106800',
			'110000',
			'218300',
			'281830',
			'512100',
		]);
	});
	it('says which thresholds a year passes, and how much room it leaves', async () => {
		const { record } = await readExample();
		const kindOf = (id: string) => lookup(record).organisation(id)?.kind;
		const accounts = accountsOf(record.accounts, 2017, 'actual');
		if (accounts === undefined) throw new Error('no accounts');
		expect(watchThresholds(accounts, kindOf).map(({ threshold, amount, passed, room }) => [threshold.id, amount, passed, room])).toEqual([
			['auditor', 57_909_100, true, 0],
			['agreement', 32_800_000, true, 0],
			['highest-pays', 109_732_700, true, 0],
		]);
		const small = year(2025, {}, { town: 153_000 });
		expect(watchThresholds(small, () => undefined).map(({ passed, room }) => [passed, room])).toEqual([
			[false, 0],
			[true, 0],
			[true, 0],
		]);
		expect(
			watchThresholds(year(2025, { a: 200_000 }, { town: 20_000 }), () => undefined).map(({ passed, room }) => [passed, room]),
		).toEqual([
			[false, 13_300_000],
			[false, 300_000],
			[false, 0],
		]);
	});
	it('fills the Cerfa form, each line once, in whole euros that add up', async () => {
		const { record } = await readExample();
		const [form, chart] = [await readForm('cerfa-12156'), await readChart(EXAMPLE_CHART)];
		if (!form.ok || !chart.ok) throw new Error(JSON.stringify([form, chart]));
		for (const accounts of record.accounts) {
			const kindOf = (id: string) => lookup(record).organisation(id)?.kind;
			const filled = fillForm(form.value, accounts, { mapping: chart.value, kindOf });
			expect(filled.leftOut).toEqual([]);
			const lines = filled.headings.flatMap(({ rows }) =>
				rows.flatMap((row) => row.lines.map(({ heading, line }) => `${heading}/${line.id}`)),
			);
			const wanted = accounts.headings.flatMap(({ id, lines: some }) =>
				some.filter(({ amount }) => amount !== undefined).map((line) => `${id}/${line.id}`),
			);
			expect(lines.sort()).toEqual(wanted.sort());
			for (const { rows, euros } of filled.headings) expect(rows.reduce((sum, row) => sum + row.euros, 0)).toBe(euros);
			if (yearOf(accounts.from) !== 2017) continue;
			expect([filled.expenses, filled.income]).toEqual([sideTotal(accounts, 'expense') / 100, sideTotal(accounts, 'income') / 100]);
			expect(filled.income - filled.expenses).toBe(result(accounts) / 100);
			const row = (id: string) => filled.headings.flatMap(({ rows }) => rows).find((one) => one.id === id)?.euros;
			expect([
				row('state'),
				row('public-bodies'),
				row('local-authorities'),
				row('private-aid'),
				row('dues'),
				row('services-bought'),
				row('transfers'),
			]).toEqual([107_529, 54_000, 417_562, 275_800, 121_810, 244_882, 46_129]);
		}
	});
	it('sends a grant of one kind of authority to its own row', async () => {
		const form = await readForm('cerfa-12156');
		if (!form.ok) throw new Error(JSON.stringify(form.error));
		const line = (id: string, more: Partial<AccountLine>): AccountLine => ({
			id,
			label: id,
			amount: 150,
			source: 'localAuthorities',
			...more,
		});
		const accounts: YearAccounts = {
			...year(2025, {}),
			headings: [
				{
					id: '74',
					label: 'x',
					side: 'income',
					lines: [
						line('r', { funder: 'bretagne' }),
						line('c', { funderKinds: ['city'] }),
						line('m', { funderKinds: ['city', 'region'] }),
						line('u', {}),
					],
				},
			],
		};
		const filled = fillForm(form.value, accounts, { kindOf: () => 'region' });
		const rows = filled.headings.flatMap((heading) => heading.rows).filter((row) => row.lines.length > 0);
		expect(rows.map(({ id, lines, euros }) => [id, lines.map((one) => one.line.id), euros])).toEqual([
			['regions', ['r'], 2],
			['municipalities', ['c'], 2],
			['local-authorities', ['m', 'u'], 3],
		]);
		expect(filled.income).toBe(7);
	});
	it('says why a form does not read', async () => {
		expect(await readForm('cerfa-1')).toMatchObject({ ok: false, error: [{ message: { en: expect.stringContaining('cerfa-12156') } }] });
	});
});

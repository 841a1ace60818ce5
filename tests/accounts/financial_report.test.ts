import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE_CHART, EXAMPLE_FEC } from '../../scripts/example_fec.ts';
import { readChart } from '../../src/accounts_files/index.ts';
import { allocateResult, sampleByValue, statementsOf } from '../../src/domain/accounts/index.ts';
import { sumCents } from '../../src/domain/basics/index.ts';
import { type Block, plainText } from '../../src/domain/document/index.ts';
import {
	composeFinancialReport,
	type FinancialReport,
	financialReport,
	type ReportedEntries,
	reportSheets,
} from '../../src/domain/financial_report/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { readYears } from '../../src/use_cases/accounts/index.ts';
import { readExample } from '../example.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const source = { year: 2017, seed: 'assemblée du 19 juin 2018', hash };

let record: AssociationRecord;
let entries: ReportedEntries;
beforeAll(async () => {
	({ record } = await readExample());
	const [chart, years] = [await readChart(EXAMPLE_CHART), await readYears([EXAMPLE_FEC])];
	const [year] = years.ok ? years.value : [];
	if (!chart.ok || year === undefined) throw new Error('the example does not read');
	entries = {
		mapping: chart.value,
		statements: statementsOf(chart.value, year.balances, { opens: '2017-01-01', closes: '2017-12-31' }),
		reports: year.reports,
		evidence: Array.from({ length: 60 }, (_, index) => ({
			id: `AC ${String(index + 1).padStart(3, '0')}`,
			amount: index === 7 ? 9_000_000 : 10_000,
			date: '2017-05-02',
			evidence: `F-${index + 1}`,
			label: 'Imprimerie',
			entry: index + 1,
			files: index === 7 ? [{ name: 'facture.pdf', document: 'piece-1', nth: 1 }] : [],
		})),
	};
});

/** The report of the example. @throws where there is none */
function reported(more: { readonly entries?: ReportedEntries } = {}): FinancialReport {
	const report = financialReport({ record, ...source, ...more });
	if (report === undefined) throw new Error('no report');
	return report;
}
const sections = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.type === 'section' ? [block.id] : []));

describe('the treasurer’s report', () => {
	it('tells the year of the source’s minutes from the record alone, in both languages', () => {
		const [fr, en] = [composeFinancialReport(reported(), 'fr'), composeFinancialReport(reported(), 'en')];
		const told = plainText(fr).join('\n');
		for (const said of [
			'L’exercice se termine par un excédent de 43 336 €.',
			'43 336 € au report à nouveau (compte 110).',
			'579 091 €',
			'8,13 %',
			'43 000 €, arrondi de 43 336 €',
		])
			expect(told.replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(said);
		expect(sections(fr.children)).toEqual(['result', 'key-figures', 'charts', 'budget', 'provisions', 'thresholds', 'checks', 'audit']);
		expect(sections(en.children)).toEqual(sections(fr.children));
		expect(financialReport({ record, ...source, year: 1999 })).toBeUndefined();
	});
	it('tells the same result from the entries, and adds the statements and the evidence drawn', () => {
		const [typed, traced] = [reported(), reported({ entries })];
		expect([traced.result, traced.budget.income.map(({ id, actual }) => [id, actual])]).toEqual([
			4_333_600,
			typed.budget.income.map(({ id, actual }) => [id, actual]),
		]);
		const tree = composeFinancialReport(reported({ entries }), 'fr');
		const told = plainText(tree);
		expect(told).toContain('F-8');
		expect(told.join(' ')).toContain('assemblée du 19 juin 2018');
		const drawn = traced.sample?.drawn ?? [];
		expect(told.filter((line) => line === 'aucun fichier').length).toBe(drawn.length - 1);
		expect(told.join(' ').replaceAll(/[\u00a0\u202f]/gu, ' ')).toContain(`${drawn.length - 1} pièces tirées n’ont pas de fichier`);
		const links = { entry: ({ entry }: { entry: number }) => `/e/${entry}`, file: ({ nth }: { nth: number }) => `/f/${nth}` };
		const shown = JSON.stringify(composeFinancialReport(reported({ entries }), 'fr', links));
		expect([shown.includes('"href":"/e/8"'), shown.includes('"href":"/f/1"'), JSON.stringify(tree).includes('/e/8')]).toEqual([
			true,
			true,
			false,
		]);
	});
	it('gives a spreadsheet the figures that the pages have', () => {
		const [income, , outcome] = reportSheets(reported({ entries }), 'fr');
		expect(outcome?.rows.map((row) => row.at(-1)?.value)).toEqual([4_333_600, 4_333_600]);
		const headings = income?.rows.filter(([, label]) => !String(label?.value).startsWith('–')) ?? [];
		expect(sumCents(headings.map((row) => Number(row[3]?.value ?? 0)))).toBe(109_732_700);
	});
	it('watches the thresholds with what they count', () => {
		const watched = reported().thresholds;
		expect(watched.map(({ threshold, amount, passed }) => [threshold.id, amount, passed])).toEqual([
			['auditor', 57_909_100, true],
			['agreement', expect.any(Number), true],
			['highest-pays', 109_732_700, true],
		]);
	});
	it('allocates the whole result, past deficits first', () => {
		expect(allocateResult(500, 200)).toEqual([
			{ to: 'deficits', account: '119', amount: 200 },
			{ to: 'carriedForward', account: '110', amount: 300 },
		]);
		expect(allocateResult(100, 200)).toEqual([{ to: 'deficits', account: '119', amount: 100 }]);
		expect(allocateResult(-5, 200)).toEqual([{ to: 'deficit', account: '119', amount: 5 }]);
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (result, deficits) => {
				const parts = allocateResult(result, deficits);
				expect(sumCents(parts.map(({ amount }) => amount))).toBe(Math.abs(result));
				expect(parts.every(({ amount }) => amount > 0)).toBe(true);
			}),
		);
	});
	it('draws evidence by value: again the same by its seed, the large always, no more than asked', () => {
		const amount = fc.oneof(fc.integer({ min: -5, max: 1000 }), fc.integer({ min: 1000, max: 1_000_000 }));
		const all = fc.array(amount, { maxLength: 60 }).map((amounts) => amounts.map((one, index) => ({ id: `e${index}`, amount: one })));
		fc.assert(
			fc.property(all, fc.string(), fc.integer({ min: 1, max: 30 }), (items, seed, size) => {
				const sample = sampleByValue(items, { seed, size, hash });
				expect(sampleByValue(items.toReversed(), { seed, size, hash })).toEqual(sample);
				expect(sample.drawn.length).toBeLessThanOrEqual(size);
				expect(new Set(sample.drawn).size).toBe(sample.drawn.length);
				const missed = items.filter((one) => one.amount >= sample.interval && one.amount > 0 && !sample.drawn.includes(one));
				expect(missed).toEqual([]);
				expect(sample.start).toBeGreaterThanOrEqual(1);
				expect(sample.start).toBeLessThanOrEqual(sample.interval);
				// What is looked at is exactly the entries that the euros looked at fall in.
				const laid = items.filter(({ amount }) => amount > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
				let end = 0;
				const hit = laid.filter((one) => {
					const before = end;
					end += one.amount;
					return Math.floor((end - sample.start) / sample.interval) > Math.floor((before - sample.start) / sample.interval);
				});
				expect(sample.drawn).toEqual(hit);
			}),
			{ numRuns: 200 },
		);
	});
});

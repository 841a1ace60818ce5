import { beforeAll, expect, it } from 'vitest';
import { fecFileName } from '../../src/domain/accounts/index.ts';
import { type DocumentTree, plainText } from '../../src/domain/document/index.ts';
import { readTable } from '../../src/exchange/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { composeBudgetReport, composeForm, readBudget, selectBudget } from '../../src/use_cases/budget/asked/index.ts';
import { ask, writeBudget } from '../../src/use_cases/index.ts';
import { fecText, importTexts, line, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const BUDGET = '2018-forecast';
const to = { association: 'ours', actor: TREASURER, now: '2018-11-01T10:00:00.000Z' };
const spaced = (tree: DocumentTree) =>
	plainText(tree)
		.join('\n')
		.replaceAll(/[\u00A0\u202F]/gu, ' ');

onBothEngines('the documents of a budget', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
	});
	const report = async () => {
		const made = await ask(store, composeBudgetReport, { id: BUDGET, language: 'fr' }, to);
		if (!made.ok) throw new Error(made.error.code);
		return made.value;
	};

	it('tell who funds what, the thresholds with their source, and no landing while nothing is known of the year', async () => {
		const tree = await report();
		const words = spaced(tree);
		expect(words).toContain('adopté par la résolution 2 de l’assemblée du 19 juin 2018');
		expect(words).toMatch(/Transfo\s+411 714\s+411 714/u);
		expect(words).toContain('Code de commerce, art. L612-4 et D612-5');
		expect(words).not.toContain('Atterrissage');
		const ids = tree.children.flatMap((block) =>
			block.type === 'section' ? [[block.id, block.children.map((one) => ('id' in one ? one.id : one.type))]] : [],
		);
		expect(Object.fromEntries(ids)).toMatchObject({
			funding: ['funding-by-source', 'funding-by-programme'],
			charts: ['chart-funding', 'chart-key-items', 'chart-forecast-actual', 'chart-history'],
		});
	});

	it('fill the Cerfa form with what adds up, and say what does not', async () => {
		const made = await ask(store, composeForm, { id: BUDGET, language: 'fr' }, to);
		const words = made.ok ? spaced(made.value) : '';
		expect(words).toMatch(/Total\s+1 111 511/u);
		expect(words).toMatch(/Total\s+1 107 118/u);
		// The source's own heading 60 is not the sum of its lines.
		expect(words).toContain('il y a 4 393 € d’écart');
	});

	it('set the entries of the books beside the forecast: to date, by account, and where they lead by which method', async () => {
		const before = await ask(store, readBudget, { id: BUDGET }, to);
		expect(before).toMatchObject({ ok: true, value: { actual: null, previous: { id: '2017-actual' } } });
		const day = '2018-03-04';
		const dated = { date: day, evidenceDate: day, validatedOn: '2018-03-05' } as const;
		const entry = [
			line({ ...dated, account: '613200', accountLabel: 'Loyers', debit: 100_000, credit: 0 }),
			line({ ...dated, credit: 100_000 }),
		];
		expect(await importTexts(store, 'ours', { [fecFileName('123456782', '2018-12-31')]: fecText(entry) })).toMatchObject({
			ok: true,
			value: { taken: true },
		});
		const after = await ask(store, readBudget, { id: BUDGET }, to);
		const lines = after.ok ? after.value.actual?.headings.flatMap((heading) => heading.lines) : undefined;
		expect(lines?.filter(({ amount }) => amount !== undefined)).toEqual([{ id: 'locations', label: 'Locations', amount: 100_000 }]);
		const words = spaced(await report());
		expect(words).toContain('Réalisé 2018 au 4 mars 2018');
		// 33 120 € forecast, 1 000 € spent on the account of rents.
		expect(words).toMatch(/Locations\s+613200 Loyers \(1 000\)\s+−32 120/u);
		// 63 days of 365: 1 000 × 365 ÷ 63.
		expect(words).toMatch(/Locations\s+au prorata des jours\s+1 000\s+5 793,65/u);
	});

	it('leave as a workbook with a row a line', async () => {
		const selected = await ask(store, selectBudget, { id: BUDGET }, to);
		if (!selected.ok) throw new Error(selected.error.code);
		const { name, content } = await writeBudget(selected.value, 'fr');
		expect(name).toBe('budget-2018-forecast.xlsx');
		if (typeof content === 'string') throw new Error('a workbook is bytes');
		const read = await readTable(new Uint8Array(content));
		if (!read.ok) throw new Error('it does not read');
		const { headers, rows } = read.value;
		expect(headers.slice(0, 8)).toEqual(['Sens', 'N°', 'Rubrique', 'Ligne', 'Prévu 2018', 'Réalisé 2017', 'Réalisé 2018', 'Pourquoi']);
		const rowOf = (label: string) => rows.find(({ cells }) => cells[3] === label)?.cells;
		expect(rowOf('Locations')?.slice(4, 7)).toEqual([33_120, 126_172, 1000]);
		expect(rowOf('Fondation Bloomberg')?.slice(8, 11)).toEqual(['Bloomberg Philanthropies', null, 'Fondations']);
		expect(rows).toHaveLength(selected.value.budget.headings.flatMap(({ lines }) => lines).length);
	});
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartNames, readChart, readChartText, writeChart } from '../../src/accounts_files/index.ts';
import {
	type ChartMapping,
	claimedTwiceIn,
	editMapping,
	mappingDifferences,
	mappingMistakes,
	rowsOfMapping,
} from '../../src/domain/accounts/index.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'collegiale-charts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Problems of a mapping as a person wrote it: the line of each, and what is said of it in English. */
async function problemsOf(text: string): Promise<readonly (readonly [number | undefined, string])[]> {
	const path = join(folder, 'chart.yaml');
	writeFileSync(path, text);
	const read = await readChart(path);
	return read.ok ? [] : read.error.map(({ line, message }) => [line, message.en]);
}

const HEAD = 'id: mine\nversion: 1\ntitle: Mine\nsource: { fr: nous, en: us }\n';
const heading = (id: string, line: string) => `  - { id: '${id}', side: expense, label: x, lines: [${line}] }\n`;

describe('a chart in a file', () => {
	it('may say only what differs from another', async () => {
		const path = join(folder, 'own.yaml');
		writeFileSync(path, `${HEAD}extends: crc-99-01\nheadings:\n${heading('60', "{ id: all, label: Tout, accounts: ['60'] }")}`);
		const read = await readChart(path);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const { headings = [], balanceSheet, from } = read.value;
		expect(headings.find(({ id }) => id === '60')?.lines.map(({ id }) => id)).toEqual(['all']);
		expect(headings.map(({ id }) => id)).toContain('74');
		expect([balanceSheet === undefined, from]).toEqual([false, undefined]);
	});
	it('says where it is wrong', async () => {
		expect(await problemsOf(`${HEAD}nam: x\n`)).toEqual([[1, expect.stringContaining('nam')]]);
		expect(await problemsOf(`${HEAD}headings:\n${heading('60', "{ id: A b, label: x, accounts: ['60'] }")}`)).toEqual([
			[6, expect.stringContaining('headings.0.lines.0.id')],
		]);
		expect(await problemsOf(`${HEAD}headings: [\n`)).toEqual([[expect.any(Number), expect.stringContaining('malformed')]]);
		expect(await problemsOf(`${HEAD}extends: nothing-there\n`)).toEqual([[undefined, expect.stringContaining('anc-2018-06')]]);
		expect(await problemsOf(`${HEAD.replace('mine', 'chart')}extends: chart\n`)).toEqual([[undefined, expect.stringContaining('circle')]]);
	});
	it('gives no account to two lines, and names only what is there', async () => {
		const twice = `${HEAD}headings:\n${heading('60', "{ id: a, label: x, accounts: ['604', '606'] }")}${heading('61', "{ id: b, label: x, accounts: ['606'] }")}`;
		expect(await problemsOf(twice)).toEqual([[undefined, '“606” is taken by 60/a and by 61/b.']]);
		const unknown = `${HEAD}incomeStatement:\n  - { id: result, label: x, result: [sales] }\n`;
		expect(await problemsOf(unknown)).toEqual([[undefined, 'result names “sales”, which does not exist.']]);
		const noResult = `${HEAD}balanceSheet: { assets: [], liabilities: [] }\n`;
		expect(await problemsOf(noResult)).toEqual([[undefined, expect.stringContaining('result')]]);
	});
});

describe('a chart edited line by line', () => {
	const named = async (name: string): Promise<ChartMapping> => {
		const read = await readChart(name);
		if (!read.ok) throw new Error(name);
		return read.value;
	};
	const keysOf = (mapping: ChartMapping) => rowsOfMapping(mapping).flatMap(({ key }) => (key === '' ? [] : [key]));

	it('is written whole, and reads as the same', async () => {
		for (const name of await chartNames()) {
			const chart = await named(name);
			expect(await readChartText('x.yaml', writeChart(chart))).toEqual({ ok: true, value: chart });
			expect(claimedTwiceIn(rowsOfMapping(chart)), name).toEqual([]);
		}
	});
	it('moves a line to its neighbour’s place and back, over the edge of its box too', async () => {
		for (const name of ['anc-2022-06', 'crc-99-01']) {
			const chart = await named(name);
			const keys = keysOf(chart);
			for (const key of keys.filter((one) => !/result/u.test(one))) {
				const moved = editMapping(chart, [], { key, to: 'down' });
				expect(keysOf(moved).toSorted()).toEqual(keys.toSorted());
				expect(mappingMistakes(moved)).toEqual([]);
				const differences = mappingDifferences(chart, moved);
				const still = keysOf(editMapping(moved, [], { key, to: 'up' }));
				if (differences.length > 0) expect(still).toEqual(keys);
			}
		}
	});
	it('takes other accounts under another name, has lines more and less, and says what differs', async () => {
		const chart = await named('anc-2018-06');
		const edit = { key: 'income/dues', label: { fr: 'Adhésions', en: 'Memberships' }, accounts: [{ prefix: '7561' }] };
		const edited = editMapping(chart, [edit]);
		expect(mappingDifferences(chart, edited).map(({ kind, after }) => [kind, after?.label.fr])).toEqual([['changed', 'Adhésions']]);
		const more = editMapping(edited, [], { key: 'income/dues', to: 'add' });
		expect(mappingDifferences(edited, more).map(({ kind, after }) => [kind, after?.key])).toEqual([['added', 'income/ligne-1']]);
		expect(mappingDifferences(more, editMapping(more, [], { key: 'income/ligne-1', to: 'remove' })).map(({ kind }) => kind)).toEqual([
			'removed',
		]);
		const twice = editMapping(chart, [{ ...edit, accounts: [{ prefix: '706' }, { prefix: '70' }] }]);
		expect(claimedTwiceIn(rowsOfMapping(twice)).map(({ accounts, second }) => [accounts, second.key])).toEqual([['70', 'income/services']]);
		expect(mappingDifferences(chart, chart)).toEqual([]);
	});
});

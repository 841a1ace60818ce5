import { describe, expect, it } from 'vitest';
import { readCases } from '../../../../tests/cases.ts';
import { type ElectionCase, electionOf, readBlt } from '../../../../tests/elections.ts';
import { LANGUAGES, type Language } from '../../basics/index.ts';
import { type Block, inlineText, type Table } from '../../document/index.ts';
import { type TallyResult, tally } from '../../tally/index.ts';
import { frenchSpacing } from '../../typography/index.ts';
import { explainTally } from './index.ts';

const cases = ['published', 'rules'].flatMap(
	(file) => readCases<ElectionCase>(new URL(`../../tally/cases/${file}.yaml`, import.meta.url)).cases,
);

function explained(result: TallyResult, language: Language, nameOf = (option: string) => `{${option}}`): readonly Block[] {
	return explainTally(result, { id: 'election', language, nameOf });
}

function linesOf(blocks: readonly Block[]): readonly string[] {
	return blocks.flatMap((block) => {
		switch (block.type) {
			case 'paragraph':
				return [inlineText(block.children)];
			case 'list':
				return block.items.flatMap((item) => linesOf(item.children));
			case 'table':
				return block.rows.map((row) => row.cells.map(inlineText).join(' | '));
			default:
				throw new TypeError(`an explanation has no ${block.type}`);
		}
	});
}

const plain = (line: string) => line.replace(/[\u00A0\u202F]/gu, ' ');

describe.each(LANGUAGES)('an explanation in %s', (language) => {
	it.each(cases)('names everyone and leaves no figure out: $name', (one) => {
		const { config, ballots } = electionOf(one);
		const result = tally(config, ballots);
		const blocks = explained(result, language);
		const lines = linesOf(blocks);
		for (const line of lines) expect(line).not.toMatch(/undefined|NaN|Infinity|\[object/u);
		if (language === 'fr') for (const line of lines) expect(line).toBe(frenchSpacing(line));
		const whole = lines.join('\n');
		const standing = config.method === 'lists' ? config.lists.map((list) => list.id) : config.options;
		for (const option of standing) expect(whole).toContain(`{${option}}`);
		const tables = blocks.filter((block): block is Table => block.type === 'table');
		expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
		for (const table of tables) for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
	});
});

describe('Kilmarnock South 2022, told to members', () => {
	const { ballots, ...election } = readBlt(new URL('../../tally/cases/kilmarnock_south_2022.blt', import.meta.url));
	const result = tally({ method: 'singleTransferable', ...election, ties: [] }, ballots);
	const lines = (language: Language) => linesOf(explained(result, language, (option) => option)).map(plain);
	it('stage by stage, with the votes that move, in both languages', () => {
		expect(lines('fr')).toEqual(
			expect.arrayContaining([
				'Sièges à pourvoir : 3. Voix dans l’urne : 3 036 (blancs : 0, nuls : 0) ; suffrages exprimés : 3 036.',
				'Quota : 760 voix.',
				'Premières préférences. Atteint le quota : Jim Todd et Peter Mabon.',
				expect.stringMatching(
					/^Surplus, Jim Todd \(230,00000 voix\) : .*\d,\d{5} à Clare Maitland.* Atteint le quota : Clare Maitland\.$/u,
				),
				'Élection : Jim Todd, Peter Mabon et Clare Maitland.',
			]),
		);
		expect(lines('en')).toContain('Elected: Jim Todd, Peter Mabon and Clare Maitland.');
	});
	it('with a table of the votes after each stage that adds up', () => {
		const rows = lines('fr').filter((line) => line.includes(' | '));
		const sums = [1, 2].map((column) =>
			rows.reduce((sum, line) => sum + Math.round(Number(line.split(' | ')[column]?.replaceAll(' ', '').replace(',', '.')) * 100_000), 0),
		);
		expect(sums).toEqual([303_600_000, 303_600_000]);
	});
});

describe('what decided is said', () => {
	const said = (name: string) => {
		const one = cases.find((candidate) => candidate.name === name);
		if (one === undefined) throw new RangeError(`no case ${name}`);
		const { config, ballots } = electionOf(one);
		return linesOf(explained(tally(config, ballots), 'fr', (option) => option)).map(plain);
	};
	it.each([
		[
			'seniority, then age, then the lot',
			'a, b, c et d à égalité, départagés à l’ancienneté, à l’âge et par le sort : a, puis b, puis d, puis c.',
		],
		['a woman is owed a seat, the last of the men gives way', 'm2 cède son siège au minimum « femmes ».'],
		['no more of a college than the statutes allow', 'r2 passerait le maximum « régions ».'],
		[
			'a quota that the candidates do not allow is relaxed, and the result says so',
			'Le minimum « femmes » de 2 ne peut être tenu avec ces candidatures ; il est ramené à 1.',
		],
		[
			'a tie that no rule decides remains, and those ahead of it are elected',
			'Égalité pour 1 siège entre b et c : la règle des statuts ne départage pas.',
		],
		[
			'an absolute majority is strictly more than half of the votes cast, blank and spoiled left out',
			'Nouveau tour pour 1 siège entre a et b.',
		],
		['ranked pairs leave out the weakest duel of a circle', 'c | a | 12 – 9 | écarté : fermerait un cercle'],
		['scores add up with the voices, those not given are the lowest', 'b | 26 | 5,20'],
	])('%s', (name, line) => {
		expect(said(name)).toContain(line);
	});
});

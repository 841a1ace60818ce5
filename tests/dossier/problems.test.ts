import { beforeAll, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/dossier/files.ts';
import { parseDossier } from '../../src/dossier/index.ts';
import { formatProblem } from '../../src/dossier/problem.ts';
import { decodeText } from '../../src/dossier/text.ts';
import { EXAMPLE } from '../example.ts';

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
	files = new Map([...(await readFiles(EXAMPLE))].map(([path, text]) => [path, typeof text === 'string' ? text : '']));
});

const problemsWith = (path: string, text: string) => {
	const read = parseDossier(new Map([...files, [path, text]]));
	return read.ok ? [] : read.error.map((problem) => formatProblem(problem, 'fr'));
};
const changed = (path: string, from: string | RegExp, to: string) => problemsWith(path, (files.get(path) ?? '').replace(from, to));

describe('a dossier that is not right', () => {
	it('names the place, what was found and what would be right', () => {
		expect(changed('accounts/2018-forecast.csv', ';337177;', ';12k;')).toEqual([
			'accounts/2018-forecast.csv:3:49 : « amount » : attendu : un montant en euros, par exemple 359187 ou 45,25 ; trouvé : « 12k ».',
		]);
		expect(changed('association.yaml', 'fiscalYearStart', 'fiscalYearStrat')).toEqual([
			'association.yaml:1:1 : « fiscalYearStart » manque ; attendu : un texte.',
			'association.yaml:4:1 : clé inconnue « fiscalYearStrat ». Vouliez-vous dire « fiscalYearStart » ?',
		]);
		expect(changed('mandates.csv', 'board;clot-helene', 'board;clot-elene')).toEqual([
			'mandates.csv:4:7 : « clot-elene » ne désigne rien ; attendu : l’identifiant d’une personne (people.csv). Vouliez-vous dire « clot-helene » ?',
		]);
		expect(changed('people.csv', 'givenName', 'givenNam')[0]).toMatch(
			/^people\.csv:1:15 : colonne inconnue « givenNam ».*« givenName » \?$/u,
		);
		expect(changed('assemblies/2018-06-19/assembly.yaml', 'date: 2018-06-19', 'date: 2018-06-31')[0]).toMatch(
			/^assemblies\/2018-06-19\/assembly\.yaml:1:7 : .*une date qui existe/u,
		);
		expect(problemsWith('notes.csv', 'a;b')[0]).toMatch(/^notes\.csv:1:1 : /u);
	});
	it('says what the method of an election wants, has not, or cannot do', () => {
		const election = (rules: string) =>
			changed('assemblies/2018-06-19/assembly.yaml', 'agenda:', `elections:\n  - { id: e, title: Conseil, ${rules} }\nagenda:`).map((one) =>
				one.replace(/^.*yaml:\d+:\d+ : /u, ''),
			);
		expect(election('method: plurality, seats: 1, options: [ a, b ], box: [ { ballots: 3, choices: [ a ] } ]')).toEqual([]);
		expect(election('method: score, seats: 1, options: [ a ], minimum: 0')[0]).toBe(
			'« maximum » manque ; attendu : ce que veut la méthode score.',
		);
		expect(election('method: plurality, seats: 1, options: [ a ], grades: [ bien ]')[0]).toBe(
			'« grades » : attendu : rien : la méthode plurality n’en a pas ; trouvé : « ["bien"] ».',
		);
		expect(election('method: instantRunoff, seats: 2, options: [ a, b ]')[0]).toContain('Cette méthode pourvoit un seul siège, pas 2.');
		expect(election('method: plurality, seats: 1, options: [ a ], ties: [ { by: lot, order: [ [ a ] ] } ]')[0]).toContain(
			'la graine du tirage',
		);
		expect(election('method: plurality, seats: 1, options: [ a ], box: [ { ballots: 1, blank: true, choices: [ a ] } ]')[0]).toContain(
			'un seul de',
		);
	});
	it('tells all problems in one run', () => {
		const broken = new Map([
			...files,
			['people.csv', 'id;familyName\na;b'],
			['association.yaml', 'id: X'],
			['members/2018.csv', 'category;status\nregions;perhaps'],
		]);
		const read = parseDossier(broken);
		expect(new Set(read.ok ? [] : read.error.map((problem) => problem.file))).toEqual(
			new Set(['people.csv', 'association.yaml', 'members/2018.csv']),
		);
	});
	it('reads lists as spreadsheets write them', () => {
		const people = files.get('people.csv') ?? '';
		expect(problemsWith('people.csv', people.replaceAll('\n', '\r\n'))).toEqual([]);
		expect(problemsWith('people.csv', people.replaceAll(';', ','))).toEqual([]);
		const windows = decodeText('people.csv', Buffer.from('id;familyName;givenName\npene-clemence;Pène;Clémence\n', 'latin1'));
		expect('text' in windows ? windows.text : '').toContain('Pène');
		const marked = decodeText('people.csv', Buffer.from('\uFEFFid;familyName', 'utf8'));
		expect('text' in marked ? marked.text : '').toBe('id;familyName');
	});
});

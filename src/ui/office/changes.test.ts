import { expect, it } from 'vitest';
import { formatDate, formatMoney } from '../../domain/typography/index.ts';
import { changedFacts, thingName } from './changes.ts';

it('tells each fact that differs by its place in the thing, as people write it', () => {
	const before = { duesPaid: 0, isNew: false, articles: [{ text: 'neuf membres' }], from: '2018-06-19', name: 'Lyon' };
	const after = { duesPaid: 150_000, isNew: true, articles: [{ text: 'douze membres' }], name: 'Lyon' };
	expect(changedFacts(before, after, 'fr')).toEqual([
		{ field: 'cotisation payée', before: formatMoney(0, 'fr'), after: formatMoney(150_000, 'fr') },
		{ field: 'première fois', before: 'non', after: 'oui' },
		{ field: 'articles › 1 › texte', before: 'neuf membres', after: 'douze membres' },
		{ field: 'depuis', before: formatDate('2018-06-19', 'fr'), after: '' },
	]);
});

it('tells things of a list by their names, and one that came as one, wherever it came', () => {
	const paper = { id: 'papier', label: 'Papier', amount: 1000 };
	const before = { headings: [{ id: '60', label: 'Achats', lines: [paper] }] };
	const after = {
		headings: [
			{
				id: '60',
				label: 'Achats',
				lines: [
					{ id: 'encre', label: 'Encre', amount: 5 },
					{ ...paper, amount: 2000 },
				],
			},
		],
	};
	expect(changedFacts(before, after, 'fr')).toEqual([
		{ field: 'rubriques › Achats › lignes › Papier › montant', before: formatMoney(1000, 'fr'), after: formatMoney(2000, 'fr') },
		{ field: 'rubriques › Achats › lignes › Encre', before: '', after: 'Encre' },
	]);
});

it('tells what has no name by its facts, and never as a program writes it', () => {
	const after = { dues: [{ year: 2026, amount: 2500 }], quorum: { of: ['members', 'voices'] } };
	expect(changedFacts({}, after, 'fr').map((fact) => fact.after)).toEqual([
		`année : 2026, montant : ${formatMoney(2500, 'fr')}`,
		expect.not.stringMatching(/[[{"]/u),
	]);
});

it('tells no fact of what came or went, and at most twenty of the rest', () => {
	expect(changedFacts(null, { name: 'Lyon' }, 'fr')).toEqual([]);
	const many = (value: number) => Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`n${index}`, value]));
	expect(changedFacts(many(1), many(2), 'en')).toHaveLength(20);
});

it.each([
	[{ event: 'person.removed', key: 'p1', before: { givenName: 'Claire', familyName: 'Dupont' }, after: null }, 'Claire Dupont'],
	[{ event: 'body.changed', key: 'board', before: null, after: { name: 'Bureau' } }, 'Bureau'],
	[{ event: 'mandate.added', key: 'board/p1', before: null, after: { title: 'Trésorière' } }, 'board/p1'],
	[{ event: 'year_accounts.changed', key: '2019-forecast', before: null, after: { year: 2019, stage: 'forecast' } }, 'Budget 2019'],
	[{ event: 'access_grant.added', key: 'x9/treasurer', before: null, after: {} }, 'Trésorerie'],
	[{ event: 'membership.added', key: '2018/regions/lyon', before: null, after: { year: 2018 } }, '2018/regions/lyon'],
	[
		{ event: 'membership.added', key: '2018/c/lyon', before: null, after: { year: 2018 }, ties: '2018, Villes, Lyon' },
		'2018, Villes, Lyon',
	],
])('names %o', (entry, name) => {
	expect(thingName(entry, 'fr')).toBe(name);
});

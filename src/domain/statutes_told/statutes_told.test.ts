import { expect, it } from 'vitest';
import type { Statutes } from '../statutes/index.ts';
import { type Named, tellRules } from './index.ts';

const named: Named = { body: (id) => ({ board: 'Conseil', bureau: 'Bureau' })[id] ?? id, category: (id) => id, college: (id) => id };
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const told = (rules: Partial<Statutes>) =>
	tellRules({ id: 's', from: '2020-01-01', ...rules }, named).map(({ article, text }) => [article, plain(text.fr), plain(text.en)]);

it('says nothing of silence', () => {
	expect(told({})).toEqual([]);
});

it('says a quorum, a majority, proxies, a notice, colleges and bodies, with their articles', () => {
	const third = { numerator: 1, denominator: 3 };
	expect(
		told({
			notice: { days: 1, article: '9' },
			proxies: { allowed: true, maximumPerHolder: 2, blank: 'forbidden', sameCollege: true, article: '10' },
			quorums: [
				{
					share: third,
					counts: 'presentOrRepresented',
					base: 'voices',
					assemblies: ['extraordinary'],
					secondNoticeDays: 15,
					article: '11',
				},
			],
			majorities: [
				{ majority: 'qualified', threshold: { numerator: 2, denominator: 3 }, base: 'votesCast', decisions: ['statutes', 'dissolution'] },
				{ majority: 'relative', base: 'present' },
			],
			colleges: [{ id: 'c', name: 'Élus', weight: third }],
			bodies: [{ body: 'board', minimum: 9, maximum: 1200, termYears: 1, incompatibleWith: ['bureau'], article: '12' }],
			seats: [
				{ body: 'board', gender: 'woman', minimum: 2, article: '13' },
				{ body: 'board', college: 'villes', minimum: 1, maximum: 4 },
				{ body: 'bureau', category: 'amis', maximum: 1 },
				{ body: 'bureau', gender: 'man', minimum: 1 },
				{ body: 'board', alternating: true, article: '14' },
			],
		}),
	).toEqual([
		['9', 'Convocation au moins 1 jour avant.', 'Notice at least 1 day before.'],
		[
			'10',
			'Pouvoirs admis : 2 au plus par personne, les pouvoirs en blanc sont nuls, dans le même collège.',
			'Proxies are allowed: at most 2 for one holder, a proxy that names no holder is void, within one college.',
		],
		[
			'11',
			'Quorum (assemblée extraordinaire) : 1/3 des voix, présents ou représentés ; sans quorum sur seconde convocation, après 15 jours.',
			'Quorum (extraordinary assembly): 1/3 of the voices, present or represented; none on a second notice, after 15 days.',
		],
		[
			undefined,
			'Majorité pour les statuts et la dissolution : majorité des 2/3 des suffrages exprimés.',
			'Majority for the statutes and dissolution: majority of 2/3 of the votes cast.',
		],
		[
			undefined,
			'Majorité pour toute autre décision : majorité relative des présents.',
			'Majority for any other decision: relative majority of those present.',
		],
		[undefined, 'Collège « Élus » : pèse 1/3.', 'College “Élus”: weighs 1/3.'],
		[
			'12',
			'Conseil : au moins 9 sièges, au plus 1 200 sièges, mandat de 1 an, incompatible avec Bureau.',
			'Conseil: at least 9 seats, at most 1,200 seats, a term of 1 year, incompatible with Bureau.',
		],
		['13', 'Conseil : après chaque élection, au moins 2 femmes.', 'Conseil: after each election, at least 2 women.'],
		[
			undefined,
			'Conseil : après chaque élection, au moins 1 et au plus 4 du collège « villes ».',
			'Conseil: after each election, at least 1 and at most 4 of the college “villes”.',
		],
		[undefined, 'Bureau : après chaque élection, au plus 1 de la catégorie « amis ».', 'Bureau: after each election, at most 1 of “amis”.'],
		[undefined, 'Bureau : après chaque élection, au moins 1 homme.', 'Bureau: after each election, at least 1 man.'],
		['14', 'Conseil : les listes nomment femmes et hommes à tour de rôle.', 'Conseil: lists name women and men in turn.'],
	]);
});

import type { Membership, Organisation, Person } from '../../src/domain/members/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';

const GIVEN = `Adèle Aïcha Anne Awa Béatrice Camille Chloé Élodie Fatou Hélène Inès Jeanne Léa Maëlle Manon Nadia Océane Rose Sofia Zoé
	Abdou Amine Antoine Benoît Cédric Étienne Félix François Gaël Hugo Jérôme Karim Loïc Malik Noël Olivier Paul Rémi Théo Yann`.split(
	/\s+/u,
);
const BEGINNINGS = `Ber Bou Car Cha Dela Du Fer Fon Gar Gau Hu Jou La Le Lé Ma Mar Mon Mo Per Pi Ra Ré Ri Ro Sau Sé Ta Tou Va Vi`.split(
	' ',
);
const MIDDLES = 'ba ché da fi gé la lo man mi nar né ni pa ra ri ro sa té tou val'.split(' ');
const ENDS = 'ard aud aux belle bert din eau elle er et ier in lain lle lot mond nay net ot rin sse teau ville'.split(' ');
const TOWNS = `Amiens Angers Besançon Bordeaux Brest Caen Dijon Dunkerque Grenoble Lille Limoges Lyon Marseille Metz Nantes Nîmes Orléans
	Poitiers Reims Rennes Rouen Saint-Étienne Strasbourg Toulouse Tours`.split(/\s+/u);

/** Numbers by chance from a seed, the same on every machine (mulberry32). @returns a whole number below `below` */
export function seeded(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

/** An association of many members, one in twenty an organisation, each with dues of the year; the same seed gives the same. */
export function generateMembers(count: number, seed: number): AssociationRecord {
	const below = seeded(seed);
	const one = <T>(of: readonly T[]): T => {
		const chosen = of[below(of.length)];
		if (chosen === undefined) throw new Error('nothing to choose from');
		return chosen;
	};
	const familyName = () => `${one(BEGINNINGS)}${below(3) === 0 ? one(MIDDLES) : ''}${one(ENDS)}`;
	const organisations: Organisation[] = [];
	const people: Person[] = [];
	const memberships: Membership[] = [];
	for (let index = 0; index < count; index++) {
		const id = `m-${String(index).padStart(6, '0')}`;
		const paid = below(4) === 0 ? 0 : 4000;
		const dues = {
			year: 2026,
			status: 'validated',
			duesDue: 4000,
			...(paid === 0 ? {} : { duesPaid: paid, paidOn: '2026-02-01' }),
		} as const;
		if (index % 20 === 0) {
			organisations.push({ id, name: `Commune de ${familyName()} ${index}`, kind: 'city' });
			memberships.push({ ...dues, category: 'towns', organisation: id });
		} else {
			people.push({ id, familyName: familyName(), givenName: one(GIVEN), email: `${id}@example.org`, city: one(TOWNS) });
			memberships.push({ ...dues, category: 'people', person: id });
		}
	}
	return {
		association: { id: 'bench', name: 'Cent mille', fiscalYearStart: '01-01', timeZone: 'Europe/Paris', languages: ['fr'] },
		...{ people, organisations, memberships, representations: [], membershipCounts: [], statutes: [], bodies: [], mandates: [] },
		categories: [
			{ id: 'towns', name: 'Communes', holds: 'organisations' },
			{ id: 'people', name: 'Personnes', holds: 'people' },
		],
		...{ programmes: [], editions: [], accounts: [], yearTotals: [], provisions: [], directory: [], assemblies: [], documents: [] },
	};
}

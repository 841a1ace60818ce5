import type { AccountHeading, YearAccounts } from '../../src/domain/accounts/index.ts';
import type { Assembly, Attendance, Resolution } from '../../src/domain/assembly/index.ts';
import type { Membership, Organisation, Person } from '../../src/domain/members/index.ts';
import type { Edition, Programme } from '../../src/domain/programmes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';

/** How large a synthetic record is to be: numbers of members, people attending, programmes and resolutions. */
export interface Size {
	readonly members: number;
	readonly attendees: number;
	readonly programmes: number;
	readonly resolutions: number;
}

const id = (prefix: string, index: number) => `${prefix}-${String(index).padStart(5, '0')}`;
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

const SENTENCE =
	'Une équipe part à la rencontre des habitants et des agents, observe, dessine et essaie avec eux ce qui pourrait changer, puis rend compte de ce qui a tenu et de ce qui n’a pas tenu.';

function accounts(year: number, stage: YearAccounts['stage']): YearAccounts {
	const heading = (side: AccountHeading['side'], number: number): AccountHeading => ({
		id: String(number),
		label: `Rubrique ${number}`,
		side,
		lines: times(6, (index) => ({ id: `ligne-${index}`, label: `Ligne ${number}.${index}`, amount: 100_000 * (index + 1) + year })),
	});
	return {
		id: `${year}-${stage}`,
		year,
		stage,
		from: `${year}-01-01`,
		to: `${year}-12-31`,
		headings: [...[60, 61, 62, 63, 64, 68].map((n) => heading('expense', n)), ...[70, 71, 72, 74, 75, 76].map((n) => heading('income', n))],
	};
}

/** A made-up record of a given size; the same size gives the same record. */
export function syntheticRecord(size: Size): AssociationRecord {
	const people: Person[] = times(size.members, (index) => ({ id: id('p', index), familyName: `Nom${index}`, givenName: `Prénom${index}` }));
	const organisations: Organisation[] = times(size.members / 2, (index) => ({
		id: id('o', index),
		name: `Commune de Lieu-${index}`,
		kind: 'city',
	}));
	const memberships: Membership[] = [
		...organisations.map((one): Membership => ({ year: 2018, category: 'cities', organisation: one.id, status: 'validated' })),
		...people
			.slice(0, size.members - organisations.length)
			.map((one): Membership => ({ year: 2018, category: 'people', person: one.id, status: 'validated' })),
	];
	const programmes: Programme[] = times(size.programmes, (index) => ({
		id: id('prog', index),
		name: `Programme ${index}`,
		kind: 'residency',
		order: index,
		partners: [],
		funders: [],
		links: [],
		narrative: `${SENTENCE}\n\n${SENTENCE}`,
	}));
	const editions: Edition[] = programmes.map((programme, index) => ({
		id: id('ed', index),
		programme: programme.id,
		title: `Édition ${index}`,
		order: 1,
		from: '2017-03',
		to: '2017-11',
		status: 'completed',
		places: [`Lieu-${index}`],
		partners: [id('o', index)],
		funders: [],
		hosts: [],
		people: [],
		areas: [],
		quantities: [{ id: 'jours', label: 'jours', value: 5 }],
		events: [],
		deliverables: [],
		links: [],
		narrative: SENTENCE,
	}));
	const attendance: Attendance[] = people.slice(0, size.attendees).map((one, index) => ({
		person: one.id,
		status: 'present',
		role: 'member',
		organisation: id('o', index),
		voices: 1,
	}));
	const resolutions: Resolution[] = times(size.resolutions, (index) => ({
		id: `r${index + 1}`,
		number: index + 1,
		title: `Résolution sur le point ${index + 1}`,
		text: SENTENCE,
		decisions: [{ id: 'd1', kind: 'other', agendaItem: 'a1' }],
		vote: { method: 'showOfHands', counts: { for: size.attendees, against: 0, abstention: 0 } },
		outcome: 'adopted',
	}));
	const assembly: Assembly = {
		id: '2018-06-19',
		date: '2018-06-19',
		kind: 'ordinary',
		scrutineers: [],
		agenda: [{ id: 'a1', title: 'Résolutions', kind: 'resolution' }],
		documents: [],
		attendance,
		resolutions,
		debates: [],
		workshops: [],
		socialMoments: [],
		incidents: [],
		signatures: [],
		presented: { activityYears: [2017, 2018], accountsYear: 2017, budgetYear: 2018, membershipYear: 2018 },
		announcedCharts: [],
		annotations: [],
	};
	return {
		association: { id: 'synthetic', name: 'Association de mesure', fiscalYearStart: '01-01', timeZone: 'Europe/Paris', languages: ['fr'] },
		people,
		organisations,
		representations: [],
		categories: [
			{ id: 'cities', name: 'Communes', holds: 'organisations', kinds: ['city'] },
			{ id: 'people', name: 'Adhésions individuelles', holds: 'people' },
		],
		memberships,
		membershipCounts: [],
		statutes: [],
		bodies: [],
		mandates: [],
		programmes,
		editions,
		accounts: [accounts(2017, 'actual'), accounts(2018, 'forecast')],
		yearTotals: [],
		provisions: [],
		documents: [],
		directory: [],
		assemblies: [assembly],
	};
}

import type { Actor } from '../../src/domain/access/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import type { Store } from '../../src/store/index.ts';
import { perform } from '../../src/use_cases/index.ts';
import { commandSitting } from '../../src/use_cases/sittings/actions.ts';
import { readExample } from '../example.ts';
import { DAY } from './attendee.ts';

export { attendee, DAY } from './attendee.ts';

export const secretary: Actor = { kind: 'user', id: 'u1', name: 'Sacha', roles: ['secretary'] };
export const auditor: Actor = { kind: 'user', id: 'u2', name: 'Audrey', roles: ['auditor'] };
export const PEOPLE = ['ada', 'ben', 'cam', 'dan', 'eve'];

/** Five members, a quorum of half, two thirds for the statutes; one assembly with two resolutions. */
export async function smallAssociation(): Promise<AssociationRecord> {
	const { record } = await readExample();
	const [example] = record.assemblies;
	if (example === undefined) throw new Error('the example has an assembly');
	return {
		...record,
		association: { ...record.association, id: 'ours' },
		...{ organisations: [], representations: [], membershipCounts: [], mandates: [], programmes: [], editions: [], bodies: [] },
		...{ accounts: [], yearTotals: [], provisions: [], documents: [], directory: [] },
		people: PEOPLE.map((id) => ({ id, familyName: id.toUpperCase(), givenName: id })),
		categories: [{ id: 'people', name: 'Personnes', holds: 'people' }],
		memberships: PEOPLE.map((person) => ({ year: 2027, category: 'people', person, status: 'validated' })),
		statutes: [
			{
				id: 's',
				from: '2020-01-01',
				quorums: [{ share: { numerator: 1, denominator: 2 }, counts: 'presentOrRepresented', base: 'voices', article: '11' }],
				majorities: [
					{ decisions: ['statutes'], majority: 'qualified', threshold: { numerator: 2, denominator: 3 }, base: 'votesCast', article: '14' },
				],
				proxies: { allowed: true, maximumPerHolder: 1, article: '12' },
			},
		],
		assemblies: [
			{
				...example,
				...{ id: DAY, date: DAY, kind: 'ordinary', attendance: [], debates: [], workshops: [], socialMoments: [], announcedCharts: [] },
				...{ annotations: [], documents: [], signatures: [], presented: { activityYears: [] } },
				headings: {},
				agenda: [
					{ id: 'budget', title: 'Budget', kind: 'resolution' },
					{ id: 'statuts', title: 'Statuts', kind: 'resolution' },
				],
				resolutions: [
					{
						id: 'r1',
						number: 1,
						title: 'Budget',
						text: 'Le budget est adopté.',
						decisions: [{ id: 'd', kind: 'budget', agendaItem: 'budget' }],
					},
					{
						id: 'r2',
						number: 2,
						title: 'Statuts',
						text: 'Les statuts sont modifiés.',
						decisions: [{ id: 'd', kind: 'statutes', agendaItem: 'statuts' }],
					},
				],
			},
		],
	};
}

/** Sends commands to the sitting of the small assembly, as its secretary. @throws where one is refused */
export async function command(store: Store, ...sent: readonly object[]): Promise<void> {
	for (const one of sent) {
		const done = await perform(
			store,
			commandSitting,
			{ assembly: DAY, command: one },
			{ association: 'ours', actor: secretary, now: `${DAY}T12:00:00.000Z` },
		);
		if (!done.ok) throw new Error(`${JSON.stringify(one)}: ${JSON.stringify(done.error)}`);
	}
}

/** Opens the sheet and the sitting: three of five members there, ada in the chair, the item on the budget begun. */
export const OPENING: readonly object[] = [
	{ do: 'openSheet' },
	...['ada', 'ben', 'cam'].map((person) => ({ do: 'checkIn', person })),
	{ do: 'nameOfficer', office: 'chair', person: 'ada' },
	{ do: 'nameOfficer', office: 'secretary', person: 'ben' },
	{ do: 'open' },
	{ do: 'proclaimQuorum' },
	{ do: 'startItem', item: 'budget' },
];

/** Votes on the budget, all for. */
export const BUDGET_ADOPTED: readonly object[] = [
	{ do: 'openVote', resolution: 'r1' },
	{ do: 'closePoll', poll: 'r1', returns: [{ channel: 'hands', hands: { form: 'unanimous' } }] },
];

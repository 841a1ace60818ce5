import { expect, it } from 'vitest';
import { assemblyOf } from '../../../tests/cases.ts';
import { leftOver } from './index.ts';

const about = (agendaItem: string) => [{ id: 'd', kind: 'other', agendaItem }];

it('a second notice takes over what the first assembly did not decide, and nothing else', () => {
	const first = assemblyOf(
		{
			agenda: [
				{ id: 'report', title: 'Rapport', kind: 'report', startedAt: '14:00', endedAt: '14:10' },
				{ id: 'budget', title: 'Budget', kind: 'resolution', startedAt: '14:10', endedAt: '14:30' },
				{ id: 'board', title: 'Conseil', kind: 'election', startedAt: '14:30', endedAt: '14:40' },
				{ id: 'later', title: 'Divers', kind: 'discussion', postponed: 'Heure' },
				{ id: 'never', title: 'Statuts', kind: 'resolution' },
			],
		},
		[
			{ id: 'r1', number: 1, title: 'Budget', text: 'Adopté.', decisions: about('budget'), outcome: 'adopted' },
			{ id: 'r2', number: 2, title: 'Cotisation', text: 'Fixée.', decisions: about('budget') },
			{ id: 'r3', number: 3, title: 'Statuts', text: 'Changés.', decisions: about('never'), outcome: 'deferred' },
			{ id: 'r4', number: 4, title: 'Retirée', text: 'Non.', decisions: about('report'), outcome: 'withdrawn' },
		],
	);
	const { agenda, resolutions } = leftOver(first);
	expect(agenda.map(({ id, startedAt, postponed }) => [id, startedAt, postponed])).toEqual(
		['budget', 'board', 'later', 'never'].map((id) => [id, undefined, undefined]),
	);
	expect(resolutions.map(({ id, number, outcome }) => [id, number, outcome])).toEqual([
		['r2', 1, undefined],
		['r3', 2, undefined],
	]);
});

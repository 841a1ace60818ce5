import type { Election } from '../../assembly/index.ts';
import type { MarkedCount } from '../../tally/index.ts';
import type { SittingState } from '../state.ts';

/** Ballots that say the same as one line, in an order that says nothing of who sent them or when. */
function together(box: readonly MarkedCount[]): readonly MarkedCount[] {
	const lines = new Map<string, MarkedCount>();
	for (const one of box) {
		const key = JSON.stringify([one.marks, one.weight]);
		lines.set(key, { ...one, ballots: one.ballots + (lines.get(key)?.ballots ?? 0) });
	}
	return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

/** The elections that stand, with their boxes. */
export function electionRecords(state: SittingState): readonly Election[] {
	return [...state.polls.values()].flatMap(({ config: { subject }, status, result }): readonly Election[] => {
		if (status !== 'counted' || subject.kind !== 'election' || result?.kind !== 'election') return [];
		const { election: id, title, agendaItem, body, college } = subject;
		return [
			{
				id,
				title,
				agendaItem,
				...(body === undefined ? {} : { body }),
				...(college === undefined ? {} : { college }),
				vote: result.vote,
				config: result.config,
				box: together(result.box),
			},
		];
	});
}

import type { AgendaItem, Assembly, Resolution } from '../assembly/index.ts';

function isOpen({ outcome }: Resolution): boolean {
	return outcome === undefined || outcome === 'deferred';
}

/**
 * What an assembly that lacked its quorum left undecided, as the one on a second notice takes it over: the items that were not
 * reached or were put off, those whose resolutions or election were not voted, and those resolutions, numbered anew. Where
 * nothing was left, nothing is taken over.
 */
export function leftOver({ agenda, resolutions, elections = [] }: Assembly): Pick<Assembly, 'agenda' | 'resolutions'> {
	const open = resolutions.filter(isOpen);
	const decided = new Set(elections.map(({ agendaItem }) => agendaItem));
	const waits = ({ id, kind, startedAt, postponed }: AgendaItem) =>
		startedAt === undefined ||
		postponed !== undefined ||
		(kind === 'election' && !decided.has(id)) ||
		open.some(({ decisions }) => decisions.some((one) => one.agendaItem === id));
	return {
		agenda: agenda.filter(waits).map(({ startedAt: _s, endedAt: _e, postponed: _p, ...item }) => item),
		resolutions: open.map(({ vote: _vote, outcome: _outcome, amendments: _amendments, ...draft }, index) => ({
			...draft,
			number: index + 1,
		})),
	};
}

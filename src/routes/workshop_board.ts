import { error } from '@sveltejs/kit';
import { formatLongDate } from '../domain/typography/index.ts';
import { answered } from './answered.ts';

/** A workshop as its page and its screen show it. @throws the page's error where there is none of that name */
export async function workshopBoard(locals: App.Locals, { assembly, workshop }: { readonly assembly: string; readonly workshop: string }) {
	const { workshops, date, leads, person } = await answered(locals, (office) => office.ask('workshops.read', { assembly }));
	const board = workshops.find(({ id }) => id === workshop);
	if (board === undefined) error(404);
	const isLed = leads || board.scribe?.id === person;
	return {
		board,
		/** The server's time. */
		now: Date.now(),
		assembly,
		day: formatLongDate(date, locals.language),
		/** Orders, merges and ends. */
		leads: isLed,
		/** Runs the whole sitting. */
		runs: leads,
		writes: isLed || (board.joined && board.status === 'running'),
		/** Begins the ids of what is added from this answer: sent twice, it is added once. */
		fresh: `n${crypto.randomUUID().slice(0, 13)}`,
	};
}

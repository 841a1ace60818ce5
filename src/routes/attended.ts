import { error } from '@sveltejs/kit';
import { ROOM_WORDS } from '../i18n/room.ts';
import { answered } from './answered.ts';

/** The seat of a personal link. @throws the page's error where the link is none in force */
export function seated({ seat, language }: Pick<App.Locals, 'seat' | 'language'>): NonNullable<App.Locals['seat']> {
	if (seat === undefined) error(404, ROOM_WORDS[language].gone);
	return seat;
}

/** The sitting of a personal link, as its person attends it. @param asked a secret poll whose ballots are asked for, a poll whose count is */
export async function attended(locals: App.Locals, asked: { readonly receipts?: string; readonly told?: string } = {}) {
	const seat = seated(locals);
	return answered(locals, (office) => office.ask('sittings.attend', { assembly: seat.assembly, ...asked }));
}

import { dateOf, sameValue } from '../basics/index.ts';
import type { SentNotice } from '../convening/index.ts';
import type { Place, SittingJournal } from './events.ts';
import type { Presence } from './state.ts';

/**
 * What members were sent last, and since when they have it: the agenda, the resolutions, the time and the place as they were at that
 * moment. The same sent again takes no day away from those who had it.
 * @param timeZone where the day is told
 * @param sequence of an earlier notice; the last where not given
 */
export function sentNotice(journal: SittingJournal, timeZone: string, sequence?: number): SentNotice | undefined {
	let { agenda, resolutions } = journal[0];
	let sent: SentNotice | undefined;
	for (const event of journal) {
		if (event.type === 'agendaSet') ({ agenda, resolutions } = event);
		if (event.type !== 'noticeSent' || (sequence !== undefined && event.sequence !== sequence)) continue;
		const again = sent !== undefined && sent.agenda === agenda && sent.resolutions === resolutions && sameValue(sent.frame, event.frame);
		const on = again && sent !== undefined ? sent.on : dateOf(event.at, timeZone);
		sent = { on, agenda, resolutions, ...(event.frame === undefined ? {} : { frame: event.frame }) };
	}
	return sent;
}

/** What someone has said of their coming, or done: `came` once they are there or were. */
export type Answer = Place | 'excused' | 'came';

/** What someone's presence says of their answer; undefined where they have said nothing. */
export function answerOf(presence: Presence | undefined): Answer | undefined {
	if (presence?.arrivedAt !== undefined) return 'came';
	return presence?.excused === true ? 'excused' : presence?.announced;
}

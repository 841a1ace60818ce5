import type { Language } from '../domain/basics/index.ts';
import { refusalText } from '../i18n/refusals/index.ts';
import { ROOM_WORDS } from '../i18n/room.ts';
import type { Seat } from '../use_cases/index.ts';
import { contentOf } from './ballot_form/index.ts';
import type { Office } from './office.ts';

/** Whether a ballot was taken, and what to say to who sent it. */
export interface BallotAnswer {
	readonly taken: boolean;
	readonly said: string;
	readonly receipt?: string;
}

/** Sends the ballot that the fields of a form hold, for whoever follows a personal link. */
export async function sendBallot(live: Pick<Office, 'as'>, seat: Seat, fields: URLSearchParams, language: Language): Promise<BallotAnswer> {
	const receipt = fields.get('receipt');
	const answer = await live.as(seat.actor).cast({
		...{ assembly: seat.assembly, poll: fields.get('poll'), voice: fields.get('voice'), content: contentOf(fields) },
		...(receipt === null ? {} : { receipt }),
	});
	return answer.ok
		? { taken: true, said: ROOM_WORDS[language].sent, ...answer.value }
		: { taken: false, said: refusalText(answer.error, language) };
}

import { json } from '@sveltejs/kit';
import { sendBallot } from '../../../../../room_ballot.ts';
import type { RequestHandler } from './$types';

/** Takes the ballot that src/islands/room.ts sends, where src/platform/straight has left it. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const answer = await sendBallot(locals, request);
	return json(answer, { status: answer.taken ? 200 : 409 });
};

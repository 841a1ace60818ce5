import { fail } from '@sveltejs/kit';
import { formatLongDate } from '../../../../../domain/typography/index.ts';
import { ROOM_WORDS } from '../../../../../i18n/room.ts';
import { renderRoom, renderVoices } from '../../../../../ui/room/index.ts';
import { attended } from '../../../../attended.ts';
import { sendBallot } from '../../../../room_ballot.ts';
import { tellerOf } from '../../../../sitting_text.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

const chance = () => crypto.getRandomValues(new Uint8Array(16));

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const words = ROOM_WORDS[language];
	const [receipts, told] = [url.searchParams.get('receipts'), url.searchParams.get('told')];
	const sitting = await attended(locals, { ...(receipts === null ? {} : { receipts }), ...(told === null ? {} : { told }) });
	const { date, name, place, mayAttend, signed, asked, held, voices, room, receipts: published } = sitting;
	const sent =
		room === null
			? { room: words.phase.convened, floor: '', poll: null, form: null, inRoom: null, holding: '' }
			: renderRoom(room.view, language, Date.now());
	return {
		...{ day: formatLongDate(date, language), name, place, mayAttend, signed, asked, held, sent, voices },
		token: params.token,
		scrutinises: sitting.scrutinises,
		counted: sitting.told === null ? null : tellerOf(locals)(sitting.told),
		speaks: room?.view.phase === 'open' && place !== null,
		ballots: sent.form === null ? '' : renderVoices(sent.form, voices, language, chance),
		published: published.map(({ receipt, says }) => ({ receipt, says: typeof says === 'string' ? words.choice[says] : says[language] })),
	};
};

export const actions: Actions = {
	vote: async ({ locals, request }) => {
		const answer = await sendBallot(locals, request);
		return answer.taken ? { vote: answer } : fail(409, { vote: answer });
	},
	part: (event) =>
		submit(event, {
			fields: { do: 'text', list: 'text' },
			run: (office, sent) => office.perform('sittings.take_part', { assembly: event.locals.seat?.assembly, ...sent }),
		}),
};

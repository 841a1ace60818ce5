import { pdfOf } from '../../../../../printed.ts';
import { seatAt } from '../../../../../seat.ts';
import type { RequestHandler } from './$types';

/** A proxy on paper for one of one's voices: `?voice=organisation:lille`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { office, assembly } = await seatAt(locals, params.token);
	const { language } = locals;
	const voice = url.searchParams.get('voice') ?? '';
	return pdfOf({ ...locals, office }, (asked) => asked.ask('sittings.compose_proxy', { assembly, voice, language }));
};

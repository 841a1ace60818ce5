import { pdfOf } from '../../../../../../printed.ts';
import type { RequestHandler } from './$types';

/** A proxy on paper for one of one's voices: `?voice=organisation:lille`. */
export const GET: RequestHandler = ({ locals, params, url }) => {
	const { language } = locals;
	const voice = url.searchParams.get('voice') ?? '';
	return pdfOf(locals, (office) => office.ask('sittings.compose_proxy', { assembly: params.id, voice, language }));
};

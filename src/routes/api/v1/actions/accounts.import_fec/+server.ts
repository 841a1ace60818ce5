import { withFiles } from '../../../../receive_files.ts';
import { answerProgram, sentJson } from '../../answer.ts';
import type { RequestHandler } from './$types';

/** The one action that files come with as they are: a form whose field `input` is its JSON. */
export const POST: RequestHandler = async (event) => {
	const asked = { kind: 'action', name: 'accounts.import_fec' } as const;
	const json = await sentJson(event.request);
	if (json !== undefined) return answerProgram(event, { ...asked, input: json });
	return withFiles(event.request, ({ form, files }) => {
		const input = form.get('input');
		return answerProgram(event, { ...asked, files, input: typeof input === 'string' ? input : undefined });
	});
};

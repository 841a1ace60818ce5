import { answerProgram, sentJson } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) =>
	answerProgram(event, { kind: 'action', name: event.params.name, input: await sentJson(event.request) });

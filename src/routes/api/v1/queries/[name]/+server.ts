import { answerProgram, sentJson } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, { kind: 'query', name: event.params.name, input: event.url.searchParams.get('input') ?? '{}' });
export const POST: RequestHandler = async (event) =>
	answerProgram(event, { kind: 'query', name: event.params.name, input: await sentJson(event.request) });

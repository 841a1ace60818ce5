import { answerProgram, sentJson } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerProgram(event, 'query', event.url.searchParams.get('input') ?? '{}');
export const POST: RequestHandler = async (event) => answerProgram(event, 'query', await sentJson(event.request));

import { answerProgram, sentJson } from '../../answer.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => answerProgram(event, 'action', await sentJson(event.request));

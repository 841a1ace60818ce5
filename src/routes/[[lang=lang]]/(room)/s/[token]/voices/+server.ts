import { json } from '@sveltejs/kit';
import { attended, ownVoices } from '../../../../../attended.ts';
import type { RequestHandler } from './$types';

/** The voices that whoever follows a personal link casts now. */
export const GET: RequestHandler = async ({ locals }) => json(ownVoices(await attended(locals)));

import { keepSent } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Keeps a file, for an action to name by its digest. */
export const POST: RequestHandler = (event) => keepSent(event, 'files');

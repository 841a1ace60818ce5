import { keepSent } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Keeps a picture without what its maker did not see in it, for an action to name by its digest. */
export const POST: RequestHandler = (event) => keepSent(event, 'pictures');

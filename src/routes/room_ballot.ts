import type { BallotAnswer } from '../platform/index.ts';
import { seated } from './attended.ts';
import { storeProduct } from './store_product.ts';

/** The fields of a form that holds texts alone. */
export function textsOf(form: FormData): URLSearchParams {
	return new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
}

/** Sends the ballot that a form holds. @throws the page's error where the link is none in force */
export async function sendBallot(locals: App.Locals, request: Request): Promise<BallotAnswer> {
	const seat = seated(locals);
	return storeProduct(locals).sendBallot(seat, textsOf(await request.formData()), locals.language);
}

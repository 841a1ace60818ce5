import { error } from '@sveltejs/kit';
import { eventStream } from '../../../../../event_stream.ts';
import { storeProduct } from '../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** Shows whoever follows a personal link what changes of their sitting. */
export const GET: RequestHandler = ({ locals, request }) => {
	const { seat, language } = locals;
	if (seat === undefined) error(404);
	return eventStream(request, (seen) => storeProduct(locals).channel.listen(seat.assembly, language, seen));
};

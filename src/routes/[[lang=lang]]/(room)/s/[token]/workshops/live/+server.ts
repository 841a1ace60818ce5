import { error } from '@sveltejs/kit';
import { workshopsTopic } from '../../../../../../../domain/workshops/index.ts';
import { eventStream } from '../../../../../../event_stream.ts';
import { storeProduct } from '../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** Tells whoever follows a personal link that something was written in the workshops of their assembly. */
export const GET: RequestHandler = ({ locals, request }) => {
	const { seat } = locals;
	if (seat === undefined) error(404);
	return eventStream(request, (seen) => storeProduct(locals).channel.listen(workshopsTopic(seat.assembly), 'office', seen));
};

import { error } from '@sveltejs/kit';
import { positionsTopic } from '../../../../../../../../domain/positions/index.ts';
import { eventStream } from '../../../../../../../event_stream.ts';
import { storeProduct } from '../../../../../../../store_product.ts';
import type { RequestHandler } from './$types';

/** Tells whoever follows a personal link what changes of a topic of positions, in figures. */
export const GET: RequestHandler = ({ locals, params, request }) => {
	if (locals.seat === undefined) error(404);
	return eventStream(request, (seen) => storeProduct(locals).channel.listen(positionsTopic(params.topic), 'office', seen));
};

import { positionsTopic } from '../../../../domain/positions/index.ts';
import { eventStream } from '../../../event_stream.ts';
import { storeProduct } from '../../../store_product.ts';
import type { RequestHandler } from './$types';

/** Tells who looks at a topic of positions what changes of it, in figures. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	eventStream(request, (seen) => storeProduct(locals).channel.listen(positionsTopic(params.topic), 'office', seen));

import { eventStream } from '../../event_stream.ts';
import { storeProduct } from '../../store_product.ts';
import type { RequestHandler } from './$types';

/** Tells the control room and the projector that their sitting has changed; they ask for what they show themselves. */
export const GET: RequestHandler = ({ locals, params, request }) =>
	eventStream(request, (seen) => storeProduct(locals).channel.listen(params.sitting, 'office', seen));

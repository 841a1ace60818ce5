import { workshopsTopic } from '../../../../domain/workshops/index.ts';
import { eventStream } from '../../../event_stream.ts';
import { storeProduct } from '../../../store_product.ts';
import type { RequestHandler } from './$types';

/** Tells who looks at the workshops of an assembly that something was written in them. */
export const GET: RequestHandler = ({ locals, params, request }) => {
	return eventStream(request, (seen) => storeProduct(locals).channel.listen(workshopsTopic(params.sitting), 'office', seen));
};

import type { Refusal } from './index.ts';

/** The state of a refusal in HTTP. */
export function refusalStatus({ code }: Refusal): number {
	if (code === 'forbidden' || code === 'not-scrutineer') return 403;
	if (code === 'not-found') return 404;
	if (code === 'too-many-attempts') return 429;
	return code === 'conflict' ? 409 : 422;
}

import type { Handle } from '@sveltejs/kit/hooks';

/** Has the server know of each answer until it is made: it closes the store after the last of them. */
export function answering(whileAnswering: <T>(answer: Promise<T>) => Promise<T>): Handle {
	return ({ event, resolve }) => whileAnswering(Promise.resolve(resolve(event)));
}

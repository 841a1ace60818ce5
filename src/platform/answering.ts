import { setTimeout as after } from 'node:timers/promises';

/** Answers that are being made, also those that nobody waits for any more: a browser leaves, and its page is still read. */
const being: Set<Promise<unknown>> = new Set();

/** Notes an answer for as long as it is being made. */
export function whileAnswering<T>(answer: Promise<T>): Promise<T> {
	// What goes wrong is whoever waits for the answer's to see.
	const noted: Promise<unknown> = answer.then(
		() => being.delete(noted),
		() => being.delete(noted),
	);
	being.add(noted);
	return answer;
}

/** Waits until no answer is being made. @param most milliseconds that it waits */
export async function allAnswered(most: number): Promise<void> {
	const late = new AbortController();
	const none = async () => {
		while (being.size > 0 && !late.signal.aborted) await Promise.all(being);
		late.abort();
	};
	await Promise.race([none(), after(most, undefined, { signal: late.signal }).catch(() => undefined)]);
	late.abort();
}

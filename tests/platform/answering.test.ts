import { expect, it } from 'vitest';
import { allAnswered, whileAnswering } from '../../src/platform/answering.ts';

it('what closes waits for answers that nobody waits for any more, also for those that another makes room for', async () => {
	const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
	const seen: string[] = [];
	const answer = whileAnswering(first.promise);
	void whileAnswering(second.promise).catch(() => seen.push('failed'));
	const closed = allAnswered(60_000).then(() => seen.push('closed'));
	first.resolve('page');
	expect(await answer).toBe('page');
	expect(seen).toEqual([]);
	second.reject(new Error('gone'));
	await closed;
	expect(seen).toEqual(['failed', 'closed']);
});

it('it waits no longer than it is told to', async () => {
	const never = Promise.withResolvers<never>();
	void whileAnswering(never.promise);
	await allAnswered(5);
	never.reject(new Error('late'));
	await expect(never.promise).rejects.toThrow('late');
});

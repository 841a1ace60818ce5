import { expect, it } from 'vitest';
import { compareArticles } from './index.ts';

const article = (number: string, text = number) => ({ number, text });

it('compares articles by number, in the order of the later version, what was taken away in its old place', () => {
	const before = [article('0'), article('1'), article('2'), article('2-1'), article('3')];
	const after = [article('1', 'un'), article('3'), article('2'), article('4')];
	expect(compareArticles(before, after).map(({ number, state }) => `${number} ${state}`)).toEqual([
		'0 removed',
		'1 changed',
		'3 same',
		'2 same',
		'2-1 removed',
		'4 added',
	]);
	expect(compareArticles([], [])).toEqual([]);
});

it('sees a change of the title alone', () => {
	expect(compareArticles([article('1')], [{ ...article('1'), title: 'Objet' }])[0]?.state).toBe('changed');
});

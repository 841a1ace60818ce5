import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BALLOT_REFUSALS, type Ballot, checkConfig, drawOrder, type TallyConfig, validateBallot } from './index.ts';

const plurinominal: TallyConfig = { method: 'plurinominal', majority: 'relative', options: ['a', 'b', 'c'], seats: 2, ties: [] };
const score: TallyConfig = { method: 'score', minimum: 0, maximum: 5, options: ['a', 'b'], seats: 1, ties: [] };
const judged: TallyConfig = { method: 'majorityJudgment', grades: ['good', 'bad'], options: ['a', 'b'], seats: 1, ties: [] };
const transferable: TallyConfig = { method: 'singleTransferable', options: ['a', 'b', 'c'], seats: 2, ties: [] };
const schulze: TallyConfig = { method: 'schulze', options: ['a', 'b', 'c'], seats: 1, ties: [] };

describe('a ballot', () => {
	const refusals: readonly [string, TallyConfig, Ballot['marks']][] = [
		['wrong-kind', plurinominal, { kind: 'scores', scores: { a: 1 } }],
		['unknown-option', plurinominal, { kind: 'choices', choices: ['z'] }],
		['repeated-option', plurinominal, { kind: 'choices', choices: ['a', 'a'] }],
		['repeated-option', schulze, { kind: 'ranking', ranking: [['a'], ['b', 'a']] }],
		['too-many-choices', plurinominal, { kind: 'choices', choices: ['a', 'b', 'c'] }],
		['shared-rank', transferable, { kind: 'ranking', ranking: [['a'], ['b', 'c']] }],
		['shared-rank', transferable, { kind: 'ranking', ranking: [['a'], [], ['b']] }],
		['score-out-of-range', score, { kind: 'scores', scores: { a: 6 } }],
		['score-out-of-range', score, { kind: 'scores', scores: { a: 0.5 } }],
		['unknown-grade', judged, { kind: 'grades', grades: { a: 'excellent' } }],
	];
	it.each(refusals)('is refused: %s', (code, config, marks) => {
		const result = validateBallot(config, { weight: 1, marks });
		expect(result).toMatchObject({ ok: false, error: { code } });
	});
	it('is taken where it is blank, has fewer choices than allowed or equals that the method allows', () => {
		const taken: readonly [TallyConfig, Ballot['marks']][] = [
			[plurinominal, { kind: 'blank' }],
			[plurinominal, { kind: 'choices', choices: [] }],
			[plurinominal, { kind: 'choices', choices: ['b'] }],
			[schulze, { kind: 'ranking', ranking: [['b', 'a'], ['c']] }],
			[transferable, { kind: 'ranking', ranking: [['b']] }],
		];
		for (const [config, marks] of taken) expect(validateBallot(config, { weight: 3, marks })).toMatchObject({ ok: true });
	});
	it('is refused with the figures, in both languages', () => {
		const said = BALLOT_REFUSALS['too-many-choices']({ count: 3, most: 2 });
		expect(said).toEqual({
			fr: 'Le bulletin porte 3 choix, 2 au plus sont admis.',
			en: 'The ballot has 3 choices, 2 at most are allowed.',
		});
	});
});

describe('the rules of an election', () => {
	it.each<[string, TallyConfig]>([
		['no-options', { ...plurinominal, options: [] }],
		['repeated-candidate', { ...plurinominal, options: ['a', 'a'] }],
		['bad-seats', { ...plurinominal, seats: 0 }],
		['one-seat-only', { ...transferable, method: 'instantRunoff' }],
		['bad-scores', { ...score, maximum: 0 }],
		['bad-grades', { ...judged, grades: ['good', 'good'] }],
		['bad-quota', { ...plurinominal, quotas: [{ name: 'q', members: ['a'], minimum: 2, maximum: 1 }] }],
		['tie-rule-incomplete', { ...plurinominal, ties: [{ by: 'age', order: [['a', 'b']] }] }],
	])('are refused: %s', (code, config) => {
		expect(checkConfig(config)).toMatchObject({ ok: false, error: { code } });
	});
});

describe('a lot with a published seed', () => {
	const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
	it('can be drawn again by hand: the order of SHA-256 of `seed:id`', () => {
		// printf '%s' '2018-06-19:bob' | sha256sum → 4a3f8e71767a…; carol 96489e7cdf0e…; alice a9d600a8d49a…
		expect(drawOrder(['alice', 'bob', 'carol'], '2018-06-19', sha256)).toEqual([['bob'], ['carol'], ['alice']]);
	});
	it('does not depend on the order in which candidates are listed, and changes with the seed', () => {
		const ids = Array.from({ length: 12 }, (_, index) => `candidate-${index}`);
		expect(drawOrder(ids.toReversed(), 's', sha256)).toEqual(drawOrder(ids, 's', sha256));
		expect(drawOrder(ids, 't', sha256)).not.toEqual(drawOrder(ids, 's', sha256));
	});
});

import { describe, expect, it } from 'vitest';
import { readCases, statutesOf } from '../../../tests/cases.ts';
import type { DecisionKind } from '../statutes/index.ts';
import { explainVote, judgeVote, type Vote } from './index.ts';

interface Case {
	readonly statutes?: object;
	readonly decision?: DecisionKind;
	readonly vote: Vote;
	readonly expected: object;
	/** In French, with plain spaces. */
	readonly said?: string;
}

const { rule, cases } = readCases<Case>(new URL('cases/majorities.yaml', import.meta.url));
describe(rule, () => {
	it.each(cases)('$name', ({ statutes, decision = 'other', vote, expected, said }) => {
		const outcome = judgeVote(decision, vote, statutesOf(statutes));
		expect(outcome).toMatchObject(expected);
		const { fr, en } = explainVote(outcome);
		if (said !== undefined) expect(fr.replace(/[\u00A0\u202F]/gu, ' ')).toBe(said);
		expect(en).not.toMatch(/undefined|NaN/u);
	});
});

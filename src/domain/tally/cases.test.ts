import { describe, expect, it } from 'vitest';
import { readCases } from '../../../tests/cases.ts';
import { choiceBallot, rankedBallot } from '../../../tests/elections.ts';
import { type Answer, type Ballot, checkConfig, type TallyConfig, tally } from './index.ts';

type Weighted<T> = { readonly weight: number } & Readonly<Record<string, T | number>>;

/** An election told in a few lines, its ballots in the form that suits its method. */
interface Case {
	readonly config: Omit<TallyConfig, 'ties'> & Partial<Pick<TallyConfig, 'ties'>>;
	readonly chosen?: readonly string[];
	readonly ranked?: readonly string[];
	readonly scored?: readonly Weighted<number>[];
	readonly graded?: readonly Weighted<string>[];
	readonly answered?: readonly Weighted<Answer>[];
	/** Voices by grade, of each option. */
	readonly distributions?: Readonly<Record<string, readonly number[]>>;
	/** Votes of each list; its candidates are as many as there are seats, or as `length` says. */
	readonly lists?: Readonly<Record<string, number>>;
	readonly length?: number;
	/** Voices of a blank ballot. */
	readonly blank?: number;
	readonly expected: object;
}

function without<T>({ weight, ...marks }: Weighted<T>): Record<string, T> {
	return marks as Record<string, T>;
}

/** One ballot a voice, so that each option has its voices by grade. */
function ballotsOf(distributions: Readonly<Record<string, readonly number[]>>, grades: readonly string[]): readonly Ballot[] {
	const columns = Object.entries(distributions).map(
		([option, voices]) => [option, voices.flatMap((count, grade) => Array.from({ length: count }, () => grades[grade] ?? ''))] as const,
	);
	return Array.from(
		{ length: columns[0]?.[1].length ?? 0 },
		(_, voter): Ballot => ({
			weight: 1,
			marks: { kind: 'grades', grades: Object.fromEntries(columns.map(([option, given]) => [option, given[voter] ?? ''])) },
		}),
	);
}

function boxOf(one: Case): readonly Ballot[] {
	const grades = 'grades' in one.config ? (one.config.grades as readonly string[]) : [];
	return [
		...(one.chosen ?? []).map(choiceBallot),
		...(one.ranked ?? []).map(rankedBallot),
		...(one.scored ?? []).map((given): Ballot => ({ weight: given.weight, marks: { kind: 'scores', scores: without(given) } })),
		...(one.graded ?? []).map((given): Ballot => ({ weight: given.weight, marks: { kind: 'grades', grades: without(given) } })),
		...(one.answered ?? []).map((given): Ballot => ({ weight: given.weight, marks: { kind: 'answers', answers: without(given) } })),
		...ballotsOf(one.distributions ?? {}, grades),
		...Object.entries(one.lists ?? {}).map(([list, weight]): Ballot => ({ weight, marks: { kind: 'choices', choices: [list] } })),
		...(one.blank === undefined ? [] : [{ weight: one.blank, marks: { kind: 'blank' as const } }]),
	];
}

function configOf({ config, lists, length = config.seats }: Case): TallyConfig {
	const withCandidates = Object.keys(lists ?? {}).map((id) => ({
		id,
		candidates: Array.from({ length }, (_, index) => `${id}${index + 1}`),
	}));
	return { ties: [], ...config, ...(lists === undefined ? {} : { lists: withCandidates }) } as TallyConfig;
}

for (const file of ['published', 'rules']) {
	const { rule, cases } = readCases<Case>(new URL(`cases/${file}.yaml`, import.meta.url));
	describe(rule, () => {
		it.each(cases)('$name', (one) => {
			const config = configOf(one);
			expect(checkConfig(config)).toMatchObject({ ok: true });
			const result = tally(config, boxOf(one));
			expect(result).toMatchObject(one.expected);
			expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		});
	});
}

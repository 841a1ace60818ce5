import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Answer, Ballot, Marks, OptionId, TallyConfig, TieRule } from '../src/domain/tally/index.ts';

/** `5: A > B = C` as a ballot of 5 voices that ranks. */
export function rankedBallot(line: string): Ballot {
	const [weight = '', ranking = ''] = line.split(':');
	const names = (text: string) => text.split('=').map((name) => name.trim());
	return { weight: Number(weight), marks: { kind: 'ranking', ranking: ranking.split('>').map(names) } };
}

/** `5: A, B` as a ballot of 5 voices that chooses. */
export function choiceBallot(line: string): Ballot {
	const [weight = '', choices = ''] = line.split(':');
	return { weight: Number(weight), marks: { kind: 'choices', choices: choices.split(',').map((name) => name.trim()) } };
}

/** An election as a BLT file tells it (the form of OpenSTV and of Scottish councils). */
export function readBlt(url: URL): { readonly options: readonly OptionId[]; readonly seats: number; readonly ballots: readonly Ballot[] } {
	const [head = '', ...lines] = readFileSync(url, 'utf8').trim().split('\n');
	const end = lines.indexOf('0');
	const [, seats] = head.split(' ').map(Number);
	const options = lines.slice(end + 1, -1).map((line) => line.replaceAll('"', ''));
	const ballots = lines.slice(0, end).map((line): Ballot => {
		const [weight = 0, ...places] = line.split(' ').map(Number);
		return { weight, marks: { kind: 'ranking', ranking: places.slice(0, -1).map((place) => [options[place - 1] ?? '']) } };
	});
	return { options, seats: seats ?? 0, ballots };
}

type Weighted<T> = { readonly weight: number } & Readonly<Record<string, T | number>>;

/** An election told in a few lines, its ballots in the form that suits its method. */
export interface ElectionCase {
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

function ballotsIn(one: ElectionCase): readonly Ballot[] {
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

function configOf({ config, lists, length = config.seats }: ElectionCase): TallyConfig {
	const withCandidates = Object.keys(lists ?? {}).map((id) => ({
		id,
		candidates: Array.from({ length }, (_, index) => `${id}${index + 1}`),
	}));
	return { ties: [], ...config, ...(lists === undefined ? {} : { lists: withCandidates }) } as TallyConfig;
}

/** The election that a case tells. */
export function electionOf(one: ElectionCase): { readonly config: TallyConfig; readonly ballots: readonly Ballot[] } {
	return { config: configOf(one), ballots: ballotsIn(one) };
}

export const CANDIDATES = ['a', 'b', 'c', 'd', 'e'] as const;
const voices = fc.integer({ min: 1, max: 40 });
const boxOf = (marks: fc.Arbitrary<Marks>) => fc.array(fc.record({ weight: voices, marks }), { minLength: 1, maxLength: 12 });

/** Ballot boxes by what their ballots say. */
export const boxes = {
	choices: (most: number) =>
		boxOf(fc.subarray([...CANDIDATES], { maxLength: most }).map((choices): Marks => ({ kind: 'choices', choices }))),
	/** Strict orders, as far as the voter went. */
	orders: boxOf(
		fc.shuffledSubarray([...CANDIDATES]).map((order): Marks => ({ kind: 'ranking', ranking: order.map((option) => [option]) })),
	),
	fullOrders: boxOf(
		fc
			.shuffledSubarray([...CANDIDATES], { minLength: CANDIDATES.length })
			.map((order): Marks => ({ kind: 'ranking', ranking: order.map((option) => [option]) })),
	),
	scores: (maximum: number) =>
		boxOf(
			fc
				.dictionary(fc.constantFrom(...CANDIDATES), fc.integer({ min: 0, max: maximum }))
				.map((scores): Marks => ({ kind: 'scores', scores })),
		),
	grades: (grades: readonly string[]) =>
		boxOf(
			fc
				.record(Object.fromEntries(CANDIDATES.map((option) => [option, fc.constantFrom(...grades)])))
				.map((given): Marks => ({ kind: 'grades', grades: given })),
		),
	answers: boxOf(
		fc
			.record(
				Object.fromEntries(
					CANDIDATES.map((option) => [option, fc.constantFrom('for' as const, 'against' as const, 'abstention' as const)]),
				),
			)
			.map((answers): Marks => ({ kind: 'answers', answers })),
	),
};

/** A rule that decides every tie. */
export function seniority(order: readonly OptionId[]): TieRule {
	return { by: 'seniority', order: order.map((option) => [option]) };
}

import type { Ballot } from '../ballot.ts';
import { closeSeated } from '../close.ts';
import type { MajorityJudgmentConfig, OptionId } from '../config.ts';
import type { Graded, TallyResult } from '../result.ts';
import { fillSeats } from '../seats.ts';
import { tiersBy } from '../ties.ts';
import { type Counted, sift, sumVoices } from '../turnout.ts';

/** So many voices running have the grade at this place, the best being 0, as middlemost grades are taken away one by one. */
interface Run {
	readonly grade: number;
	readonly length: number;
}

/** Voices of one option by grade, in the order of the grades. */
function voicesByGrade(option: OptionId, grades: readonly string[], ballots: readonly Counted<'grades'>[]): readonly number[] {
	const worst = grades.length - 1;
	const weights = grades.map((): number[] => []);
	for (const { weight, marks } of ballots) {
		const grade = marks.grades[option];
		weights[grade === undefined ? worst : grades.indexOf(grade)]?.push(weight);
	}
	return weights.map(sumVoices);
}

function middlemost(voices: readonly number[], total: number): { readonly grade: number; readonly better: number } {
	const middle = Math.floor(total / 2) + 1;
	let better = 0;
	let grade = 0;
	while (grade < voices.length - 1 && better + (voices[grade] ?? 0) < middle) {
		better += voices[grade] ?? 0;
		grade++;
	}
	return { grade, better };
}

/**
 * The majority value: the middlemost grade (of two, the worse), then that of what is left without one voice of it, and
 * so on; told in runs, so that a thousand voices of one grade are one step. A grade stays in the middle while no more
 * than half of what is left is better, and more than half is better or equal.
 */
function* majorityValue(counts: readonly number[]): Generator<Run> {
	const voices = [...counts];
	let total = sumVoices(voices);
	while (total > 0) {
		const { grade, better } = middlemost(voices, total);
		const at = voices[grade] ?? 0;
		const length = Math.min(total - 2 * better, 2 * (better + at) - total - 1) + 1;
		yield { grade, length };
		voices[grade] = at - length;
		total -= length;
	}
}

/** @returns negative where the first is the better, by the first place at which the majority values differ */
function compareGrades(a: readonly number[], b: readonly number[]): number {
	if (a.every((count, grade) => count === b[grade])) return 0;
	const [left, right] = [majorityValue(a), majorityValue(b)];
	let [one, other] = [left.next(), right.next()];
	while (one.done !== true && other.done !== true) {
		if (one.value.grade !== other.value.grade) return one.value.grade - other.value.grade;
		const length = Math.min(one.value.length, other.value.length);
		const rest = (run: Run) => ({ done: false as const, value: { ...run, length: run.length - length } });
		const [onward, further] = [rest(one.value), rest(other.value)];
		one = onward.value.length > 0 ? onward : left.next();
		other = further.value.length > 0 ? further : right.next();
	}
	return 0;
}

/**
 * Majority judgment (M. Balinski, R. Laraki, « Majority Judgment: Measuring, Ranking, and Electing », MIT Press, 2010):
 * the best majority grade wins; equals are told apart by their majority values.
 */
export function countMajorityJudgment(config: MajorityJudgmentConfig, ballots: Iterable<Ballot>): TallyResult {
	const { turnout, valid } = sift(config, ballots);
	const { grades } = config;
	const voices = new Map(config.options.map((option) => [option, voicesByGrade(option, grades, valid)]));
	const of = (option: OptionId) => voices.get(option) ?? [];
	const options = config.options.map((option): Graded => {
		const { grade, better } = middlemost(of(option), turnout.votesCast);
		const worse = sumVoices(of(option).slice(grade + 1));
		return { option, voices: of(option), majorityGrade: grades[grade] ?? '', better, worse };
	});
	const ranking = turnout.votesCast === 0 ? [] : tiersBy(config.options, (a, b) => compareGrades(of(a), of(b)));
	const seating = fillSeats(ranking, config.seats, config.ties, config.quotas);
	return closeSeated(config, turnout, { kind: 'grades', grades, options, seating });
}

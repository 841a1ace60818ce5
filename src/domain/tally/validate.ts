import { type Coded, ok, type Result, refused, type Sentences } from '../basics/index.ts';
import { type Ballot, isBlank, MARKS_KIND, type Marks, type MarksKind } from './ballot.ts';
import { mostChoices, type OptionId, optionsOf, type TallyConfig } from './config.ts';

/** What is wrong with a ballot, and its figures. */
interface BallotRefusals {
	readonly 'wrong-kind': { readonly kind: string; readonly expected: MarksKind };
	readonly 'unknown-option': { readonly option: OptionId };
	readonly 'repeated-option': { readonly option: OptionId };
	readonly 'too-many-choices': { readonly count: number; readonly most: number };
	/** Two options of one rank, where each preference names one. */
	readonly 'shared-rank': { readonly rank: number };
	readonly 'score-out-of-range': { readonly option: OptionId; readonly score: number; readonly minimum: number; readonly maximum: number };
	readonly 'unknown-grade': { readonly option: OptionId; readonly grade: string };
}
export type BallotRefusal = Coded<BallotRefusals>;

/** What is said of each refusal; options are named by their ids. */
export const BALLOT_REFUSALS: Sentences<BallotRefusals> = {
	'wrong-kind': () => ({
		fr: 'Ce bulletin n’est pas de la forme que ce scrutin attend.',
		en: 'This ballot does not have the form that this poll takes.',
	}),
	'unknown-option': ({ option }) => ({ fr: `« ${option} » n’est pas au choix.`, en: `“${option}” is not among the choices.` }),
	'repeated-option': ({ option }) => ({ fr: `« ${option} » est nommé deux fois.`, en: `“${option}” is named twice.` }),
	'too-many-choices': ({ count, most }) => ({
		fr: `Le bulletin porte ${count} choix, ${most} au plus sont admis.`,
		en: `The ballot has ${count} choices, ${most} at most are allowed.`,
	}),
	'shared-rank': ({ rank }) => ({
		fr: `Plusieurs choix ont le rang ${rank}, il en faut un seul.`,
		en: `Several choices have rank ${rank}, there must be one only.`,
	}),
	'score-out-of-range': ({ option, score, minimum, maximum }) => ({
		fr: `« ${option} » a la note ${score}, il faut un entier de ${minimum} à ${maximum}.`,
		en: `“${option}” has the score ${score}, it must be a whole number from ${minimum} to ${maximum}.`,
	}),
	'unknown-grade': ({ option, grade }) => ({
		fr: `« ${option} » a la mention « ${grade} », qui n’existe pas dans ce scrutin.`,
		en: `“${option}” has the grade “${grade}”, which this poll does not have.`,
	}),
};

function named(marks: Marks): readonly OptionId[] {
	switch (marks.kind) {
		case 'blank':
		case 'spoiled':
			return [];
		case 'choices':
			return marks.choices;
		case 'ranking':
			return marks.ranking.flat();
		case 'scores':
			return Object.keys(marks.scores);
		case 'grades':
			return Object.keys(marks.grades);
		case 'answers':
			return Object.keys(marks.answers);
	}
}

function misnamed(config: TallyConfig, marks: Marks): BallotRefusal | undefined {
	const known = new Set(optionsOf(config));
	const seen = new Set<OptionId>();
	for (const option of named(marks)) {
		if (!known.has(option)) return { code: 'unknown-option', params: { option } };
		if (seen.has(option)) return { code: 'repeated-option', params: { option } };
		seen.add(option);
	}
	return undefined;
}

function misgraded(config: TallyConfig, marks: Marks): BallotRefusal | undefined {
	if (marks.kind === 'scores' && config.method === 'score') {
		const { minimum, maximum } = config;
		for (const [option, score] of Object.entries(marks.scores)) {
			const fits = Number.isSafeInteger(score) && score >= minimum && score <= maximum;
			if (!fits) return { code: 'score-out-of-range', params: { option, score, minimum, maximum } };
		}
	}
	if (marks.kind === 'grades' && config.method === 'majorityJudgment') {
		for (const [option, grade] of Object.entries(marks.grades)) {
			if (!config.grades.includes(grade)) return { code: 'unknown-grade', params: { option, grade } };
		}
	}
	return undefined;
}

/** The first thing wrong with a ballot's marks; a blank or spoiled ballot is well formed. */
export function faultOf(config: TallyConfig, marks: Marks): BallotRefusal | undefined {
	if (marks.kind === 'spoiled' || isBlank(marks)) return undefined;
	const expected = MARKS_KIND[config.method];
	if (marks.kind !== expected) return { code: 'wrong-kind', params: { kind: marks.kind, expected } };
	const most = mostChoices(config);
	if (marks.kind === 'choices' && most !== undefined && marks.choices.length > most) {
		return { code: 'too-many-choices', params: { count: marks.choices.length, most } };
	}
	if (marks.kind === 'ranking' && (config.method === 'instantRunoff' || config.method === 'singleTransferable')) {
		const rank = marks.ranking.findIndex((options) => options.length !== 1);
		if (rank >= 0) return { code: 'shared-rank', params: { rank: rank + 1 } };
	}
	return misnamed(config, marks) ?? misgraded(config, marks);
}

/** Whether a ballot may go into the box. @returns the ballot itself, or the first thing wrong with it */
export function validateBallot(config: TallyConfig, ballot: Ballot): Result<Ballot, BallotRefusal> {
	const fault = faultOf(config, ballot.marks);
	return fault === undefined ? ok(ballot) : refused(fault);
}

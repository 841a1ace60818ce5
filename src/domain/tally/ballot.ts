import type { Method, OptionId } from './config.ts';

export const ANSWERS = ['for', 'against', 'abstention'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What a ballot says, as it was sent. */
export type Marks =
	| { readonly kind: 'blank' }
	/** Found spoiled by the scrutineers. */
	| { readonly kind: 'spoiled' }
	| { readonly kind: 'choices'; readonly choices: readonly OptionId[] }
	/** The preferred first; options of one rank are equal where the method allows it, those left out stand below all others. */
	| { readonly kind: 'ranking'; readonly ranking: readonly (readonly OptionId[])[] }
	| { readonly kind: 'scores'; readonly scores: Readonly<Record<OptionId, number>> }
	| { readonly kind: 'grades'; readonly grades: Readonly<Record<OptionId, string>> }
	| { readonly kind: 'answers'; readonly answers: Readonly<Record<OptionId, Answer>> };

/** The kinds of marks that choose something. */
export type MarksKind = Exclude<Marks['kind'], 'blank' | 'spoiled'>;
export type MarksOf<K extends MarksKind> = Extract<Marks, { readonly kind: K }>;

/** What went into the ballot box, apart from who put it there. */
export interface Ballot {
	/** Voices that the ballot is worth, 1 at least. */
	readonly weight: number;
	readonly marks: Marks;
}

/** The marks that a method reads. */
export const MARKS_KIND = {
	plurality: 'choices',
	twoRound: 'choices',
	plurinominal: 'choices',
	approval: 'choices',
	score: 'scores',
	majorityJudgment: 'grades',
	schulze: 'ranking',
	rankedPairs: 'ranking',
	instantRunoff: 'ranking',
	singleTransferable: 'ranking',
	lists: 'choices',
	yesNo: 'answers',
} as const satisfies Record<Method, MarksKind>;

/** Whether a ballot chooses nothing: sent as blank, or with no mark at all. */
export function isBlank(marks: Marks): boolean {
	switch (marks.kind) {
		case 'blank':
			return true;
		case 'spoiled':
			return false;
		case 'choices':
			return marks.choices.length === 0;
		case 'ranking':
			return marks.ranking.every((rank) => rank.length === 0);
		case 'scores':
			return Object.keys(marks.scores).length === 0;
		case 'grades':
			return Object.keys(marks.grades).length === 0;
		case 'answers':
			return Object.keys(marks.answers).length === 0;
	}
}

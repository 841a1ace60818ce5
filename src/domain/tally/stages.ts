import type { OptionId } from './config.ts';
import type { TieBreak } from './ties.ts';

/** A voice in the units of transferable votes: five decimals, kept as whole numbers. */
export const UNIT = 100_000;

/** Votes in hundred-thousandths of a voice. */
export type Units = number;

export interface OptionUnits {
	readonly option: OptionId;
	readonly votes: Units;
}

/** What a stage did with papers. */
export type StageAction =
	| { readonly kind: 'firstPreferences' }
	/** The part above the quota goes on: each paper at its value × `surplus` ÷ `votes`. */
	| { readonly kind: 'surplus'; readonly from: OptionId; readonly surplus: Units; readonly votes: Units }
	/** All papers go on, each at the value at which it came. */
	| { readonly kind: 'exclusion'; readonly from: OptionId; readonly votes: Units };

export interface Stage {
	readonly action: StageAction;
	/** What went to whom; first preferences are in `counts`. */
	readonly transfers: readonly OptionUnits[];
	/** After the stage, in the order of the options. */
	readonly counts: readonly OptionUnits[];
	/** Papers without a next preference, from the start to this stage. */
	readonly nonTransferable: Units;
	/** What truncation to five decimals lost, from the start to this stage. */
	readonly lost: Units;
	/** Elected at the end of the stage; `last`: because as many were left as seats, without the quota. */
	readonly elected: readonly { readonly option: OptionId; readonly last: boolean }[];
	/** The tie that chose whose papers were moved. */
	readonly tieBreak?: TieBreak;
}

/** A count of transferable votes. */
export interface Stages {
	/** Voices that elect. */
	readonly quota: number;
	readonly stages: readonly Stage[];
}

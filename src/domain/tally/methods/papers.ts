import type { OptionId } from '../config.ts';
import { type OptionUnits, UNIT, type Units } from '../stages.ts';
import { type Counted, sumVoices } from '../turnout.ts';

/** Ballot papers of one ranking that lie with one candidate, and came there at one value. */
interface Bundle {
	readonly ranking: readonly OptionId[];
	/** Place in the ranking of the candidate with whom they lie. */
	readonly at: number;
	/** Papers, a ballot of several voices being as many papers. */
	readonly voices: number;
	readonly value: Units;
}

/** What a transfer did. */
export interface Transfer {
	readonly to: readonly OptionUnits[];
	readonly nonTransferable: Units;
}

/** The papers of a count, by the candidate with whom they lie. Lives no longer than one count. */
export class Papers {
	private readonly piles = new Map<OptionId, readonly Bundle[]>();

	constructor(options: readonly OptionId[], ballots: readonly Counted<'ranking'>[]) {
		const alike = new Map<string, Bundle>();
		for (const { weight, marks } of ballots) {
			const key = JSON.stringify(marks.ranking);
			const voices = sumVoices([weight, alike.get(key)?.voices ?? 0]);
			alike.set(key, { ranking: marks.ranking.flat(), at: 0, voices, value: UNIT });
		}
		for (const option of options) {
			this.piles.set(
				option,
				[...alike.values()].filter((one) => one.ranking[0] === option),
			);
		}
	}

	/** Votes of a candidate. */
	votes(option: OptionId): Units {
		return sumVoices((this.piles.get(option) ?? []).map((one) => one.voices * one.value));
	}

	/**
	 * Moves a candidate's papers to their next preference among those continuing.
	 * @param worth the value of a paper after the transfer, from its value before
	 */
	transfer(from: OptionId, continuing: ReadonlySet<OptionId>, worth: (value: Units) => Units): Transfer {
		const pile = this.piles.get(from) ?? [];
		const gains = new Map<OptionId, Units>();
		let nonTransferable = 0;
		this.piles.set(from, []);
		for (const bundle of pile) {
			const at = bundle.ranking.findIndex((option, place) => place > bundle.at && continuing.has(option));
			const to = bundle.ranking[at];
			const value = worth(bundle.value);
			const votes = bundle.voices * value;
			if (to === undefined) {
				nonTransferable += votes;
				continue;
			}
			gains.set(to, (gains.get(to) ?? 0) + votes);
			this.piles.set(to, [...(this.piles.get(to) ?? []), { ...bundle, at, value }]);
		}
		const to = [...continuing].flatMap((option) => {
			const votes = gains.get(option);
			return votes === undefined ? [] : [{ option, votes }];
		});
		return { to, nonTransferable };
	}
}

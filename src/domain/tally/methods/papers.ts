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
		return unitsOf(this.piles.get(option) ?? []);
	}

	/**
	 * Moves a candidate's papers to their next preference among those continuing.
	 * @param worth the value of a paper after the transfer, from its value before
	 */
	transfer(from: OptionId, continuing: ReadonlySet<OptionId>, worth: (value: Units) => Units): Transfer {
		const arrivals = new Map<OptionId, Bundle[]>([...continuing].map((option) => [option, []]));
		let nonTransferable = 0;
		for (const bundle of this.piles.get(from) ?? []) {
			const at = bundle.ranking.findIndex((option, place) => place > bundle.at && continuing.has(option));
			const value = worth(bundle.value);
			const next = bundle.ranking[at];
			const arrival = next === undefined ? undefined : arrivals.get(next);
			if (arrival === undefined) nonTransferable += bundle.voices * value;
			else arrival.push({ ...bundle, at, value });
		}
		this.piles.set(from, []);
		const to = [...arrivals].flatMap(([option, bundles]): OptionUnits[] => {
			if (bundles.length === 0) return [];
			this.piles.set(option, [...(this.piles.get(option) ?? []), ...bundles]);
			return [{ option, votes: unitsOf(bundles) }];
		});
		return { to, nonTransferable };
	}
}

function unitsOf(bundles: readonly Bundle[]): Units {
	return sumVoices(bundles.map((one) => one.voices * one.value));
}

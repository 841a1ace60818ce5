import type { TallyConfig } from './config.ts';
import type { Explanation, TallyResult } from './result.ts';
import type { OpenTie, Seating } from './seats.ts';
import type { Turnout } from './turnout.ts';

/** What a method found. */
interface Found {
	readonly elected: readonly string[];
	readonly tie?: OpenTie | undefined;
	readonly nextRound?: TallyResult['nextRound'] | undefined;
	readonly explanation: Explanation;
}

/** The result of a method: what is left of the seats is vacant. */
export function close(config: TallyConfig, turnout: Turnout, { elected, tie, nextRound, explanation }: Found): TallyResult {
	return {
		method: config.method,
		seats: config.seats,
		turnout,
		elected,
		...(tie === undefined ? {} : { tie }),
		...(nextRound === undefined ? {} : { nextRound }),
		vacant: config.seats - elected.length - (tie?.seats ?? 0) - (nextRound?.seats ?? 0),
		explanation,
	};
}

/** The result of a method that ranks and then seats. */
export function closeSeated(config: TallyConfig, turnout: Turnout, explanation: Explanation & { readonly seating: Seating }): TallyResult {
	const { elected, tie } = explanation.seating;
	return close(config, turnout, { elected, tie, explanation });
}

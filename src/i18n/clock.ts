/** Minutes and seconds, `12:05`; `-0:30` where so much is too much. */
export function clockText(seconds: number): string {
	const all = Math.abs(seconds);
	return `${seconds < 0 ? '-' : ''}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** What a timer says. */
const fr = {
	elapsed: 'Temps écoulé',
	left: 'Temps restant',
	over: 'dépassé de',
	planned: (minutes: number) => `prévu : ${minutes} min`,
	/** Said aloud once. */
	soon: (minutes: number) => (minutes === 0 ? 'Le temps est écoulé.' : `Il reste ${minutes} min.`),
};
type ClockWords = typeof fr;
const en: ClockWords = {
	elapsed: 'Elapsed',
	left: 'Time left',
	over: 'over by',
	planned: (minutes) => `planned: ${minutes} min`,
	soon: (minutes) => (minutes === 0 ? 'Time is over.' : `${minutes} min left.`),
};

export const CLOCK_WORDS: { readonly fr: ClockWords; readonly en: ClockWords } = { fr, en };

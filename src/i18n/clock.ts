/** What a timer says. */
const fr = {
	elapsed: 'Temps écoulé',
	left: 'Temps restant',
	over: 'dépassé de',
	planned: (minutes: number) => `prévu : ${minutes} min`,
};
type ClockWords = typeof fr;
const en: ClockWords = {
	elapsed: 'Elapsed',
	left: 'Time left',
	over: 'over by',
	planned: (minutes) => `planned: ${minutes} min`,
};

export const CLOCK_WORDS: { readonly fr: ClockWords; readonly en: ClockWords } = { fr, en };

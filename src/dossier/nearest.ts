import { distance } from 'fastest-levenshtein';

/** The known word nearest to one that was written, where it is near enough to be meant (a third of its letters at most differ). */
export function nearest(written: string, known: Iterable<string>): string | undefined {
	// Nobody mistypes so long a word, and comparing it with thousands would take long.
	if (written.length > 80) return undefined;
	let best: string | undefined;
	let least = Math.max(1, Math.floor(written.length / 3)) + 1;
	for (const one of known) {
		if (Math.abs(one.length - written.length) >= least) continue;
		const apart = distance(written.toLowerCase(), one.toLowerCase());
		if (apart < least) [best, least] = [one, apart];
	}
	return best;
}

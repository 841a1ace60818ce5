/** What some participants said of one statement. */
export interface StanceCounts {
	readonly agree: number;
	readonly disagree: number;
	/** Those who saw it, passes included. */
	readonly seen: number;
}

/** Counts of one statement over some rows of the matrix. */
export function countStances(rows: readonly Float64Array[], column: number): StanceCounts {
	let [agree, disagree, seen] = [0, 0, 0];
	for (const row of rows) {
		const value = row[column] ?? Number.NaN;
		if (Number.isNaN(value)) continue;
		seen++;
		if (value > 0) agree++;
		if (value < 0) disagree++;
	}
	return { agree, disagree, seen };
}

/** Those counted in the whole and not in the part. */
export function restOf(whole: StanceCounts, part: StanceCounts): StanceCounts {
	return { agree: whole.agree - part.agree, disagree: whole.disagree - part.disagree, seen: whole.seen - part.seen };
}

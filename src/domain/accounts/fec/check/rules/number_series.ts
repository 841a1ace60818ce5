/** Numbers met in one sequence, as runs without a gap: one run, as a rule, however many numbers. */
interface Run {
	from: number;
	to: number;
	/** Line at which the run began. */
	line: number;
}

/** A sequence with that many gaps is none; what comes beyond is no longer followed. */
const MOST_RUNS = 10_000;

/** Follows the numbers of a sequence in whatever order they come. */
export class NumberSeries {
	readonly #runs: Run[] = [];
	/** The number added last. */
	last: number | undefined;

	/** Numbers missing between the runs, as spans. */
	get gapCount(): number {
		return Math.max(0, this.#runs.length - 1);
	}

	/** Takes a number. @returns `again` where it was taken before */
	add(value: number, line: number): 'new' | 'again' {
		this.last = value;
		const runs = this.#runs;
		const latest = runs.at(-1);
		if (latest === undefined || value > latest.to + 1) {
			if (runs.length < MOST_RUNS) runs.push({ from: value, to: value, line });
			return 'new';
		}
		if (value === latest.to + 1) {
			latest.to = value;
			return 'new';
		}
		const at = this.#firstEndingAtOrAfter(value);
		const run = runs[at];
		if (run === undefined || (value >= run.from && value <= run.to)) return 'again';
		const before = runs[at - 1];
		const joinsBefore = before !== undefined && before.to + 1 === value;
		const joinsAfter = run.from - 1 === value;
		if (joinsBefore && joinsAfter) {
			before.to = run.to;
			runs.splice(at, 1);
		} else if (joinsBefore) before.to = value;
		else if (joinsAfter) {
			run.from = value;
			run.line = line;
		} else if (runs.length < MOST_RUNS) runs.splice(at, 0, { from: value, to: value, line });
		return 'new';
	}

	/** The spans of missing numbers, each with the line at which what follows it begins. */
	*gaps(): Iterable<{ readonly from: number; readonly to: number; readonly line: number }> {
		let before: Run | undefined;
		for (const run of this.#runs) {
			if (before !== undefined) yield { from: before.to + 1, to: run.from - 1, line: run.line };
			before = run;
		}
	}

	#firstEndingAtOrAfter(value: number): number {
		let [low, high] = [0, this.#runs.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#runs[middle]?.to ?? 0) < value) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

import type { Cents } from '../../basics/index.ts';
import type { FecLine } from '../fec/index.ts';

interface Open {
	readonly entry: number;
	gap: Cents;
}

/**
 * Numbers the entries of a fiscal year from the lines as they come. The lines of an entry may be apart in a file (one in
 * order of accounts); an entry is remembered until it is balanced, so that memory holds those that are not. A number that
 * comes again after that is another entry: some programs begin at 1 again each month.
 */
export class EntryNumbers {
	readonly #open = new Map<string, Open>();
	#current: Open | undefined;
	#key = '';
	#last: number;

	/** @param last the number of the last entry that there is already */
	constructor(last = 0) {
		this.#last = last;
	}

	/** The last number given. */
	get last(): number {
		return this.#last;
	}

	/** @returns the number of the entry that a line is of */
	of({ journal, number, debit, credit }: FecLine): number {
		const key = `${journal}\t${number}`;
		let open = key === this.#key ? this.#current : undefined;
		if (open === undefined) {
			if (this.#current !== undefined && this.#current.gap !== 0) this.#open.set(this.#key, this.#current);
			open = this.#open.get(key);
			if (open === undefined) open = { entry: ++this.#last, gap: 0 };
			else this.#open.delete(key);
			this.#current = open;
			this.#key = key;
		}
		open.gap += debit - credit;
		return open.entry;
	}
}

import type { Cents } from '../../basics/index.ts';
import { copyLine, type FecLine } from '../fec/index.ts';
import type { Movement } from '../ledger/index.ts';

/** A line on an account with the balance after it (debit less credit, cents). */
export interface LedgerRow {
	readonly line: FecLine;
	readonly balance: Cents;
}

/** A page of the general ledger of an account. */
export interface LedgerPage extends Movement {
	readonly rows: readonly LedgerRow[];
	/** Lines on all pages. `debit` and `credit` are those of all pages too. */
	readonly count: number;
	/** The balance before the first row of the page. */
	readonly before: Cents;
}

/** Which lines a page shows. */
export interface LedgerRequest {
	/** The account, or the beginning that those wanted have in common (`41`). */
	readonly account: string;
	/** Of a third party alone. */
	readonly auxiliary?: string;
	/** Rows left out before the page. */
	readonly skip: number;
	/** Rows of the page. */
	readonly take: number;
}

/** Finds a page of the general ledger (or of an auxiliary one) among lines as they come, keeping no more than the page. */
export class LedgerPager {
	readonly #request: LedgerRequest;
	readonly #rows: LedgerRow[] = [];
	#count = 0;
	#debit = 0;
	#credit = 0;
	#before = 0;

	constructor(request: LedgerRequest) {
		this.#request = request;
	}

	take(line: FecLine): void {
		const { account, auxiliary, skip, take } = this.#request;
		if (!line.account.startsWith(account) || (auxiliary !== undefined && line.auxiliary !== auxiliary)) return;
		if (this.#count === skip) this.#before = this.#debit - this.#credit;
		this.#debit += line.debit;
		this.#credit += line.credit;
		if (this.#count >= skip && this.#rows.length < take) this.#rows.push({ line: copyLine(line), balance: this.#debit - this.#credit });
		this.#count++;
	}

	page(): LedgerPage {
		return { rows: this.#rows, count: this.#count, before: this.#before, debit: this.#debit, credit: this.#credit };
	}
}

/** A page of the general ledger of lines that are at hand. */
export function generalLedger(lines: Iterable<FecLine>, request: LedgerRequest): LedgerPage {
	const pager = new LedgerPager(request);
	for (const line of lines) pager.take(line);
	return pager.page();
}

/** A validated entry as its page shows it: every figure and date as text. */
export interface ShownEntry {
	readonly year: string;
	readonly entry: number;
	readonly today: string;
	readonly journal: string;
	readonly journalName: string;
	readonly number: string;
	readonly label: string;
	readonly evidence: string;
	readonly date: string;
	readonly validatedOn: string;
	/** Whether a line says what it is for. */
	readonly analysed: boolean;
	readonly lines: readonly {
		readonly account: string;
		readonly name: string;
		readonly party: string;
		readonly analytic: string;
		readonly debit: string;
		readonly credit: string;
	}[];
	readonly totals: { readonly debit: string; readonly credit: string };
	/** Address within the book of the entry that took it back. */
	readonly reversedBy: string | null;
}

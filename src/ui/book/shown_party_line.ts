/** A third party's line as the page of lettering shows it: every figure and date as text. */
export interface ShownPartyLine {
	/** Its place in the year. */
	readonly line: number;
	/** Address of its entry within the book. */
	readonly place: string;
	/** Journal and number of its entry. */
	readonly name: string;
	readonly date: string;
	readonly label: string;
	readonly evidence: string;
	readonly debit: string;
	readonly credit: string;
}

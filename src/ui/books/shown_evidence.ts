/** The evidence of an entry as its page shows it: every figure and date as text. */
export interface ShownEvidence {
	readonly files: readonly {
		readonly document: string;
		readonly nth: number;
		readonly name: string;
		readonly size: string;
		readonly addedOn: string;
		readonly sha256: string;
	}[];
	/** Bytes that a file may have at most. */
	readonly most: string;
	/** Whether files may be taken away: of a draft alone. */
	readonly removable: boolean;
}

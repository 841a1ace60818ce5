/** Where a value stands in a file. 1-based; columns in characters. */
export interface Spot {
	readonly line: number;
	readonly column: number;
}

/**
 * A file's content as plain values, with the way back from a value to its place: what the YAML, CSV and Markdown
 * readers have in common, and all that the checking of values knows of files.
 */
export interface Source {
	readonly file: string;
	readonly value: unknown;
	/** The place of the value at a path inside `value`, or of its nearest ancestor. */
	readonly at: (path: readonly PropertyKey[]) => Spot;
	/** The place of a key (not its value), for a key that should not be there. */
	readonly keyAt: (path: readonly PropertyKey[], key: string) => Spot;
}

/** A picture of an edition: its bytes are those of a document, so that versions, digests and files are kept as all others are. */
export interface EditionPicture {
	/** Id of the document that holds it, which anyone may read. */
	readonly document: string;
	/** What it shows, for those who do not see it (WCAG 1.1.1). */
	readonly alternative: string;
	/** Who made it, named beside it (Code de la propriété intellectuelle, art. L121-1). */
	readonly credit?: string;
	/** Pixels, as it is shown. */
	readonly width: number;
	/** Pixels, as it is shown. */
	readonly height: number;
}

/** Pictures that one edition has at most. */
export const MOST_PICTURES = 24;

/** Bytes that a picture may have as it is sent: what a telephone makes. */
export const MOST_PICTURE_BYTES = 25_000_000;

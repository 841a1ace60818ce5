import { documentCss } from '../documents/html/index.ts';
import { documentSchema } from '../documents/json/index.ts';

/** What pages and documents look like and are made of, whatever the record. */
export interface Papers {
	readonly css: string;
	/** JSON Schema of the minutes as JSON. */
	readonly schema: string;
}

export const PAPERS: Papers = { css: documentCss, schema: JSON.stringify(documentSchema, null, '\t') };

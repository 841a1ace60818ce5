import type { PdfStandard } from '../../domain/document/index.ts';
/** What the worker is asked: the document as data, the standard, and what to attach. */
export interface PdfRequest {
	readonly id: number;
	/** JSON of the tree, its charts drawn. */
	readonly document: string;
	readonly standard: PdfStandard;
	/** JSON to attach. */
	readonly attachment?: string;
	/** Bytes by their SHA-256, those that the document shows. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
	/** Seconds since 1970, for the file's dates. */
	readonly timestamp: number;
}

export type PdfReply = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly problem: string };

/** What the worker is started with. */
export interface PdfWorkerData {
	readonly template: string;
	readonly fonts: readonly string[];
}

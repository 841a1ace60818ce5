import type { DocumentTree, Format, PdfStandard } from '../../domain/document/index.ts';

export interface RenderOptions {
	/** JSON text that a PDF/A carries, with what it is. */
	readonly attachment?: { readonly description: string; readonly json: string };
	/** PDF/A-3a where not given. */
	readonly pdfStandard?: PdfStandard;
	/** Bytes of the pictures that the document shows, by their SHA-256. */
	readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** A file of a format. The renderer is loaded when it is first asked for: a command that prints none starts at once. */
export async function renderDocument(tree: DocumentTree, format: Format, options: RenderOptions = {}): Promise<Uint8Array | string> {
	switch (format) {
		case 'pdf': {
			const { renderPdf } = await import('../../documents/pdf/index.ts');
			const { attachment, pdfStandard, pictures } = options;
			return renderPdf(tree, {
				...(attachment === undefined ? {} : { attachment }),
				...(pdfStandard === undefined ? {} : { standard: pdfStandard }),
				...(pictures === undefined ? {} : { pictures }),
			});
		}
		case 'docx':
			return (await import('../../documents/docx/index.ts')).renderDocx(tree, options.pictures);
		case 'html':
			return (await import('../../documents/html/index.ts')).renderHtml(tree);
		case 'md':
			return (await import('../../documents/markdown/index.ts')).renderMarkdown(tree);
		case 'json':
			return (await import('../../documents/json/index.ts')).renderJson(tree);
	}
}

/** Ends what stays warm for the next document. */
export async function endDocuments(): Promise<void> {
	const { closePdf } = await import('../../documents/pdf/index.ts');
	await closePdf();
}

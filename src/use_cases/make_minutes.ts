import { renderDocx } from '../documents/docx/index.ts';
import { renderHtml } from '../documents/html/index.ts';
import { renderJson } from '../documents/json/index.ts';
import { renderMarkdown } from '../documents/markdown/index.ts';
import { closePdf, type PdfStandard, renderPdf } from '../documents/pdf/index.ts';
import type { Assembly } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import type { DocumentTree } from '../domain/document/index.ts';
import { composeMinutes } from '../domain/minutes/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';

/** The formats of a document, in the order in which they are offered. */
export const FORMATS = ['pdf', 'docx', 'html', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface DocumentFile {
	/** `proces-verbal-2018-06-19.pdf`. */
	readonly name: string;
	readonly content: Uint8Array | string;
}

function rendered(
	tree: DocumentTree,
	format: Format,
	record: AssociationRecord,
	standard: PdfStandard | undefined,
): Promise<Uint8Array> | string {
	switch (format) {
		case 'pdf': {
			const description = tree.language === 'fr' ? 'Données du dossier, au format JSON' : 'Data of the record, as JSON';
			return renderPdf(tree, {
				attachment: { description, json: JSON.stringify(record) },
				...(standard === undefined ? {} : { standard }),
			});
		}
		case 'docx':
			return renderDocx(tree);
		case 'html':
			return renderHtml(tree);
		case 'md':
			return renderMarkdown(tree);
		case 'json':
			return renderJson(tree);
	}
}

/** The minutes of an assembly as one file a format. @throws PdfError when the PDF could not be typeset (a bug) */
export async function makeMinutes(
	record: AssociationRecord,
	assembly: Assembly,
	options: { readonly formats: readonly Format[]; readonly language: Language; readonly pdfStandard?: PdfStandard },
): Promise<readonly DocumentFile[]> {
	const tree = composeMinutes(record, assembly, { language: options.language });
	return Promise.all(
		options.formats.map(async (format) => ({
			name: `${tree.metadata.fileName}.${format}`,
			content: await rendered(tree, format, record, options.pdfStandard),
		})),
	);
}

/** Ends what stays warm for the next document. */
export async function endDocuments(): Promise<void> {
	await closePdf();
}

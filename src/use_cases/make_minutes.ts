import type { Assembly } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import type { Format, PdfStandard } from '../domain/document/index.ts';
import { composeMinutes } from '../domain/minutes/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { renderDocument } from './documents/index.ts';

export interface DocumentFile {
	/** `proces-verbal-2018-06-19.pdf`. */
	readonly name: string;
	readonly content: Uint8Array | string;
}

/** The minutes of an assembly as one file a format. @throws PdfError when the PDF could not be typeset (a bug) */
export async function makeMinutes(
	record: AssociationRecord,
	assembly: Assembly,
	options: { readonly formats: readonly Format[]; readonly language: Language; readonly pdfStandard?: PdfStandard },
): Promise<readonly DocumentFile[]> {
	const { language, pdfStandard } = options;
	const tree = composeMinutes(record, assembly, { language });
	const description = language === 'fr' ? 'Données du dossier, au format JSON' : 'Data of the record, as JSON';
	return Promise.all(
		options.formats.map(async (format) => ({
			name: `${tree.metadata.fileName}.${format}`,
			content: await renderDocument(tree, format, {
				attachment: { description, json: JSON.stringify(record) },
				...(pdfStandard === undefined ? {} : { pdfStandard }),
			}),
		})),
	);
}

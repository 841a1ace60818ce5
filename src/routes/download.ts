import type { DocumentFile } from '../use_cases/index.ts';

/** The types of the files that pages let one download, by their ending. */
const TYPES: { readonly [ending: string]: string } = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	html: 'text/html; charset=utf-8',
	md: 'text/markdown; charset=utf-8',
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	vcf: 'text/vcard; charset=utf-8',
	zip: 'application/zip',
};

/** A file as the answer of a route, to be kept and not shown. */
export function download({ name, content }: DocumentFile): Response {
	const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
	return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
		headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
	});
}

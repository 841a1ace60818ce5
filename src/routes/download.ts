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
	txt: 'text/plain; charset=utf-8',
};

/** A file that is sent as it is read. */
export interface StreamedFile {
	readonly name: string;
	readonly bytes: number;
	readonly content: ReadableStream<Uint8Array>;
}

/** A file as the answer of a route, to be kept and not shown. */
export function download(file: DocumentFile | StreamedFile): Response {
	const { name, content } = file;
	const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
	const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` };
	if ('bytes' in file) return new Response(file.content, { headers: { ...headers, 'Content-Length': String(file.bytes) } });
	return new Response(content instanceof Uint8Array ? new Uint8Array(content) : content, { headers });
}

import { Readable } from 'node:stream';
import type { OpenedFile } from '../use_cases/index.ts';
import { attachment, inline } from './file_headers.ts';

/** What a browser may show itself; all else is downloaded, so that no file is ever a page of ours. */
const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** The version of a document that an address asks for; the one in use where it asks for none. A number that no version has finds none. */
export function versionAsked({ searchParams }: URL): { readonly version?: number } {
	const asked = searchParams.get('version');
	if (asked === null) return {};
	return { version: /^[1-9]\d{0,3}$/u.test(asked) ? Number(asked) : Number.MAX_SAFE_INTEGER };
}

/** The file of a document, or that whoever asks has it already. */
export function documentFile({ bytes, name, type, size, sha256 }: OpenedFile, { headers: asked }: Request): Response {
	const etag = `"${sha256}"`;
	if (asked.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { ETag: etag } });
	const headers = {
		ETag: etag,
		// The same address may give another version, or none any more.
		'Cache-Control': 'no-cache',
		'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
		'Content-Length': String(size),
		'Content-Disposition': SHOWN.has(type) ? inline(name) : attachment(name),
	};
	return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, { headers });
}

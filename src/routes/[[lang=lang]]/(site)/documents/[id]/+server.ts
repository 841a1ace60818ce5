import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { answered } from '../../../../answered.ts';
import { attachment, inline } from '../../../../file_headers.ts';
import type { RequestHandler } from './$types';

/** What a browser may show itself; all else is downloaded, so that no file is ever a page of ours. */
const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif']);

/** The file of a document, for those who may read it: to all others it is not there. */
export const GET: RequestHandler = async ({ locals, params, url, request }) => {
	const asked = url.searchParams.get('version');
	if (asked !== null && !/^[1-9]\d{0,3}$/u.test(asked)) error(404);
	const wanted = { id: params.id, ...(asked === null ? {} : { version: Number(asked) }) };
	const { bytes, name, type, size, sha256 } = await answered(locals, (office) => office.openFile(wanted));
	const etag = `"${sha256}"`;
	const headers = {
		ETag: etag,
		// The same address may give another version, or none any more.
		'Cache-Control': 'no-cache',
		'Content-Type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
		'Content-Length': String(size),
		'Content-Disposition': SHOWN.has(type) ? inline(name) : attachment(name),
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: { ETag: etag } });
	return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>, { headers });
};

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';

const MOST_FIELDS = 60;

/** A file of a form as its bytes come. */
export interface ComingFile {
	readonly field: string;
	/** As the browser said it, without a folder. */
	readonly name: string;
	readonly bytes: Readable;
}

/**
 * Reads a form (`multipart/form-data`) as it comes. Who sends it waits where a file is taken more slowly, so that no memory
 * grows with what is sent.
 * @param take has the bytes of each file that was chosen, one after the other; answers whether the rest is to be read
 * @returns the other fields; undefined where it is no such form
 * @throws Error where the sender goes away or the form is not whole, and what `take` throws
 */
export async function readMultipart(
	{ headers, body }: Request,
	files: number,
	take: (file: ComingFile) => Promise<boolean>,
): Promise<FormData | undefined> {
	const sent: BusboyHeaders = { 'content-type': headers.get('content-type') ?? '' };
	if (body === null || !sent['content-type'].startsWith('multipart/form-data')) return undefined;
	const form = new FormData();
	const parser = new Busboy({ headers: sent, limits: { files, fields: MOST_FIELDS } });
	const stop = new AbortController();
	const taking: Promise<boolean>[] = [];
	const coming: Readable[] = [];
	parser.on('field', (name, value) => form.append(name, value));
	parser.on('file', (field, bytes, name) => {
		// A field of files that is left empty sends one without a name.
		if (!name) {
			bytes.resume();
			return;
		}
		coming.push(bytes);
		const taken = take({ field, name, bytes });
		taken.then(
			(goesOn) => goesOn || stop.abort(),
			// What goes wrong is thrown where it is waited for.
			() => stop.abort(),
		);
		taking.push(taken);
	});
	try {
		await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser, { signal: stop.signal });
	} catch (error) {
		// A file that was on its way never ends by itself: whoever takes it would wait for ever.
		for (const bytes of coming) bytes.destroy();
		await Promise.allSettled(taking);
		if (!stop.signal.aborted) throw error;
	}
	await Promise.all(taking);
	return form;
}

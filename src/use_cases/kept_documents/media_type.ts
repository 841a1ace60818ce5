import { fileTypeFromBuffer } from 'file-type';

/** What is not known to be anything else. */
const BYTES = 'application/octet-stream';
/** XML and HTML are texts that a browser would run; they stay bytes. */
const MARKUP = /^\s*<[!?a-z]/iu;

/** The media type of a file, by its first bytes alone: what its name or its sender say proves nothing. */
export async function mediaTypeOf(head: Uint8Array): Promise<string> {
	const found = await fileTypeFromBuffer(head);
	if (found !== undefined) return /^[a-z]+\/[a-z0-9.+-]+$/u.test(found.mime) ? found.mime : BYTES;
	return isPlainText(head) ? 'text/plain' : BYTES;
}

function isPlainText(head: Uint8Array): boolean {
	try {
		// The last character may be cut; all before it must be UTF-8.
		const text = new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
		// biome-ignore lint/suspicious/noControlCharactersInRegex: texts have none of these
		return !/[\u0000-\u0008\u000E-\u001F]/u.test(text) && !MARKUP.test(text);
	} catch {
		return false;
	}
}

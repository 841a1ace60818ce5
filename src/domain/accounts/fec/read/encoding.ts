/** The character sets of real files; the law allows the first three (art. A47 A-1, XII, 1°). */
export type FecEncoding = 'ascii' | 'utf-8' | 'iso-8859-15' | 'windows-1252';

/** Where windows-1252 has letters and ISO 8859-15 has control characters that no text holds. */
const isC1 = (byte: number) => byte >= 0x80 && byte <= 0x9f;

const STRICT = new TextDecoder('utf-8', { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
	try {
		STRICT.decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/**
 * Finds out the character set of a file as its lines come: nothing is decided before the first line that is not ASCII.
 * A line that is valid UTF-8 by chance is so rare in the other two sets that one line is enough. ISO 8859-15 becomes
 * windows-1252 at the first byte that only the latter has; texts read before differ in eight signs (¤ ¦ ¨ ´ ¸ ¼ ½ ¾) at most.
 */
export class Encoding {
	name: FecEncoding = 'ascii';
	#decoder = new TextDecoder('utf-8', { ignoreBOM: true });

	/** The text of bytes, in the character set found so far. */
	readonly decode = (bytes: Uint8Array): string => this.#decoder.decode(bytes);

	/** Says that the file told its character set. */
	set(name: FecEncoding): void {
		this.name = name;
		this.#decoder = new TextDecoder(name === 'ascii' ? 'utf-8' : name, { ignoreBOM: true });
	}

	/**
	 * Looks at a line that is not all ASCII.
	 * @returns false where it cannot be in the set that the lines before it are in (UTF-8 broken here and there)
	 */
	note(line: Uint8Array): boolean {
		if (this.name === 'windows-1252') return true;
		if (this.name === 'utf-8') return isUtf8(line);
		if (this.name === 'ascii' && isUtf8(line)) this.set('utf-8');
		else if (line.some(isC1)) this.set('windows-1252');
		else if (this.name === 'ascii') this.set('iso-8859-15');
		return true;
	}
}

/** The text of a whole file in whichever of these character sets it is, without its byte order mark; UTF-16 by its mark. */
export function decodeText(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	const encoding = new Encoding();
	encoding.note(bytes);
	return encoding.decode(bytes).replace(/^\uFEFF/u, '');
}

/** Bytes that a line may have: a thousand times an ordinary one. */
export const MOST_LINE_BYTES = 1_048_576;

/** Holds the beginning of a line whose end is in a later chunk; each byte is copied once, however small the chunks are. */
export class LineBuffer {
	#bytes = new Uint8Array(4096);
	/** Bytes of the line so far, those that were not kept counted. */
	length = 0;

	get empty(): boolean {
		return this.length === 0;
	}

	/** The line is longer than any may be; its bytes are no longer kept. */
	get overflown(): boolean {
		return this.length > MOST_LINE_BYTES;
	}

	add(bytes: Uint8Array): void {
		const length = this.length + bytes.length;
		if (length <= MOST_LINE_BYTES) {
			if (length + 1 > this.#bytes.length) {
				const larger = new Uint8Array(Math.max(length + 1, this.#bytes.length * 2));
				larger.set(this.#bytes.subarray(0, this.length));
				this.#bytes = larger;
			}
			this.#bytes.set(bytes, this.length);
		}
		this.length = length;
	}

	/** The line, with an end of line after its last byte. */
	closed(): Uint8Array {
		this.#bytes[this.length] = 0x0a;
		return this.#bytes;
	}

	clear(): void {
		this.length = 0;
	}
}

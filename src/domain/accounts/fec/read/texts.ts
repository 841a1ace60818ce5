/** Distinct texts that are remembered; beyond them each is decoded anew, so that noise cannot fill the memory. */
const MOST_TEXTS = 200_000;
/** Bytes of all of them together. */
const MOST_BYTES = 16_777_216;
/** Slots looked at before a text is decoded anew: texts made to share a hash must not make a search of each. */
const MOST_PROBES = 24;

/** Ends that tell most texts apart: accounts and third parties differ in their last digits, labels in either end. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = Math.imul(to - from, 0x01000193);
	const head = Math.min(to, from + 4);
	for (let at = from; at < head; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
	for (let at = Math.max(head, to - 8); at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
	return hash ^ (hash >>> 15);
}

/**
 * Remembers texts by their bytes: journals, accounts and their labels come on every line, and are decoded once. Open
 * addressing; the bytes of all texts stand in one array, and equality is of the bytes, not of the hash.
 */
export class TextMemory {
	/** For each slot, the text's place plus one; 0 where it is free. */
	#slots = new Int32Array(4096);
	readonly #texts: string[] = [];
	readonly #hashes: number[] = [];
	/** Where the bytes of each text begin; those of the next are their end. */
	readonly #starts: number[] = [0];
	#bytes = new Uint8Array(65_536);
	readonly #decode: (bytes: Uint8Array) => string;

	constructor(decode: (bytes: Uint8Array) => string) {
		this.#decode = decode;
	}

	/** The text of `bytes[from, to)`. */
	text(bytes: Uint8Array, from: number, to: number): string {
		const hash = hashOf(bytes, from, to);
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (let probe = 0; probe < MOST_PROBES; probe++, slot = (slot + 1) & mask) {
			const place = (this.#slots[slot] ?? 0) - 1;
			if (place === -1) return this.#remember(slot, hash, bytes.subarray(from, to));
			if (this.#hashes[place] === hash && this.#is(place, bytes, from, to)) return this.#texts[place] ?? '';
		}
		return this.#decode(bytes.subarray(from, to));
	}

	#is(place: number, bytes: Uint8Array, from: number, to: number): boolean {
		const own = this.#bytes;
		const start = this.#starts[place] ?? 0;
		if ((this.#starts[place + 1] ?? 0) - start !== to - from) return false;
		for (let at = from, mine = start; at < to; at++, mine++) if (own[mine] !== bytes[at]) return false;
		return true;
	}

	#remember(slot: number, hash: number, bytes: Uint8Array): string {
		const text = this.#decode(bytes);
		const count = this.#texts.length;
		const start = this.#starts[count] ?? 0;
		const end = start + bytes.length;
		if (count === MOST_TEXTS || end > MOST_BYTES) return text;
		if (end > this.#bytes.length) {
			const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
			larger.set(this.#bytes);
			this.#bytes = larger;
		}
		this.#bytes.set(bytes, start);
		this.#texts.push(text);
		this.#hashes.push(hash);
		this.#starts.push(end);
		this.#slots[slot] = count + 1;
		if ((count + 1) * 2 > this.#slots.length) this.#grow();
		return text;
	}

	#grow(): void {
		const larger = new Int32Array(this.#slots.length * 4);
		const mask = larger.length - 1;
		this.#hashes.forEach((hash, place) => {
			let slot = hash & mask;
			while (larger[slot] !== 0) slot = (slot + 1) & mask;
			larger[slot] = place + 1;
		});
		this.#slots = larger;
	}
}

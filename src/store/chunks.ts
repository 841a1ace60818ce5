/** Rows that go to the database in one statement. */
const CHUNK = 500;

/** A list in pieces small enough for one statement each. */
export function* inChunks<T>(list: readonly T[], size = CHUNK): Generator<readonly T[]> {
	for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

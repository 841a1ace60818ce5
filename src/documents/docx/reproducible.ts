import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** Ids that the writer draws at random: relationships are renamed in the order in which they are met; pictures, which it counts from one document to the next, are counted anew. */
const RANDOM_ID = /rId[A-Za-z0-9_-]{12,}/gu;

/**
 * The same file with nothing left of when and on which run it was made: random ids renamed, dates those of the document,
 * entries in the order of their names.
 * @param date plain ISO date, for the file's properties and entries
 */
export function reproducible(docx: Uint8Array, date: string): Uint8Array {
	const entries = unzipSync(docx);
	const names = Object.keys(entries).sort();
	const renamed = new Map<string, string>();
	const rename = (id: string): string => {
		const known = renamed.get(id);
		if (known !== undefined) return known;
		const made = `rIdLink${renamed.size + 1}`;
		renamed.set(id, made);
		return made;
	};
	const made: Zippable = {};
	for (const name of ['word/document.xml', ...names.filter((one) => one !== 'word/document.xml')]) {
		const bytes = entries[name];
		if (bytes === undefined) continue;
		if (!/\.(xml|rels)$/u.test(name)) {
			made[name] = bytes;
			continue;
		}
		let pictures = 0;
		const text = strFromU8(bytes)
			.replace(RANDOM_ID, rename)
			.replace(/(<wp:docPr id=)"\d+"/gu, (_, start: string) => `${start}"${++pictures}"`)
			.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${date}T00:00:00Z`);
		made[name] = strToU8(text);
	}
	const ordered = Object.fromEntries(
		Object.entries(made).sort(([a], [b]) => (a === '[Content_Types].xml' ? -1 : b === '[Content_Types].xml' ? 1 : a < b ? -1 : 1)),
	);
	return zipSync(ordered, { mtime: `${Math.max(1980, Number(date.slice(0, 4)))}${date.slice(4)}T12:00:00`, level: 6 });
}

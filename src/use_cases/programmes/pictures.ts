import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Edition, type EditionPicture, MOST_PICTURE_BYTES, MOST_PICTURES } from '../../domain/programmes/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { readPicture } from '../../pictures/index.ts';
import { keptFile, type RecordReader, type RecordWriter, readWholeFile, type Stored } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { addDocumentTo, sentFile } from '../kept_documents/index.ts';
import { type Kept, kept, version } from '../put_thing.ts';

const MAY = { permission: 'programmes.write' } as const;
const key = z.strictObject({ id: held(values.id) });
const document = held(values.id).describe('Id of the document that holds the picture.');
const alternative = held(values.line).describe('What it shows, for those who do not see it.');
const credit = z.exactOptional(held(values.line)).describe('Who made it.');
/** Characters of a file's digest that make the id of its document: enough that no two are the same. */
const ID_DIGITS = 16;

/** The documents that are shown as pictures of editions, and not in a list of documents. */
export async function documentsWithEditions(record: RecordReader): Promise<ReadonlySet<string>> {
	const editions = await record.list('edition');
	return new Set(editions.flatMap(({ value }) => (value.pictures ?? []).map((one) => one.document)));
}

/** An edition with other pictures; without the field where there is none. */
function withPictures({ pictures: _, ...edition }: Edition, pictures: readonly EditionPicture[]): Edition {
	return pictures.length === 0 ? edition : { ...edition, pictures };
}

async function editionOf(record: RecordReader, id: string): Promise<Result<Edition, Refusal>> {
	const found = await record.get('edition', { id });
	return found === undefined ? refused(refusal('not-found', { key: id })) : ok(found.value);
}

const answer = (put: Result<Stored<'edition'>, Refusal>): Result<Kept<'edition'>, Refusal> => (put.ok ? ok(kept(put.value)) : put);

/** Takes documents away that no edition shows any more. */
async function removeUnshown(record: RecordWriter, documents: readonly string[]): Promise<Result<null, Refusal>> {
	const shown = await documentsWithEditions(record);
	for (const id of documents.filter((one) => !shown.has(one))) {
		const removed = await record.remove('document', { id }, { against: 'anything' });
		if (!removed.ok) return removed;
	}
	return ok(null);
}

/**
 * Puts a kept picture to an edition, after its others. It is a document that anyone may read: the public site shows it with
 * the programme. It has to say nothing of where, when and with what it was made, as those kept through the page of the
 * edition never do.
 */
export const addPicture = defineAction({
	name: 'programmes.add_picture',
	...MAY,
	input: z.strictObject({ key, version, file: sentFile, alternative, credit }),
	run: async (context, { key: { id }, version: against, file, alternative: shows, credit: by }) => {
		const { record } = context;
		const edition = await editionOf(record, id);
		if (!edition.ok) return edition;
		const present = edition.value.pictures ?? [];
		if (present.length >= MOST_PICTURES) return refused(refusal('picture-many', { most: MOST_PICTURES }));
		const held = await keptFile(record.tx, record.association, file.sha256);
		if (held === undefined) return refused(refusal('file-missing', { name: file.name }));
		const bytes = held.size > MOST_PICTURE_BYTES ? undefined : await readWholeFile(record.tx, record.association, file.sha256);
		const picture = bytes === undefined ? undefined : await readPicture(bytes);
		if (picture === undefined) return refused(refusal('picture-type'));
		if (picture === 'untold') return refused(refusal('picture-tells'));
		const named = { sha256: file.sha256, name: file.name.replace(/\.[^.]*$/u, '') + (held.type === 'image/png' ? '.png' : '.jpg') };
		const about = { title: shows.slice(0, 200), kind: 'picture', access: 'public' } as const;
		// The id tells nobody's name: it stays where the title is put in other words.
		const added = await addDocumentTo(context, about, named, `image-${file.sha256.slice(0, ID_DIGITS)}`);
		if (!added.ok) return added;
		const one = { document: added.value.value.id, alternative: shows, ...(by === undefined ? {} : { credit: by }), ...picture };
		return answer(await record.put('edition', withPictures(edition.value, [...present, one]), { against }));
	},
});

/** Changes what is said of a picture of an edition. */
export const editPicture = defineAction({
	name: 'programmes.edit_picture',
	...MAY,
	input: z.strictObject({ key, version, document, alternative, credit }),
	run: async ({ record }, { key: { id }, version: against, document: of, alternative: shows, credit: by }) => {
		const edition = await editionOf(record, id);
		if (!edition.ok) return edition;
		const present = edition.value.pictures ?? [];
		const found = present.find((one) => one.document === of);
		const kept = await record.get('document', { id: of });
		if (found === undefined || kept === undefined) return refused(refusal('not-found', { key: of }));
		const { width, height } = found;
		const said = { document: of, alternative: shows, ...(by === undefined ? {} : { credit: by }), width, height };
		const titled = await record.put('document', { ...kept.value, title: shows.slice(0, 200) }, { against: kept.version });
		if (!titled.ok) return titled;
		const pictures = present.map((one) => (one === found ? said : one));
		return answer(await record.put('edition', withPictures(edition.value, pictures), { against }));
	},
});

/** Puts a picture at another place among those of its edition; the others keep their order. */
export const movePicture = defineAction({
	name: 'programmes.move_picture',
	...MAY,
	input: z.strictObject({ key, version, document, place: z.int().min(1).max(MOST_PICTURES).describe('1 for the first.') }),
	run: async ({ record }, { key: { id }, version: against, document: of, place }) => {
		const edition = await editionOf(record, id);
		if (!edition.ok) return edition;
		const present = edition.value.pictures ?? [];
		const moved = present.find((one) => one.document === of);
		if (moved === undefined) return refused(refusal('not-found', { key: of }));
		const others = present.filter((one) => one !== moved);
		const pictures = others.toSpliced(place - 1, 0, moved);
		return answer(await record.put('edition', withPictures(edition.value, pictures), { against }));
	},
});

/** Takes a picture from an edition, with its document; the journal keeps its digest. */
export const removePicture = defineAction({
	name: 'programmes.remove_picture',
	...MAY,
	input: z.strictObject({ key, version, document }),
	run: async ({ record }, { key: { id }, version: against, document: of }) => {
		const edition = await editionOf(record, id);
		if (!edition.ok) return edition;
		const present = edition.value.pictures ?? [];
		const pictures = present.filter((one) => one.document !== of);
		if (pictures.length === present.length) return refused(refusal('not-found', { key: of }));
		const put = await record.put('edition', withPictures(edition.value, pictures), { against });
		if (!put.ok) return put;
		const removed = await removeUnshown(record, [of]);
		return removed.ok ? answer(put) : removed;
	},
});

/** Takes an edition away with its pictures, where no line of accounts refers to it. */
export const removeEdition = defineAction({
	name: 'programmes.remove_edition',
	...MAY,
	input: z.strictObject({ key, version }),
	run: async ({ record }, { key, version: against }) => {
		const edition = await editionOf(record, key.id);
		if (!edition.ok) return edition;
		const removed = await record.remove('edition', key, { against });
		if (!removed.ok) return removed;
		return removeUnshown(
			record,
			(edition.value.pictures ?? []).map((one) => one.document),
		);
	},
});

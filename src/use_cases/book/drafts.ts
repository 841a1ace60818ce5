import { z } from 'zod';
import { checkEntry, entryFromWords } from '../../domain/accounts/index.ts';
import { ok, type RecordPath, type Result, refused, slug } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { type BookDraft, entryDrafts, putDraft, type RecordWriter, removeDraft } from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { dropEvidence } from '../evidence/attach.ts';
import { version } from '../put_thing.ts';
import { entryInput, type PartyInput, wordsInput } from './inputs.ts';
import { followDraft } from './post_dues.ts';
import { mistaken, yearOfBook } from './years.ts';

const MAY = { permission: 'accounts.write' } as const;
const changed = { id: z.exactOptional(z.string().min(1).max(60)), version: z.exactOptional(version) };

/** A text as a FEC can say it: on one line, without white space around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const tidy = (text: string) => text.replaceAll(/[\s\u0000-\u001f\u007f]+/gu, ' ').trim();

/** A third party with its code. */
function coded({ code, name: sent }: PartyInput): { readonly code: string; readonly name: string } {
	const name = tidy(sent);
	return { code: code === undefined ? slug(name).toUpperCase().slice(0, 40) || name : tidy(code), name };
}

/** Keeps a draft that may go to its year. @param root where the entry stands in what was sent */
async function keepDraft(
	record: RecordWriter,
	sent: BookDraft,
	{ id, version: against, root }: { readonly id: string; readonly version: number | undefined; readonly root: RecordPath },
): Promise<Result<{ readonly id: string; readonly version: number }, Refusal>> {
	const draft = { ...sent, label: tidy(sent.label), evidence: tidy(sent.evidence) };
	const year = await yearOfBook(record, draft.date);
	if (!year.ok) return year;
	const checked = checkEntry(draft, year.value);
	if (!checked.ok) return refused(mistaken(checked.error, root));
	const put = await putDraft(record, id, draft, against);
	return put.ok ? ok({ id: put.value.id, version: put.value.version }) : put;
}

/** Writes a receipt or a spending said in plain words as a draft, or in the place of one. */
export const draftInWords = defineAction({
	name: 'book.draft_in_words',
	...MAY,
	input: z.strictObject({ ...changed, words: wordsInput }),
	run: async ({ record, newId }: ActionContext, { id = newId(), version: against, words }) => {
		const { movement, party, ...said } = words;
		const made = entryFromWords({ ...said, ...(party === undefined ? {} : { party: coded(party) }) });
		if (!made.ok) return refused(mistaken(made.error, ['words']));
		const draft = { ...made.value, ...(movement === undefined ? {} : { movement }) };
		return keepDraft(record, draft, { id, version: against, root: ['words'] });
	},
});

/** Writes an entry line by line as a draft, or in the place of one. */
export const draftEntry = defineAction({
	name: 'book.draft_entry',
	...MAY,
	input: z.strictObject({ ...changed, entry: entryInput }),
	run: async ({ record, newId }: ActionContext, { id = newId(), version: against, entry }) => {
		const lines = entry.lines.map(({ party, ...line }) => ({ ...line, ...(party === undefined ? {} : { party: coded(party) }) }));
		return keepDraft(record, { ...entry, lines }, { id, version: against, root: ['entry'] });
	},
});

/** Throws a draft away with its evidence: it was never validated. */
export const discardDraft = defineAction({
	name: 'book.discard_draft',
	...MAY,
	input: z.strictObject({ id: z.string().min(1).max(60), version }),
	run: async ({ record }, { id, version: against }) => {
		const [found] = await entryDrafts(record, [id]);
		if (found === undefined) return refused(refusal('not-found', { key: id }));
		if (found.version !== against) return refused({ ...refusal('conflict'), present: { value: found.draft, version: found.version } });
		const dropped = await dropEvidence(record, id);
		if (!dropped.ok) return dropped;
		await removeDraft(record, found);
		await followDraft(record, id, undefined);
		return ok(null);
	},
});

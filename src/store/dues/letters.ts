import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DuesLetterKind } from '../../domain/association/index.ts';
import type { Cents, Instant, IsoDate, Language } from '../../domain/basics/index.ts';
import type { Membership } from '../../domain/members/index.ts';
import { inChunks } from '../chunks.ts';
import type { Key } from '../concepts/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** What a letter about dues says, as it was on its day. */
export interface DuesLetterContent {
	readonly membership: Membership;
	/** The association's own words, with blanks. */
	readonly text?: string;
	readonly payBy?: IsoDate;
	/** Of a reminder. */
	readonly calledOn?: IsoDate;
	/** Of a receipt: the payment that it attests, in cents. */
	readonly payment?: Cents;
}

/** A letter about the dues of one membership. */
export interface StoredDuesLetter {
	/** `call/2026/regions/bretagne/0/0`: what it is, the membership, and how often the same was sent before. */
	readonly id: string;
	/** Of those that were sent at one time. */
	readonly batch: string;
	readonly letter: DuesLetterKind;
	readonly membership: Required<Key<'membership'>>;
	readonly byPost: boolean;
	readonly language: Language;
	readonly sentOn: IsoDate;
	readonly content: DuesLetterContent;
}

/** What became of the message that carries a letter. */
export interface LetterDelivery {
	readonly status: 'queued' | 'sent' | 'refused' | 'held' | 'bounced';
	readonly attempts: number;
	/** Of one that is queued: its next turn; of the others: when it ended. */
	readonly at: Instant;
	readonly problem: string | null;
}

/** A letter with its way: null where it was printed. */
export type FollowedLetter = StoredDuesLetter & { readonly delivery: LetterDelivery | null };

/** Notes letters and, in the journal, that each was written. */
export async function addDuesLetters(
	{ tx, association, journal }: RecordWriter,
	letters: readonly StoredDuesLetter[],
	now: Instant,
): Promise<void> {
	const rows = letters.map(({ id, batch, letter, membership, byPost, language, sentOn, content }) => ({
		...{ association_id: association, id, batch, letter, ...membership, by_post: byPost, language },
		...{ sent_on: sentOn, at: now, data: JSON.stringify(content) },
	}));
	for (const chunk of inChunks(rows)) await tx.insertInto('dues_letter').values(chunk).execute();
	for (const { id, batch, letter, membership, byPost } of letters) {
		await journal.note({ event: 'dues_letter.added', key: id, before: null, after: { letter, ...membership, byPost, batch } });
	}
}

async function followed({ tx, association }: RecordReader, where: RawBuilder<SqlBool>): Promise<readonly FollowedLetter[]> {
	const rows = await tx
		.selectFrom('dues_letter')
		.leftJoin('mail', (join) =>
			join.onRef('mail.association_id', '=', 'dues_letter.association_id').onRef('mail.about', '=', 'dues_letter.id'),
		)
		.select(['dues_letter.id', 'batch', 'letter', 'year', 'category', 'member', 'nth', 'by_post', 'dues_letter.language', 'sent_on'])
		.select(['data', 'mail.status', 'mail.attempts', 'mail.at', 'mail.problem'])
		.where('dues_letter.association_id', '=', association)
		.where(where)
		.orderBy('dues_letter.at')
		.orderBy('dues_letter.id')
		.execute();
	return rows.map(({ year, category, member, nth, by_post, sent_on, data, status, attempts, at, problem, ...row }) => ({
		...(row as Pick<StoredDuesLetter, 'id' | 'batch' | 'letter' | 'language'>),
		membership: { year, category, member, nth },
		byPost: by_post,
		sentOn: sent_on,
		content: data as unknown as DuesLetterContent,
		delivery: status === null ? null : ({ status, attempts, at, problem } as LetterDelivery),
	}));
}

/** The letters about the memberships of a year, or of one membership, the oldest first. */
export function duesLettersOf(
	reader: RecordReader,
	membership: { readonly year: number } & Partial<Key<'membership'>>,
): Promise<readonly FollowedLetter[]> {
	const parts = Object.entries(membership).map(([column, value]) => sql<SqlBool>`${sql.ref(column)} = ${value}`);
	return followed(reader, sql<SqlBool>`${sql.join(parts, sql` and `)}`);
}

/** The letters that were sent at one time. */
export function duesLettersOfBatch(reader: RecordReader, batch: string): Promise<readonly FollowedLetter[]> {
	return followed(reader, sql<SqlBool>`batch = ${batch}`);
}

/** One letter. */
export async function duesLetter(reader: RecordReader, id: string): Promise<FollowedLetter | undefined> {
	return (await followed(reader, sql<SqlBool>`dues_letter.id = ${id}`))[0];
}

/** Letters sent at one time, counted. */
export interface LetterBatch {
	readonly batch: string;
	readonly letter: DuesLetterKind;
	readonly sentOn: IsoDate;
	readonly count: number;
	readonly byPost: number;
	/** Of those by mail: not gone yet; taken by a mail server; that did not arrive or never will. */
	readonly waiting: number;
	readonly sent: number;
	readonly failed: number;
}

type Counted = 'count' | 'by_post' | 'waiting' | 'sent' | 'failed';
type BatchRow = Pick<LetterBatch, 'batch' | 'letter'> & { readonly sent_on: IsoDate } & { readonly [C in Counted]: bigint };

/** What was sent about the dues of a year, at each time, the latest first; receipts, sent one by one, are not among them. */
export async function letterBatches({ tx, association }: RecordReader, year: number): Promise<readonly LetterBatch[]> {
	const { rows } = await sql<BatchRow>`
		select l.batch, l.letter, min(l.sent_on) as sent_on, count(*) as count, count(*) filter (where l.by_post) as by_post,
			count(*) filter (where m.status = 'queued') as waiting, count(*) filter (where m.status = 'sent') as sent,
			count(*) filter (where m.status in ('refused', 'held', 'bounced')) as failed
		from dues_letter l left join mail m on m.association_id = l.association_id and m.about = l.id
		where l.association_id = ${association} and l.year = ${year} and l.letter <> 'receipt'
		group by l.batch, l.letter order by min(l.at) desc, l.batch`.execute(tx);
	return rows.map(({ batch, letter, sent_on, count, by_post, waiting, sent, failed }) => ({
		...{ batch, letter, sentOn: sent_on, count: Number(count), byPost: Number(by_post) },
		...{ waiting: Number(waiting), sent: Number(sent), failed: Number(failed) },
	}));
}

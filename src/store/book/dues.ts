import { sql } from 'kysely';
import type { Cents, Instant, IsoDate } from '../../domain/basics/index.ts';
import type { PaymentMeans } from '../../domain/members/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';
import type { EntryPlace } from './entries.ts';

/** How dues that are paid come into the book: validated at once, or as drafts. */
export const DUES_POSTINGS = ['posted', 'draft'] as const;
export type DuesPosting = (typeof DUES_POSTINGS)[number];

/** A payment of dues, and what became of it in the book. */
export interface DuesPayment {
	readonly id: string;
	/** Of which membership. */
	readonly year: number;
	readonly category: string;
	/** Id of an organisation or a person. */
	readonly member: string;
	readonly nth: number;
	readonly amount: Cents;
	readonly paidOn: IsoDate;
	readonly paidBy?: PaymentMeans;
	readonly at: Instant;
	readonly state: 'posted' | 'draft' | 'waiting' | 'unbooked' | 'undone';
	readonly draft?: string;
	readonly entry?: EntryPlace;
	/** Of one that was taken back after it was posted. */
	readonly reversal?: 'done' | 'waiting';
}

interface Row {
	readonly id: string;
	readonly year: number;
	readonly category: string;
	readonly member: string;
	readonly nth: number;
	readonly amount: bigint;
	readonly paid_on: IsoDate;
	readonly paid_by: PaymentMeans | null;
	readonly at: Instant;
	readonly state: DuesPayment['state'];
	readonly draft: string | null;
	readonly entry_year: IsoDate | null;
	readonly entry: number | null;
	readonly reversal: 'done' | 'waiting' | null;
}

function paymentOf({ amount, paid_on, paid_by, draft, entry_year, entry, reversal, ...rest }: Row): DuesPayment {
	return {
		...rest,
		amount: Number(amount),
		paidOn: paid_on,
		...(paid_by === null ? {} : { paidBy: paid_by }),
		...(draft === null ? {} : { draft }),
		...(entry_year === null || entry === null ? {} : { entry: { year: entry_year, entry } }),
		...(reversal === null ? {} : { reversal }),
	};
}

/** Which payments to list. */
export interface PaymentFilter {
	readonly id?: string;
	readonly draft?: string;
	readonly membership?: Pick<DuesPayment, 'year' | 'category' | 'member' | 'nth'>;
	readonly year?: number;
	/** Those whose entry, or whose reversal, is still to be written. */
	readonly waiting?: true;
}

/** Payments of dues, the last recorded first. */
export async function duesPayments(
	{ tx, association }: RecordReader,
	{ id, draft, membership, year, waiting }: PaymentFilter,
	limit = 1000,
): Promise<readonly DuesPayment[]> {
	const facts = [
		sql`association_id = ${association}`,
		...(id === undefined ? [] : [sql`id = ${id}`]),
		...(draft === undefined ? [] : [sql`draft = ${draft}`]),
		...(year === undefined ? [] : [sql`year = ${year}`]),
		...(waiting === undefined ? [] : [sql`(state = 'waiting' or reversal = 'waiting')`]),
		...(membership === undefined
			? []
			: [
					sql`year = ${membership.year} and category = ${membership.category} and member = ${membership.member} and nth = ${membership.nth}`,
				]),
	];
	const { rows } =
		await sql<Row>`select id, year, category, member, nth, amount, paid_on, paid_by, at, state, draft, entry_year, entry, reversal
		from dues_payment where ${sql.join(facts, sql` and `)} order by at desc, id limit ${limit}`.execute(tx);
	return rows.map(paymentOf);
}

/** Keeps a payment, or what has become of one since. */
export async function putDuesPayment({ tx, association }: RecordWriter, one: DuesPayment): Promise<void> {
	const { id, year, category, member, nth, amount, paidOn, paidBy = null, at, state, draft = null, entry, reversal = null } = one;
	await sql`insert into dues_payment (association_id, id, year, category, member, nth, amount, paid_on, paid_by, at, state, draft,
			entry_year, entry, reversal)
		values (${association}, ${id}, ${year}, ${category}, ${member}, ${nth}, ${amount}, ${paidOn}::date, ${paidBy}, ${at}, ${state},
			${draft}, ${entry?.year ?? null}::date, ${entry?.entry ?? null}, ${reversal})
		on conflict (association_id, id) do update set state = excluded.state, draft = excluded.draft, entry_year = excluded.entry_year,
			entry = excluded.entry, reversal = excluded.reversal`.execute(tx);
}

/** How dues that are paid come into the book. */
export async function duesPosting({ tx, association }: RecordReader): Promise<DuesPosting> {
	const { rows } = await sql<{ readonly dues: DuesPosting }>`select dues from book_setting where association_id = ${association}`.execute(
		tx,
	);
	return rows[0]?.dues ?? 'posted';
}

/** Sets how dues that are paid come into the book from now on. */
export async function setDuesPosting(record: RecordWriter, dues: DuesPosting): Promise<void> {
	const before = await duesPosting(record);
	if (before === dues) return;
	await record.journal.note({ event: 'book_setting.changed', key: 'dues', before: { dues: before }, after: { dues } });
	await sql`insert into book_setting (association_id, dues) values (${record.association}, ${dues})
		on conflict (association_id) do update set dues = excluded.dues`.execute(record.tx);
}

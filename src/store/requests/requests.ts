import type { Instant, IsoDate, Language } from '../../domain/basics/index.ts';
import type { OrganisationKind } from '../../domain/members/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** What someone who asks to join writes about themselves. */
export interface Applicant {
	readonly familyName: string;
	readonly givenName: string;
	readonly email: string;
	readonly phone?: string;
	readonly city?: string;
	/** The organisation that is to join, which the person stands for. */
	readonly organisation?: { readonly name: string; readonly kind: OrganisationKind };
	readonly message?: string;
}

/** Who decided of a request: the body that the statutes name, on which day, and who says so for it. */
export interface AdmissionDecision {
	readonly on: IsoDate;
	/** Id of a body, or of the assembly. */
	readonly body?: string;
	readonly assembly?: string;
	/** Its name as it was. */
	readonly by: string;
	/** Id and name of the holder of a mandate of the body; of an assembly, nobody: its minutes say it. */
	readonly holder?: string;
	readonly holderName?: string;
	/** Whether the statutes were silent, and usage named the body. */
	readonly silent: boolean;
}

/** A request to join. */
export interface MembershipRequest {
	readonly id: string;
	readonly at: Instant;
	readonly language: Language;
	readonly category: string;
	readonly status: 'open' | 'approved' | 'refused';
	readonly applicant: Applicant;
	readonly decision: AdmissionDecision | null;
	/** Id of the member that it became. */
	readonly member: string | null;
}

function requestOf(row: {
	readonly data: unknown;
	readonly decision: unknown;
	readonly id: string;
	readonly at: string;
	readonly language: string;
	readonly category: string;
	readonly status: string;
	readonly member: string | null;
}): MembershipRequest {
	const { data, ...rest } = row;
	return { ...(rest as Omit<MembershipRequest, 'applicant'>), applicant: data as Applicant };
}

const COLUMNS = ['id', 'at', 'language', 'category', 'status', 'data', 'decision', 'member'] as const;

/** Keeps a request. The journal says that there is one, and nothing of who made it. */
export async function addMembershipRequest(
	{ tx, association, journal }: RecordWriter,
	request: Omit<MembershipRequest, 'status' | 'decision' | 'member'>,
	forgetAt: Instant,
): Promise<void> {
	const { id, at, language, category, applicant } = request;
	await tx
		.insertInto('membership_request')
		.values({
			...{ association_id: association, id, at, language, category, status: 'open', data: JSON.stringify(applicant) },
			...{ decision: null, member: null, forget_at: forgetAt, decided_at: null },
		})
		.execute();
	await journal.note({ event: 'membership_request.added', key: id, before: null, after: { category } });
}

/** Notes what was decided of a request; how long it is kept from then on is a rule of retention. */
export async function decideMembershipRequest(
	{ tx, association, journal }: RecordWriter,
	id: string,
	decided: { readonly status: 'approved' | 'refused'; readonly decision: AdmissionDecision; readonly member: string | null },
	at: Instant,
): Promise<void> {
	const { status, decision, member } = decided;
	await tx
		.updateTable('membership_request')
		.set({ status, decision: JSON.stringify(decision), member, forget_at: 'infinity', decided_at: at })
		.where('association_id', '=', association)
		.where('id', '=', id)
		.execute();
	await journal.note({ event: 'membership_request.changed', key: id, before: { status: 'open' }, after: { status, decision, member } });
}

/** One request. */
export async function membershipRequest({ tx, association }: RecordReader, id: string): Promise<MembershipRequest | undefined> {
	const row = await tx
		.selectFrom('membership_request')
		.select(COLUMNS)
		.where('association_id', '=', association)
		.where('id', '=', id)
		.executeTakeFirst();
	return row === undefined ? undefined : requestOf(row);
}

/** The requests that are kept: those to decide first, the oldest first; then the others, the latest first. */
export async function membershipRequests({ tx, association }: RecordReader): Promise<readonly MembershipRequest[]> {
	const rows = await tx.selectFrom('membership_request').select(COLUMNS).where('association_id', '=', association).orderBy('at').execute();
	const all = rows.map(requestOf);
	const open = all.filter(({ status }) => status === 'open');
	return [...open, ...all.filter(({ status }) => status !== 'open').reverse()];
}

/** How many requests wait for a decision. */
export async function openRequestCount({ tx, association }: RecordReader): Promise<number> {
	const { count } = await tx
		.selectFrom('membership_request')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('association_id', '=', association)
		.where('status', '=', 'open')
		.executeTakeFirstOrThrow();
	return Number(count);
}

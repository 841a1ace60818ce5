import { type IsoDate, ok, type Result, refused, yearOf } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { type ErasureObstacle, erasedNumber, judgeErasure, pseudonymOf } from '../../domain/retention/index.ts';
import { type Refusal, type RefusalCode, refusal } from '../../i18n/refusals/index.ts';
import {
	CONCEPT_NAMES,
	coursesNaming,
	forgetAccount,
	keepIdentity,
	mergedInto,
	putInPlaceOf,
	type RecordReader,
	type RecordWriter,
	type Stored,
	subjectsOf,
	tracesOf,
	wordsOf,
} from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { openRequests, requestKey } from '../own/requests.ts';
import { erasureFacts, type KnownOfPerson } from './facts.ts';

const OBSTACLES: { readonly [O in ErasureObstacle]: RefusalCode } = {
	mandate: 'erase-mandate',
	sitting: 'erase-sitting',
	self: 'erase-self',
	lastAdministrator: 'erase-last-administrator',
};

/** The number of whoever is erased next. */
async function nextNumber({ tx, association }: RecordReader): Promise<number> {
	const numbers = (await subjectsOf(tx, association, 'erasure')).map((id) => erasedNumber(id) ?? 0);
	return Math.max(0, ...numbers) + 1;
}

/** Takes away what is of the person alone, and ends the memberships that run. */
async function withdraw(record: RecordWriter, person: string, known: KnownOfPerson): Promise<Result<null, Refusal>> {
	for (const { key } of known.representations) {
		const removed = await record.remove('representation', key, { against: 'anything' });
		if (!removed.ok) return removed;
	}
	for (const { key } of known.directory) {
		const removed = await record.remove('directory_entry', key, { against: 'anything' });
		if (!removed.ok) return removed;
	}
	for (const request of (await openRequests(record)).filter((one) => one.person === person)) {
		const { at: _, ...before } = request;
		await record.journal.note({ event: 'own_request.removed', key: requestKey(request), before, after: null });
	}
	const year = yearOf(known.facts.today);
	for (const { value, key } of (await record.list('membership', { member: person })).filter((one) => one.value.person === person)) {
		if (value.year < year || value.status === 'ended') continue;
		const ended = await record.put('membership', { ...value, status: 'ended' }, { against: 'anything', nth: key.nth ?? 0 });
		if (!ended.ok) return ended;
	}
	return ok(null);
}

/** Whether anything of the record still speaks of a person. */
async function isNamed(record: RecordReader, id: string): Promise<boolean> {
	const tables = [...CONCEPT_NAMES.filter((one) => one !== 'person'), 'sitting', 'mail', 'public_ballot', 'secret_voter'];
	return (await coursesNaming(record, id)) || (await tracesOf(record, [JSON.stringify(id), `"person:${id}"`], tables)).length > 0;
}

/** What was done of an erasure. */
export interface Erased {
	/** Id of the pseudonym. */
	readonly person: string;
	/** Entries of the journal that were put in other words. */
	readonly entries: number;
	/** Last day on which the name is kept apart; null: it is gone. */
	readonly until: IsoDate | null;
}

/** Erases a person of the record; refused where something stands in the way. */
export async function eraseStored(
	context: Pick<ActionContext, 'record' | 'actor' | 'today'>,
	stored: Stored<'person'>,
): Promise<Result<Erased, Refusal>> {
	const { record, today } = context;
	const { id } = stored.value;
	const known = await erasureFacts(context, stored);
	const { obstacles, identity } = judgeErasure(known.facts);
	const [obstacle] = obstacles;
	if (obstacle !== undefined) return refused(refusal(OBSTACLES[obstacle]));

	const withdrawn = await withdraw(record, id, known);
	if (!withdrawn.ok) return withdrawn;
	if (stored.value.email !== undefined && known.account !== undefined) {
		await forgetAccount(record, stored.value.email, known.account.account);
	}
	const by = pseudonymOf(await nextNumber(record));
	const words = await wordsOf(record, stored.value);
	let entries = 0;
	for (const merged of await mergedInto(record, id)) {
		entries += await putInPlaceOf(record, { id: merged, by, ...(await wordsOf(record, merged)) }, {});
	}
	entries += await putInPlaceOf(record, { id, by, ...words }, identity === undefined ? {} : { until: identity.until });
	if (identity !== undefined) {
		await keepIdentity(record, { ...identity, person: by.id, name: memberName(stored.value), erasedOn: today });
	} else if (!(await isNamed(record, by.id))) {
		const removed = await record.remove('person', { id: by.id }, { against: 'anything' });
		if (!removed.ok) return removed;
	}
	return ok({ person: by.id, entries, until: identity?.until ?? null });
}

import { z } from 'zod';
import { ok, type Result, refused, yearOf } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { type ErasureObstacle, erasedNumber, judgeErasure, pseudonymOf } from '../../domain/retention/index.ts';
import { type Refusal, type RefusalCode, refusal } from '../../i18n/refusals/index.ts';
import {
	CONCEPT_NAMES,
	coursesNaming,
	forgetAccount,
	keepIdentity,
	putInPlaceOf,
	type RecordReader,
	type RecordWriter,
	subjectsOf,
	tracesOf,
	wordsOf,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
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

/**
 * Erases a person (RGPD, art. 17): a pseudonym takes their place in the record and its history, and all else of them goes with
 * their account. What proves a payment or a decision stays under the pseudonym; where the law wants to be able to tell who it
 * was, the name alone is kept apart until a day. It cannot be undone.
 */
export const erasePerson = defineAction({
	name: 'members.erase_person',
	permission: 'members.erase',
	input: z.strictObject({
		person: z.string().min(1).describe('Id of the person.'),
		name: z.string().describe('Given name and family name, typed again to confirm.'),
	}),
	run: async (context, { person: id, name }) => {
		const { record, today } = context;
		if (erasedNumber(id) !== undefined) return refused(refusal('erased-already'));
		const stored = await record.get('person', { id });
		if (stored === undefined) return refused(refusal('not-found', { key: id }));
		const said = memberName(stored.value);
		if (name.trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('fr') !== said.toLocaleLowerCase('fr'))
			return refused(refusal('erase-name'));
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
		const entries = await putInPlaceOf(record, { id, by, ...words }, identity === undefined ? {} : { until: identity.until });
		if (identity !== undefined) await keepIdentity(record, { ...identity, person: by.id, name: said, erasedOn: today });
		else if (!(await isNamed(record, by.id))) {
			const removed = await record.remove('person', { id: by.id }, { against: 'anything' });
			if (!removed.ok) return removed;
		}
		return ok({ person: by.id, entries, until: identity?.until ?? null });
	},
});

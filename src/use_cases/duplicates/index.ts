import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { mergedMembership, mergedPerson, PERSON_FACTS } from '../../domain/members/index.ts';
import { replaceReference } from '../../domain/record/index.ts';
import { erasedNumber } from '../../domain/retention/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	type AccountOfPerson,
	accountOfAddress,
	forgetAccount,
	joinAside,
	listGrants,
	listTokens,
	moveAccount,
	peopleOfAddress,
	type RecordReader,
	type RecordWriter,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { version } from '../put_thing.ts';
import { bothNamed } from './both_named.ts';

/** Things whose keys name the person: each is taken away and put again, beside what the other has. */
const KEYED = { representation: 'representations', mandate: 'mandates' } as const;
/** Things that name the person within. */
const WITHIN = { directory_entry: 'directory', edition: 'editions', assembly: 'assemblies' } as const;

type Done = Result<null, Refusal>;

/** Makes the memberships of one person another's; of two of one year and category one is made. */
async function joinMemberships(record: RecordWriter, from: string, to: string): Promise<Done> {
	const mine = (await record.list('membership', { member: to })).filter(({ value }) => value.person === to);
	for (const { value, key } of (await record.list('membership', { member: from })).filter((one) => one.value.person === from)) {
		const removed = await record.remove('membership', key, { against: 'anything' });
		if (!removed.ok) return removed;
		const same = mine.find((one) => one.value.year === value.year && one.value.category === value.category);
		const made = same === undefined ? { ...value, person: to } : mergedMembership(same.value, value);
		const put = await record.put('membership', made, { against: 'anything', nth: same?.key.nth ?? 0 });
		if (!put.ok) return put;
		if (same === undefined) mine.push(put.value);
		else mine[mine.indexOf(same)] = put.value;
	}
	return ok(null);
}

async function joinKeyed(record: RecordWriter, from: string, to: string): Promise<Done> {
	for (const concept of ['representation', 'mandate'] as const) {
		const present = [...(await record.list(concept, { person: to }))];
		for (const { value, key, position } of await record.list(concept, { person: from })) {
			const removed = await record.remove(concept, key, { against: 'anything' });
			if (!removed.ok) return removed;
			const made = replaceReference(KEYED[concept], value, 'person', from, to);
			if (present.some((one) => isDeepStrictEqual(one.value, made))) continue;
			const [of, other] = concept === 'mandate' ? (['body', made] as const) : (['organisation', made] as const);
			const taken = present.filter((one) => one.value[of as never] === other[of as never]).map((one) => one.key.nth ?? 0);
			const put = await record.put(concept, made, { against: 'nothing', nth: taken.length === 0 ? 0 : Math.max(...taken) + 1, position });
			if (!put.ok) return put;
			present.push(put.value as never);
		}
	}
	return ok(null);
}

async function joinWithin(record: RecordWriter, from: string, to: string): Promise<Done> {
	for (const concept of ['directory_entry', 'edition', 'assembly'] as const) {
		for (const { value } of await record.list(concept)) {
			const made = replaceReference(WITHIN[concept], value, 'person', from, to);
			if (isDeepStrictEqual(made, value)) continue;
			const put = await record.put(concept, made, { against: 'anything' });
			if (!put.ok) return put;
		}
	}
	return ok(null);
}

/** The account of an address that is one person's alone. */
async function accountOf(record: RecordReader, email: string | undefined, people: readonly string[]): Promise<AccountOfPerson | undefined> {
	if (email === undefined || (await peopleOfAddress(record, email)).some((id) => !people.includes(id))) return undefined;
	return accountOfAddress(record, email);
}

/** Gives the account of the address that stays what that of the other address had, and ends the other. */
async function joinAccounts(
	record: RecordWriter,
	given: string | undefined,
	left: string | undefined,
	people: readonly string[],
	now: string,
): Promise<Done> {
	if (left === undefined || left.toLowerCase() === given?.toLowerCase()) return ok(null);
	const [stays, goes] = [await accountOf(record, given, people), await accountOf(record, left, people)];
	if (goes === undefined) return ok(null);
	const has =
		(await listGrants(record)).some(({ account }) => account === goes.account) || (await listTokens(record, goes.account, now)).length > 0;
	if (stays === undefined && has) return refused(refusal('merge-account'));
	if (stays !== undefined) await moveAccount(record, goes.account, stays.account);
	await forgetAccount(record, left, goes.account);
	return ok(null);
}

/**
 * Makes one person of two entries: memberships, mandates, representations, attendance, votes, needs and offers, messages and
 * account of the second become the first's. The history keeps both as they were, from which one can be made two again by hand.
 */
export const mergePeople = defineAction({
	name: 'members.merge_people',
	permission: 'members.erase',
	input: z.strictObject({
		first: z.string().min(1).describe('Id of the person who stays.'),
		second: z.string().min(1).describe('Id of the entry that goes.'),
		firstVersion: version,
		secondVersion: version,
		fromSecond: z.array(z.enum(PERSON_FACTS)).default([]).describe('The facts that are taken from the second.'),
	}),
	run: async ({ record, now }, { first, second, firstVersion, secondVersion, fromSecond }) => {
		if (first === second || [first, second].some((id) => erasedNumber(id) !== undefined)) return refused(refusal('merge-same'));
		const [one, other] = [await record.get('person', { id: first }), await record.get('person', { id: second })];
		for (const [id, stored] of [
			[first, one],
			[second, other],
		] as const) {
			if (stored === undefined) return refused(refusal('not-found', { key: id }));
		}
		if (one === undefined || other === undefined) return refused(refusal('not-found', { key: second }));
		const named = await bothNamed(record, first, second);
		if (named.date !== undefined) return refused(refusal('merge-both-present', { date: named.date }));
		if (named.running) return refused(refusal('merge-sitting'));

		const made = mergedPerson(one.value, other.value, fromSecond);
		const left = fromSecond.includes('email') ? one.value.email : other.value.email;
		const accounts = await joinAccounts(record, made.email, left, [first, second], now);
		if (!accounts.ok) return accounts;
		for (const join of [joinMemberships, joinKeyed, joinWithin]) {
			const joined = await join(record, second, first);
			if (!joined.ok) return joined;
		}
		const removed = await record.remove('person', { id: second }, { against: secondVersion });
		if (!removed.ok) return removed;
		const put = await record.put('person', made, { against: firstVersion });
		if (!put.ok) return put;
		await joinAside(record, second, made);
		return ok({ person: first });
	},
});

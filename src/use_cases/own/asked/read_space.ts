import { z } from 'zod';
import type { Assembly } from '../../../domain/assembly/index.ts';
import { daysBetween, ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { keptOf } from '../../../domain/retention/index.ts';
import { minutesAskOf } from '../../../domain/sitting/index.ts';
import { membershipsOf, type RecordReader } from '../../../store/index.ts';
import { defineQuery, type Moment } from '../../action.ts';
import { categoriesById, type MembershipLine, membershipLine } from '../../members/asked/membership_line.ts';
import { tiesOf } from '../../members/ties_of.ts';
import { sittingCourse } from '../../sittings/course.ts';
import { ownPerson } from '../own_person.ts';
import { openRequests } from '../requests.ts';

/** A member whose dues one may see: oneself, or an organisation that one stands for. */
interface OwnMember {
	readonly id: string;
	readonly name: string;
	readonly memberships: readonly MembershipLine[];
}

type Context = Pick<Moment, 'actor' | 'today'> & { readonly record: RecordReader };

/** What the record holds of whoever asks; null where their account is that of nobody in it. */
async function ownOf({ record, actor, today }: Context) {
	const found = await ownPerson(record, { actor });
	if (!found.ok) return null;
	const { value: person, version } = found.value;
	const { memberships, representations, mandates, attendance } = await tiesOf(record, { type: 'person', id: person.id }, today);
	const categories = await categoriesById(record);
	const members: OwnMember[] = [{ id: person.id, name: memberName(person), memberships }];
	for (const { with: organisation, capacity, runs } of representations) {
		if (!runs || capacity === 'personal' || members.some(({ id }) => id === organisation.id)) continue;
		const theirs = await membershipsOf(record, [organisation]);
		members.push({ ...organisation, memberships: theirs.map((one) => membershipLine(one, categories)) });
	}
	const held = {
		memberships: (await membershipsOf(record, [{ type: 'person', id: person.id }])).map(({ value }) => value),
		mandates: (await record.list('mandate', { person: person.id })).map(({ value }) => value),
		assemblies: attendance.length,
	};
	return {
		...{ person, version, representations, mandates, attendance },
		members: members.filter((one) => one.memberships.length > 0),
		kept: keptOf(held),
		requests: (await openRequests(record)).filter((one) => one.person === person.id),
	};
}

/** Days after which minutes that wait for someone are not looked for any more: each assembly is read as a whole. */
const LOOKED_BACK = 400;

/** The minutes that wait for whoever asks: to be read over by them, or to be signed. */
async function minutesAsked({ record, actor: { person }, today }: Context, assemblies: readonly Assembly[]) {
	const asked = [];
	const recent = assemblies.filter(({ date }) => date <= today && daysBetween(date, today) <= LOOKED_BACK);
	for (const { id, date } of person === undefined ? [] : recent) {
		const state = (await sittingCourse(record, id))?.state;
		const asks = state === undefined ? undefined : minutesAskOf(state, person ?? '');
		if (asks !== undefined) asked.push({ id, date, asks });
	}
	return asked;
}

/**
 * What concerns whoever asks: their profile, ties, dues and those of the organisations that they stand for, assemblies to
 * come and whether they may answer a notice of each, what they have asked. Amounts in cents.
 */
export const readSpace = defineQuery({
	name: 'own.read_space',
	permission: 'own.read',
	input: z.strictObject({}),
	run: async (context) => {
		const { record, actor, association, today } = context;
		const assemblies = (await record.list('assembly')).map(({ value }) => value);
		const own = await ownOf(context);
		const coming = [];
		for (const { id, date, startsAt, place } of assemblies.filter((one) => one.date >= today)) {
			const phase = own === null ? undefined : (await sittingCourse(record, id))?.state.phase;
			const invited = phase === 'convened' || phase === 'open' || phase === 'suspended';
			coming.push({ id, date, startsAt: startsAt ?? null, place: place ?? null, invited });
		}
		const minutes = await minutesAsked(context, assemblies);
		return ok({ name: actor.name, contact: association.email ?? null, coming, minutes, own });
	},
});

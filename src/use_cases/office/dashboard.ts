import { z } from 'zod';
import { type Actor, may, type Permission } from '../../domain/access/index.ts';
import { accountsInForce, result, sideTotal } from '../../domain/accounts/index.ts';
import { addMonths, dateOf, daysBetween, type IsoDate, ok, yearOf } from '../../domain/basics/index.ts';
import { lastDayToSend } from '../../domain/convening/index.ts';
import { ASKING_LETTERS, chaseOf, isDue } from '../../domain/dues/index.ts';
import { mandatesEnding } from '../../domain/governance/index.ts';
import { countMembers, duesState, type Membership, memberName } from '../../domain/members/index.ts';
import { type AssociationRecord, memberOf } from '../../domain/record/index.ts';
import { sentNotice } from '../../domain/sitting/index.ts';
import { statutesInForce } from '../../domain/statutes/index.ts';
import { loadRecord, openRequestCount, type RecordReader } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { lettersByMembership, membershipName, sentOf } from '../dues/plan_call.ts';
import { openRequests } from '../own/requests.ts';
import { sittingCourse } from '../sittings/course.ts';

/** Mandates are shown from half a year before they end: time to convene an assembly that elects. */
const MANDATE_DAYS = 183;

/** Months within which someone is answered who asks about what is held of them (GDPR, art. 12, 3). */
const ANSWER_MONTHS = 1;

/** What members ask about what is held of them: how many wait, and by when the first of them is to be answered. */
async function toAnswer(reader: RecordReader, timeZone: string): Promise<{ readonly count: number; readonly by: IsoDate } | null> {
	const waiting = await openRequests(reader);
	const first = waiting.at(-1);
	return first === undefined ? null : { count: waiting.length, by: addMonths(dateOf(first.at, timeZone), ANSWER_MONTHS) };
}

/** How many members are to be written to about the dues of a year, by the letter whose turn it is. */
async function toChase(reader: RecordReader, owing: readonly Membership[], year: number, today: IsoDate) {
	const letters = await lettersByMembership(reader, year);
	// Several memberships of one member in one category were written to as one: the first.
	const due = owing.flatMap((one) => {
		const chase = chaseOf(sentOf(letters.get(membershipName({ category: one.category, member: memberOf(one) })) ?? []), today);
		return isDue(chase, today) && chase.next !== undefined ? [{ letter: chase.next, since: chase.last?.on }] : [];
	});
	return ASKING_LETTERS.flatMap((letter) => {
		const of = due.filter((one) => one.letter === letter);
		const since = of.flatMap((one) => one.since ?? []).sort()[0];
		return of.length === 0 ? [] : [{ letter, count: of.length, year, since: since ?? null }];
	});
}

/** Assemblies to come, each with the last day on which its notice is in time, and when it left. */
async function toConvene(reader: RecordReader, record: AssociationRecord, today: IsoDate) {
	const coming = record.assemblies.filter(({ date }) => date >= today);
	return Promise.all(
		coming.map(async ({ id, date, place, notice }) => {
			const course = await sittingCourse(reader, id);
			const sent = course === undefined ? undefined : sentNotice(course.journal, record.association.timeZone);
			const lastDay = lastDayToSend(statutesInForce(record.statutes, date), date);
			const sentOn = sent?.on ?? notice?.sentOn ?? null;
			return { id, date, place: place ?? null, notice: { lastDay, daysLeft: daysBetween(today, lastDay), sentOn } };
		}),
	);
}

/** What a record begins with, in the order in which each rests on those before it; and who does it. */
const FIRST_STEPS = [
	['identity', 'settings.write', ({ association }) => association.seat !== undefined],
	['statutes', 'governance.write', ({ statutes }) => statutes.length > 0],
	['categories', 'dues.write', ({ categories }) => categories.length > 0],
	['members', 'members.write', ({ memberships, membershipCounts }) => memberships.length + membershipCounts.length > 0],
	['bodies', 'governance.write', ({ bodies }) => bodies.length > 0],
	['accounts', 'accounts.write', ({ accounts }) => accounts.length > 0],
] as const satisfies readonly (readonly [string, Permission, (record: AssociationRecord) => boolean])[];
export type FirstStep = (typeof FIRST_STEPS)[number][0];

/** Without one of these there is no association to keep the record of; whoever has them all needs no one to say how to begin. */
const ESSENTIAL: ReadonlySet<FirstStep> = new Set(['statutes', 'members', 'bodies']);

/** What is still to be done of the first steps, of what someone may do; nothing once the record has what it cannot do without. */
function firstSteps(record: AssociationRecord, actor: Actor): readonly FirstStep[] {
	const left = FIRST_STEPS.filter(([, , isDone]) => !isDone(record));
	if (!left.some(([step]) => ESSENTIAL.has(step))) return [];
	return left.filter(([, permission]) => may(actor, permission)).map(([step]) => step);
}

/** What needs someone now, and the year at a glance; what the asker may not see is left out. Amounts in cents. */
export const dashboard = defineQuery({
	name: 'office.read_dashboard',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record: reader, actor, today }) => {
		const record = await loadRecord(reader);
		if (record === undefined) throw new Error('an association that has a moment has a record');
		const years = [...record.memberships, ...record.membershipCounts].map((one) => one.year);
		const year = years.length === 0 ? yearOf(today) : Math.max(...years);
		const names = new Map(record.people.map((one) => [one.id, memberName(one)]));
		const dues = duesState(record.memberships, year);
		const latest = [...accountsInForce(record.accounts)].sort((a, b) => (a.to < b.to ? 1 : -1));
		const accounts = may(actor, 'accounts.read') ? latest.slice(0, 2) : [];
		return ok({
			year,
			start: firstSteps(record, actor),
			members: countMembers(record, year).map(({ category, count, change }) => ({
				id: category.id,
				name: category.name,
				nameEn: category.nameEn ?? category.name,
				count,
				change: change ?? null,
			})),
			requests: await openRequestCount(reader),
			asked: await toAnswer(reader, record.association.timeZone),
			chase: may(actor, 'dues.read') ? await toChase(reader, dues.owing, year, today) : [],
			dues: may(actor, 'dues.read') ? { due: dues.due, paid: dues.paid, owed: dues.owed, owing: dues.owing.length } : null,
			mandates: mandatesEnding(record.mandates, today, MANDATE_DAYS).map((one) => ({
				person: names.get(one.person) ?? one.person,
				body: record.bodies.find(({ id }) => id === one.body)?.name ?? one.body,
				endsOn: one.endsOn,
			})),
			assemblies: await toConvene(reader, record, today),
			accounts: accounts.map((one) => ({
				id: one.id,
				year: one.year,
				stage: one.stage,
				expenses: sideTotal(one, 'expense'),
				income: sideTotal(one, 'income'),
				result: result(one),
			})),
		});
	},
});

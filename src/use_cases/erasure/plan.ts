import { addMonths, dateOf, type Instant, type IsoDate } from '../../domain/basics/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { dueOn, erasedNumber, lastTies, type RetentionKind, type RetentionRule } from '../../domain/retention/index.ts';
import { ageOf, endedSessions, isTableKind, lastWritten, listRetentionRules, loadRecord, type RecordReader } from '../../store/index.ts';
import type { Moment } from '../action.ts';

/** Someone or something that is erased from a day on. */
export interface Due {
	readonly id: string;
	readonly name: string;
	/** The last day on which it was of use. */
	readonly since: IsoDate;
	/** The day from which it is erased. */
	readonly due: IsoDate;
}

/** A rule with what it comes to. */
export interface RulePlan extends RetentionRule {
	/** How much is over today. */
	readonly over: number;
	/** The day on which the next is. */
	readonly next?: IsoDate;
	/** Of people and needs, who and what, those that come first first; of rows nothing. */
	readonly list: readonly Due[];
}

type Context = Pick<Moment, 'association' | 'now' | 'today'> & { readonly record: RecordReader };

/** The moment before which what a rule governs is over. */
export function momentBefore({ months }: Pick<RetentionRule, 'months'>, now: Instant): Instant {
	return `${addMonths(now.slice(0, 10), -months)}${now.slice(10)}`;
}

function planned(rule: RetentionRule, list: readonly Due[], today: IsoDate): RulePlan {
	const sorted = [...list].sort((a, b) => a.due.localeCompare(b.due) || a.name.localeCompare(b.name, 'fr'));
	const next = sorted.find(({ due }) => due > today)?.due;
	return { ...rule, over: sorted.filter(({ due }) => due <= today).length, list: sorted, ...(next === undefined ? {} : { next }) };
}

/** What a rule erases, and when; of people nothing where there is no record. */
async function planOf(rule: RetentionRule, { record, association, now, today }: Context): Promise<RulePlan | undefined> {
	const { timeZone } = association;
	const dayOf = (at: Instant | undefined) => (at === undefined ? today : dateOf(at, timeZone));
	if (rule.kind === 'people') {
		const whole = await loadRecord(record);
		if (whole === undefined) return undefined;
		const ties = lastTies(whole);
		const written = await lastWritten(record, 'person');
		const due = whole.people
			.filter(({ id }) => erasedNumber(id) === undefined)
			.flatMap((person): Due[] => {
				const since = ties.get(person.id) ?? dayOf(written.get(person.id));
				return since === 'open' ? [] : [{ id: person.id, name: memberName(person), since, due: dueOn(rule, since) }];
			});
		return planned(rule, due, today);
	}
	if (rule.kind === 'directory') {
		const written = await lastWritten(record, 'directory_entry');
		const entries = (await record.list('directory_entry')).map(({ value }): Due => {
			const since = dayOf(written.get(value.id));
			return { id: value.id, name: value.title, since, due: dueOn(rule, since) };
		});
		return planned(rule, entries, today);
	}
	const moment = momentBefore(rule, now);
	const { over, oldest } = isTableKind(rule.kind) ? await ageOf(record, rule.kind, moment) : await endedSessions(record, moment);
	const next = over > 0 || oldest === undefined ? {} : { next: dueOn(rule, dayOf(oldest)) };
	return { ...rule, over, list: [], ...next };
}

/** What rules erase, and when: that of one kind, or every one. */
export async function retentionPlan(context: Context, kind?: RetentionKind): Promise<readonly RulePlan[]> {
	const plans: RulePlan[] = [];
	for (const rule of await listRetentionRules(context.record)) {
		const plan = kind === undefined || rule.kind === kind ? await planOf(rule, context) : undefined;
		if (plan !== undefined) plans.push(plan);
	}
	return plans;
}

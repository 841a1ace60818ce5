import type { MembershipCategory } from '../../../domain/members/index.ts';
import {
	type Decision,
	decisionKey,
	type Existing,
	type ImportPlan,
	planImport,
	type ReadMembers,
	readMembers,
	recogniseColumns,
	type SheetTable,
} from '../../../exchange/index.ts';
import { digest, type KeptList, type RecordReader, readKeptList, type Stored } from '../../../store/index.ts';
import type { Moment } from '../../action.ts';
import { type ListChoices, listChoices } from './choices.ts';

/** The list that someone has sent, and what importing it as chosen would bring. */
export interface PlannedList {
	readonly list: KeptList;
	readonly table: SheetTable;
	readonly choices: ListChoices;
	readonly categories: readonly MembershipCategory[];
	readonly existing: Existing;
	/** The memberships of `existing` as they are stored. */
	readonly memberships: readonly Stored<'membership'>[];
	readonly plan: ImportPlan;
	/** Tells this plan from another: what is confirmed is what was shown. */
	readonly shown: string;
}

/** Deciding of a row's organisation may bring its person in doubt; more than that there is not in a row. */
const PASSES = 3;

/** A plan in which rows set aside of which nothing was decided are those of new members. */
function planAllNew(read: ReadMembers, existing: Existing, decided: ReadonlyMap<string, Decision>): ImportPlan {
	let plan = planImport(read, existing, decided);
	const decisions = new Map(decided);
	for (let pass = 1; pass < PASSES; pass++) {
		const open = plan.duplicates.filter((one) => one.reason !== 'repeated' && !decisions.has(decisionKey(one)));
		if (open.length === 0) break;
		for (const one of open) decisions.set(decisionKey(one), 'new');
		plan = planImport(read, existing, decisions);
	}
	return plan;
}

/** The list kept for whoever asks, with what it would bring to the record as it is now; undefined where there is none. */
export async function plannedList(record: RecordReader, { actor, now }: Pick<Moment, 'actor' | 'now'>): Promise<PlannedList | undefined> {
	const list = await readKeptList(record, actor.id, now);
	if (list === undefined) return undefined;
	// It was written by `keepMemberList`.
	const table = JSON.parse(list.sheet) as SheetTable;
	const choices = listChoices.parse(list.choices);
	const valuesOf = <T>(stored: readonly { readonly value: T }[]) => stored.map(({ value }) => value);
	const categories = valuesOf(await record.list('membership_category'));
	const memberships = await record.list('membership');
	const existing: Existing = {
		people: valuesOf(await record.list('person')),
		organisations: valuesOf(await record.list('organisation')),
		representations: valuesOf(await record.list('representation')),
		memberships: valuesOf(memberships),
	};
	const columns = choices.columns.map((column) => column ?? undefined);
	const { defaults, categoryNames } = choices;
	const context = { mapping: { ...recogniseColumns(table.headers), columns }, categories, categoryNames, defaults };
	const read = await readMembers(table, context);
	if (!read.ok) throw new Error(`a kept list does not read: ${read.error.code}`);
	const decisions = new Map(Object.entries(choices.decisions));
	const plan = (choices.othersAreNew ? planAllNew : planImport)(read.value, existing, decisions);
	return { list, table, choices, categories, existing, memberships, plan, shown: digest([plan.new, plan.changed]) };
}

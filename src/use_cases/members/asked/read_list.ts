import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { MEMBER_FIELDS, type PlannedMember, recogniseColumns } from '../../../exchange/index.ts';
import { defineQuery } from '../../action.ts';
import { leftOutOf } from '../import/carry_out_list.ts';
import { plannedList } from '../import/planned_list.ts';

/** What a page shows at most: the rest is counted. Wrong cells are all told to whoever has to put them right. */
const MOST = { errors: 1000, duplicates: 100, members: 50, samples: 3 } as const;

function nameOf({ member, person, organisation }: PlannedMember): string {
	const name = person && `${person.values.givenName} ${person.values.familyName}`;
	return (member === 'person' ? name : [organisation?.values.name, name].filter((one) => one !== undefined).join(', ')) ?? '';
}

/** A member that a list tells of, with what of it would be otherwise; amounts in cents. */
function told(one: PlannedMember) {
	const years = one.memberships.filter(({ before }) => before === undefined);
	return {
		row: one.rows[0] ?? 0,
		name: nameOf(one),
		represents: one.represents,
		joins: years.map(({ values: { year, category, status } }) => ({ year, category, status })),
		changes: [...(one.person?.changes ?? []), ...(one.organisation?.changes ?? []), ...one.memberships.flatMap(({ changes }) => changes)],
	};
}

/**
 * The list that whoever asks has sent, and what importing it as chosen would bring to the record as it is now; null where
 * there is none. Nothing is written.
 */
export const readMemberList = defineQuery({
	name: 'members.read_list',
	permission: 'members.write',
	input: z.strictObject({}),
	run: async ({ record, actor, now }) => {
		const planned = await plannedList(record, { actor, now });
		if (planned === undefined) return ok(null);
		const { list, table, choices, categories, existing, plan, shown } = planned;
		const names = new Map([...existing.people, ...existing.organisations].map((one) => [one.id, memberName(one)]));
		const unknown = plan.errors.filter(({ code }) => code === 'category').map(({ value }) => value);
		return ok({
			...{ id: list.id, fileName: list.fileName, choices, shown },
			source: recogniseColumns(table.headers).source ?? null,
			rows: table.rows.length,
			/** What a column may hold, in words. */
			fields: MEMBER_FIELDS,
			columns: table.headers.map((header, index) => ({
				header,
				field: choices.columns[index] ?? null,
				samples: table.rows.slice(0, MOST.samples).map(({ cells }) => String(cells[index] ?? '')),
			})),
			categories: categories.map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? name })),
			/** Names of categories that the list has and the record has not. */
			unknownCategories: [...new Set([...unknown, ...Object.keys(choices.categoryNames)])],
			counts: {
				new: plan.new.length,
				changed: plan.changed.length,
				unchanged: plan.unchanged.length,
				duplicates: plan.duplicates.length,
				errors: plan.errors.length,
				wrongRows: new Set(plan.errors.map(({ row }) => row)).size,
				leftOut: leftOutOf(planned).length,
				decided: Object.keys(choices.decisions).length,
			},
			errors: plan.errors.slice(0, MOST.errors),
			duplicates: plan.duplicates.slice(0, MOST.duplicates).map((one) => ({
				...one,
				like: one.like.map((like) => ('id' in like ? { ...like, name: names.get(like.id) ?? like.name } : like)),
			})),
			new: plan.new.slice(0, MOST.members).map(told),
			changed: plan.changed.slice(0, MOST.members).map(told),
		});
	},
});

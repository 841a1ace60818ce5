import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import type { Association } from '../../../domain/association/index.ts';
import { ok } from '../../../domain/basics/index.ts';
import type { MembersOfRecord } from '../../../exchange/index.ts';
import { type RecordReader, searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { memberFilter } from './find_members.ts';

/** More members than any association has: the list is given whole. */
const ALL = 1_000_000;

/** Members, with all that a file of them tells. */
export interface SelectedMembers extends MembersOfRecord {
	readonly association: Pick<Association, 'id'>;
	/** Whose memberships are told; undefined for all years. */
	readonly year: number | null;
	/** Ids of those selected; others are there because they represent one of them. */
	readonly selected: readonly string[];
}

const valuesOf = async <C extends 'person' | 'organisation' | 'representation' | 'membership_category' | 'membership'>(
	record: RecordReader,
	concept: C,
) => (await record.list(concept)).map(({ value }) => value);

/** The members that a list shows, all its pages, for a file. Dues are told to who may see them. */
export const selectMembers = defineQuery({
	name: 'members.select_members',
	permission: 'members.read',
	input: z.strictObject(memberFilter),
	run: async ({ record, actor, association }, filter) => {
		const dues = may(actor, 'dues.read');
		const { owing, ...open } = filter;
		const found = await searchMembers(record, dues && owing === true ? { ...open, owing } : open, { limit: ALL });
		const selected = new Set(found.near ? [] : found.members.map(({ value }) => value.id));
		const representations = (await valuesOf(record, 'representation')).filter(({ organisation }) => selected.has(organisation));
		const people = new Set([...selected, ...representations.map(({ person }) => person)]);
		const { year, category, status } = filter;
		const memberships = (await valuesOf(record, 'membership')).filter(
			(one) =>
				selected.has(one.organisation ?? one.person ?? '') &&
				(year === undefined || one.year === year) &&
				(category === undefined || one.category === category) &&
				(status === undefined || one.status === status),
		);
		const answer: SelectedMembers = {
			association: { id: association.id },
			year: year ?? null,
			selected: [...selected],
			people: (await valuesOf(record, 'person')).filter(({ id }) => people.has(id)),
			organisations: (await valuesOf(record, 'organisation')).filter(({ id }) => selected.has(id)),
			categories: await valuesOf(record, 'membership_category'),
			representations,
			memberships: dues ? memberships : memberships.map(({ duesDue: _, duesPaid: __, paidOn: ___, paidBy: ____, ...one }) => one),
		};
		return ok(answer);
	},
});

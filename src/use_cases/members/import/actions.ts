import { z } from 'zod';
import { ok, refused, yearOf } from '../../../domain/basics/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { keepList, readKeptList, removeKeptList, setListChoices } from '../../../store/index.ts';
import { defineAction } from '../../action.ts';
import { carryOutList, leftOutOf } from './carry_out_list.ts';
import { columnChoices, firstChoices, listChoices, rowChoices } from './choices.ts';
import { plannedList } from './planned_list.ts';

const MAY = { permission: 'members.write' } as const;
const listId = z.string().describe('Of the list that is kept: another may have taken its place.');
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Hours that a list waits to be decided of: it holds personal data of people who may be no members. */
const KEPT_HOURS = 24;

/** Keeps a list of members for whoever sends it, in the place of the one before. The record is not changed. */
export const keepMemberList = defineAction({
	name: 'members.keep_list',
	...MAY,
	concurrent: true,
	input: z.strictObject({
		fileName: z.string().max(300),
		headers: z.array(z.string()).max(500),
		headerRow: z.int().positive(),
		rows: z.array(z.strictObject({ number: z.int().positive(), cells: z.array(cell) })).max(50_000),
	}),
	run: async ({ record, actor, now, today, newId }, { fileName, ...table }) => {
		const list = { id: newId(), fileName, sheet: JSON.stringify(table), choices: firstChoices(table.headers, yearOf(today)) };
		await keepList(record, actor.id, list, new Date(Date.parse(now) + KEPT_HOURS * 3_600_000).toISOString());
		return ok({ id: list.id, rows: table.rows.length });
	},
});

/** Says what the columns of the kept list hold, and what is taken where it does not say. The record is not changed. */
export const chooseColumns = defineAction({
	name: 'members.choose_columns',
	...MAY,
	input: z.strictObject({ list: listId, ...columnChoices }),
	run: async ({ record, actor, now }, { list, ...chosen }) => {
		const kept = await readKeptList(record, actor.id, now);
		if (kept?.id !== list) return refused(refusal('list-gone'));
		await setListChoices(record, actor.id, { ...listChoices.parse(kept.choices), ...chosen });
		return ok(null);
	},
});

/** Decides of rows that were set aside, beside those decided of before. The record is not changed. */
export const decideRows = defineAction({
	name: 'members.decide_rows',
	...MAY,
	input: z.strictObject({ list: listId, ...rowChoices, again: z.exactOptional(z.boolean()).describe('Forgets what was decided before.') }),
	run: async ({ record, actor, now }, { list, again = false, decisions, othersAreNew }) => {
		const kept = await readKeptList(record, actor.id, now);
		if (kept?.id !== list) return refused(refusal('list-gone'));
		const before = listChoices.parse(kept.choices);
		await setListChoices(record, actor.id, { ...before, othersAreNew, decisions: { ...(again ? {} : before.decisions), ...decisions } });
		return ok(null);
	},
});

/** Imports the kept list as it was shown, all of it or nothing, and forgets it. */
export const importMemberList = defineAction({
	name: 'members.import_list',
	...MAY,
	input: z.strictObject({
		list: listId,
		shown: z.string().describe('What tells the plan that was shown from another.'),
		leaveOut: z.boolean().describe('Whether rows that are wrong or not decided of may be left out.'),
	}),
	run: async ({ record, actor, now }, { list, shown, leaveOut }) => {
		const planned = await plannedList(record, { actor, now });
		if (planned?.list.id !== list) return refused(refusal('list-gone'));
		if (planned.shown !== shown) return refused(refusal('list-changed'));
		const rows = leftOutOf(planned).length;
		if (rows > 0 && !leaveOut) return refused(refusal('rows-left', { rows }));
		const done = await carryOutList(record, planned);
		if (done.ok) await removeKeptList(record, actor.id);
		return done;
	},
});

/** Forgets the kept list. */
export const dropMemberList = defineAction({
	name: 'members.drop_list',
	...MAY,
	concurrent: true,
	input: z.strictObject({}),
	run: async ({ record, actor }) => {
		await removeKeptList(record, actor.id);
		return ok(null);
	},
});

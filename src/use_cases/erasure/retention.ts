import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { MOST_MONTHS, RETENTION_KINDS } from '../../domain/retention/index.ts';
import { type RefusalCode, refusal } from '../../i18n/refusals/index.ts';
import { endedSessions, forgetIdentities, forgetOver, isTableKind, noteRetention, setRetentionRule } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { eraseStored } from './erase.ts';
import { momentBefore, retentionPlan } from './plan.ts';

/** People who are erased at once at most: each is looked for in the whole history. */
export const MOST_AT_ONCE = 25;

/** Decides how long a kind of personal data is kept, and whether the program erases by itself what is over. */
export const setRetention = defineAction({
	name: 'retention.set_rule',
	permission: 'members.erase',
	input: z.strictObject({
		kind: z.enum(RETENTION_KINDS),
		months: z.int().min(0).max(MOST_MONTHS).describe('Months that it is kept.'),
		automatic: z.boolean().default(false).describe('Whether what is over is erased each day by the program itself.'),
	}),
	run: async ({ record }, rule) => {
		await setRetentionRule(record, rule);
		return ok(null);
	},
});

/**
 * Erases what is over of a kind today, and the names kept apart whose last day is past. Of people and needs only those that are
 * named and are over; whoever cannot be erased yet is left, and answered.
 */
export const runRetention = defineAction({
	name: 'retention.run',
	permission: 'members.erase',
	input: z.strictObject({
		kind: z.enum(RETENTION_KINDS),
		ids: z.array(z.string()).max(MOST_AT_ONCE).default([]).describe('Of people and entries of the directory, which.'),
	}),
	run: async (context, { kind, ids }) => {
		const { record, now, today } = context;
		const names = await forgetIdentities(record, today);
		if (names > 0) await noteRetention(record, 'identities', names);
		const [rule] = await retentionPlan(context, kind);
		if (rule === undefined) return refused(refusal('not-found', { key: kind }));
		const chosen = ids.filter((id) => rule.list.some((one) => one.id === id && one.due <= today));
		const left: { readonly id: string; readonly why: RefusalCode }[] = [];
		let count = 0;
		if (kind === 'people') {
			for (const id of chosen) {
				const stored = await record.get('person', { id });
				if (stored === undefined) continue;
				const done = await eraseStored(context, stored);
				if (done.ok) count++;
				else if (!done.error.code.startsWith('erase-')) return done;
				else left.push({ id, why: done.error.code });
			}
		} else if (kind === 'directory') {
			for (const id of chosen) {
				const removed = await record.remove('directory_entry', { id }, { against: 'anything' });
				if (!removed.ok) return removed;
				count++;
			}
		} else {
			const moment = momentBefore(rule, now);
			count = isTableKind(kind) ? await forgetOver(record, kind, moment) : (await endedSessions(record, moment, true)).over;
		}
		if (count > 0) await noteRetention(record, kind, count);
		return ok({ count, left });
	},
});

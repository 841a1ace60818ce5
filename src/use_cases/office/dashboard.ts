import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { accountsInForce, result, sideTotal } from '../../domain/accounts/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { mandatesEnding } from '../../domain/governance/index.ts';
import { countMembers, duesState, memberName } from '../../domain/members/index.ts';
import { loadRecord } from '../../store/index.ts';
import { defineQuery } from '../action.ts';

/** Mandates are shown from half a year before they end: time to convene an assembly that elects. */
const MANDATE_DAYS = 183;

/** What needs someone now, and the year at a glance; what the asker may not see is left out. Amounts in cents. */
export const dashboard = defineQuery({
	name: 'office.read_dashboard',
	permission: 'members.read',
	input: z.strictObject({}),
	run: async ({ record: reader, actor, today }) => {
		const record = await loadRecord(reader);
		if (record === undefined) throw new Error('an association that has a moment has a record');
		const year = Math.max(0, ...record.memberships.map((one) => one.year), ...record.membershipCounts.map((one) => one.year));
		const names = new Map(record.people.map((one) => [one.id, memberName(one)]));
		const dues = duesState(record.memberships, year);
		const latest = [...accountsInForce(record.accounts)].sort((a, b) => (a.to < b.to ? 1 : -1));
		const accounts = may(actor, 'accounts.read') ? latest.slice(0, 2) : [];
		return ok({
			year,
			members: countMembers(record, year).map(({ category, count, change }) => ({
				id: category.id,
				name: category.name,
				nameEn: category.nameEn ?? category.name,
				count,
				change: change ?? null,
			})),
			dues: may(actor, 'dues.read') ? { due: dues.due, paid: dues.paid, owed: dues.owed, owing: dues.owing.length } : null,
			mandates: mandatesEnding(record.mandates, today, MANDATE_DAYS).map((one) => ({
				person: names.get(one.person) ?? one.person,
				body: record.bodies.find(({ id }) => id === one.body)?.name ?? one.body,
				endsOn: one.endsOn,
			})),
			assemblies: record.assemblies.filter(({ date }) => date >= today).map(({ id, date, place }) => ({ id, date, place: place ?? null })),
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

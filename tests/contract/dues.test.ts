import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { composeDuesLetter, previewRenewal, readDues } from '../../src/use_cases/dues/asked/index.ts';
import { renewMemberships, setCategoryDues } from '../../src/use_cases/dues/index.ts';
import { ask, perform } from '../../src/use_cases/index.ts';
import { findMembers } from '../../src/use_cases/members/asked/index.ts';
import { recordPayment } from '../../src/use_cases/members/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const treasurer: Actor = { kind: 'user', id: 'u2', name: 'Tal', roles: ['treasurer'] };
const to = { association: 'ours', actor: treasurer, now: '2026-02-01T10:00:00.000Z' };

async function withDues(): Promise<AssociationRecord> {
	const record = await fullRecord('ours');
	return {
		...record,
		...{
			representations: [],
			mandates: [],
			assemblies: [],
			provisions: [],
			directory: [],
			accounts: [],
			membershipCounts: [],
			editions: [],
			programmes: [],
		},
		people: ['ada', 'bob', 'cid'].map((id) => ({ id, familyName: id.toUpperCase(), givenName: 'Zoé' })),
		organisations: [{ id: 'lab', name: 'Labo', kind: 'other' }],
		categories: [
			{ id: 'people', name: 'Personnes', holds: 'people', dues: [{ year: 2025, amount: 4000 }] },
			{ id: 'crossed', name: 'Croisées', holds: 'organisations', reciprocal: true },
		],
		memberships: [
			{ year: 2025, category: 'people', person: 'ada', status: 'validated', duesDue: 4000, duesPaid: 5000 },
			{ year: 2025, category: 'people', person: 'bob', status: 'pending', duesDue: 4000 },
			{ year: 2025, category: 'people', person: 'cid', status: 'ended', duesDue: 4000 },
			{ year: 2025, category: 'crossed', organisation: 'lab', status: 'validated' },
			{ year: 2026, category: 'people', person: 'ada', status: 'validated', duesDue: 4500 },
		],
	};
}

onBothEngines('dues', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await withDues());
	});
	const year = async (sent: object) => {
		const read = await ask(store, readDues, sent, to);
		if (!read.ok) throw new Error(read.error.code);
		return read.value;
	};

	it('are told by category and by member: what one paid too much settles nothing for another, who left owes nothing', async () => {
		const { categories, lines } = await year({ year: 2025 });
		expect(categories).toMatchObject([
			{ id: 'people', amount: 4000, members: 2, due: 8000, paid: 5000, owed: 4000 },
			{ id: 'crossed', amount: 0, members: 1, due: 0, paid: 0, owed: 0 },
		]);
		expect(lines).toMatchObject([{ id: 'bob', name: 'Zoé BOB', owed: 4000 }]);
		expect((await year({ year: 2025, state: 'all' })).lines.map(({ id }) => id)).toEqual(['ada', 'bob', 'cid', 'lab']);
	});

	it('are in the list of members, which is kept, as they were last paid', async () => {
		const listed = async () => {
			const list = await ask(store, findMembers, { year: 2025 }, to);
			if (!list.ok) throw new Error(list.error.code);
			return list.value.rows.flatMap(({ memberships }) => memberships.map(({ paid }) => paid));
		};
		expect(await listed()).toEqual([5000, 0, 0, 0]);
		expect(await listed()).toEqual([5000, 0, 0, 0]);
		const paid = { membership: { year: 2025, category: 'people', member: 'cid' }, amount: 700, paidOn: '2026-01-30' };
		expect(await perform(store, recordPayment, paid, to)).toMatchObject({ ok: true });
		expect(await listed()).toEqual([5000, 0, 700, 0]);
	});

	it('are paid by amounts that add up, with the means of the last; the receipt says so, and there is none before', async () => {
		const membership = { year: 2025, category: 'people', member: 'bob' };
		const letter = (kind: 'call' | 'receipt') => ask(store, composeDuesLetter, { letter: kind, membership, language: 'fr' }, to);
		expect(await letter('receipt')).toMatchObject({ ok: false, error: { code: 'nothing-paid' } });
		const call = await letter('call');
		expect(call.ok && plainText(call.value).join('\n')).toMatch(/Reste à payer\s+40\s€/u);
		const pay = (amount: number, paidBy?: string) =>
			perform(store, recordPayment, { membership, amount, paidOn: '2026-01-31', ...(paidBy === undefined ? {} : { paidBy }) }, to);
		expect(await pay(1550, 'cheque')).toMatchObject({ ok: true, value: { value: { duesPaid: 1550, paidBy: 'cheque' } } });
		const receipt = await letter('receipt');
		const words = receipt.ok ? plainText(receipt.value).join('\n') : '';
		expect(words).toMatch(/15,50\s€/u);
		expect(words).toMatch(/chèque/u);
		expect(words).toMatch(/Reste dû\s+24,50\s€/u);
		const paid = await pay(2450);
		expect(paid).toMatchObject({ ok: true, value: { value: { duesPaid: 4000 } } });
		expect(paid.ok && 'paidBy' in paid.value.value).toBe(false);
	});

	it('are renewed in one step for all who have not left and are not there yet, from the number that was shown', async () => {
		const [people] = (await year({ year: 2026 })).categories;
		const set = { category: 'people', version: people?.version, year: 2026, amount: 4500 };
		expect(await perform(store, setCategoryDues, set, to)).toMatchObject({ ok: true });
		expect(await perform(store, setCategoryDues, set, to)).toMatchObject({ ok: false, error: { code: 'conflict' } });
		const years = { from: 2025, to: 2026 };
		const preview = await ask(store, previewRenewal, years, to);
		expect(preview).toMatchObject({
			ok: true,
			value: {
				count: 2,
				due: 4500,
				categories: [
					{ id: 'people', count: 1, asked: true },
					{ id: 'crossed', count: 1, asked: true },
				],
			},
		});
		const wrong = await perform(store, renewMemberships, { ...years, count: 3 }, to);
		expect(wrong).toMatchObject({ ok: false, error: { code: 'renewal-changed', params: { count: 2 } } });
		expect(await perform(store, renewMemberships, { ...years, count: 2 }, to)).toEqual({ ok: true, value: { added: 2 } });
		const memberships = await store.read('ours', (record) => record.list('membership', { year: 2026 }));
		expect(memberships.map(({ value }) => value)).toEqual([
			{ year: 2026, category: 'crossed', organisation: 'lab', status: 'pending', duesDue: 0 },
			{ year: 2026, category: 'people', person: 'ada', status: 'validated', duesDue: 4500 },
			{ year: 2026, category: 'people', person: 'bob', status: 'pending', duesDue: 4500 },
		]);
		const entries = await store.read('ours', ({ tx }) =>
			tx.selectFrom('journal').select('key').where('action', '=', 'dues.renew_memberships').execute(),
		);
		expect(entries).toHaveLength(2);
		expect(await ask(store, previewRenewal, years, to)).toMatchObject({ ok: true, value: { count: 0 } });
	});
});

import { beforeAll, expect, it } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { type AccountLine, type LineChange, lineAt, type YearAccounts } from '../../src/domain/accounts/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { readBudget, readBudgets } from '../../src/use_cases/budget/asked/index.ts';
import { adoptBudget, beginDraft, changeBudgetLines, removeDraft } from '../../src/use_cases/budget/index.ts';
import { ask, exportRecord, perform } from '../../src/use_cases/index.ts';
import { readHistory } from '../../src/use_cases/office/index.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const treasurer: Actor = { kind: 'user', id: 'u2', name: 'Tal', roles: ['treasurer'] };
const to = { association: 'ours', actor: treasurer, now: '2018-11-01T10:00:00.000Z' };
const PAY = { side: 'expense', heading: '64', line: 'remuneration' } as const;
/** The assembly of the example, whose second resolution adopted the budget of 2018. */
const BY = { assembly: '2018-06-19', resolution: 'r2' } as const;

onBothEngines('the budget', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
	});
	const begin = async (year: number, from: unknown): Promise<YearAccounts> => {
		const begun = await perform(store, beginDraft, { year, from }, to);
		if (!begun.ok) throw new Error(begun.error.code);
		return begun.value.value;
	};
	const read = async (id: string) => {
		const found = await ask(store, readBudget, { id }, to);
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};
	const change = (id: string, ...changes: LineChange[]) => perform(store, changeBudgetLines, { id, changes }, to);
	const pay = (was: AccountLine, amount: number, note?: string): LineChange => {
		const { line: _line, ...at } = PAY;
		return { ...at, was, now: { ...was, amount, ...(note === undefined ? {} : { note }) } };
	};

	it('begins from last year, from the chart or empty; of the adopted one it is a revision, under the next free id', async () => {
		const [taken, charted, empty] = [
			await begin(2019, { accounts: '2017-actual' }),
			await begin(2021, 'chart'),
			await begin(2022, 'nothing'),
		];
		expect([taken.id, taken.stage, taken.from, taken.to]).toEqual(['2019-forecast', 'forecast', '2019-01-01', '2019-12-31']);
		expect(taken.headings.every(({ amount }) => amount === undefined)).toBe(true);
		expect(lineAt(taken, PAY)?.amount).toBe(39_340_800);
		expect(charted.headings.map(({ id }) => id)).toContain('74');
		expect(charted.headings.flatMap(({ lines }) => lines).every(({ amount }) => amount === undefined)).toBe(true);
		expect(empty.headings).toEqual([]);
		const revision = await begin(2018, { accounts: '2018-forecast' });
		expect([revision.id, revision.revises]).toEqual(['2018-forecast-2', '2018-forecast']);
		for (const { id } of [charted, empty]) {
			const { version } = await read(id);
			expect(await perform(store, removeDraft, { key: { id }, version }, to)).toMatchObject({ ok: true });
		}
	});

	it('tells two people who change one line, with what is there now, and keeps what others did beside it', async () => {
		const id = '2019-forecast';
		const { budget } = await read(id);
		const was = lineAt(budget, PAY);
		if (was === undefined) throw new Error('no such line');
		expect(await change(id, pay(was, 40_000_000, 'deux embauches en mars'))).toMatchObject({ ok: true });
		// What this person read is older, but of another line: nothing stands in the way.
		const added: LineChange = { side: 'income', heading: '76', headingLabel: 'Produits financiers', was: null, now: { label: 'Livret' } };
		expect(await change(id, added)).toMatchObject({ ok: true });
		const refused = await change(id, { ...added, now: { label: 'Autre' } }, pay(was, 41_000_000));
		expect(refused).toMatchObject({ ok: false, error: { code: 'conflict', fields: [{ path: ['changes', 1] }] } });
		expect(JSON.stringify(refused)).toContain('(deux embauches en mars)');
		const now = (await read(id)).budget;
		expect(lineAt(now, PAY)).toMatchObject({ amount: 40_000_000, note: 'deux embauches en mars' });
		expect(now.headings.find((one) => one.id === '76')).toEqual({
			id: '76',
			side: 'income',
			label: 'Produits financiers',
			lines: [{ id: 'livret', label: 'Livret' }],
		});
		// Sent twice, or typed by both alike, is done once.
		expect(await change(id, pay(was, 40_000_000, 'deux embauches en mars'))).toMatchObject({ ok: true });
		const history = await ask(store, readHistory, { concept: 'year_accounts', key: id }, to);
		expect(history.ok && history.value.map(({ action }) => action)).toEqual([
			'budget.change_lines',
			'budget.change_lines',
			'budget.begin_draft',
		]);
		// The part of the office that shows it tells the same, the others nothing of it.
		const ofPart = async (part: string) => {
			const told = await ask(store, readHistory, { part, limit: 2 }, to);
			return told.ok ? told.value.map(({ concept, key }) => `${concept} ${key}`) : told.error.code;
		};
		expect(await ofPart('budget')).toEqual(Array(2).fill(`year_accounts ${id}`));
		expect((await ofPart('programmes')).toString()).not.toContain('year_accounts');
		expect(await ofPart('nothing')).toBe('input-invalid');
	});

	it('is locked by the resolution that adopts it; the revision that is adopted takes its place', async () => {
		const draft = '2018-forecast-2';
		const { budget, version, mayAdopt } = await read(draft);
		expect(mayAdopt.map(({ assembly, resolution }) => ({ assembly, resolution }))).toEqual([BY]);
		const adopt = (sent: object) => perform(store, adoptBudget, { id: draft, version, ...BY, ...sent }, to);
		expect(await adopt({ resolution: 'r1' })).toMatchObject({ ok: false, error: { code: 'budget-resolution-not-on-budget' } });
		expect(await adopt({ version: version + 999 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
		expect(await adopt({})).toMatchObject({ ok: true });
		const was = lineAt(budget, PAY);
		if (was === undefined) throw new Error('no such line');
		expect(await change(draft, pay(was, 1))).toMatchObject({ ok: false, error: { code: 'budget-locked' } });
		const again = await read(draft);
		expect(await perform(store, removeDraft, { key: { id: draft }, version: again.version }, to)).toMatchObject({
			ok: false,
			error: { code: 'budget-locked' },
		});
		const listed = await ask(store, readBudgets, {}, to);
		expect(listed.ok && listed.value.budgets.map(({ id, state, adoptedOn }) => [id, state, adoptedOn])).toEqual([
			['2019-forecast', 'draft', null],
			['2018-forecast-2', 'adopted', '2018-06-19'],
			['2018-forecast', 'revised', '2018-06-19'],
		]);
		const exported = await exportRecord(store, 'ours', treasurer);
		expect(exported.ok && exported.value.accounts.find(({ id }) => id === draft)).toMatchObject({ adopted: BY, revises: '2018-forecast' });
	});
});

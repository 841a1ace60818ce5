import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { readChart } from '../../src/accounts_files/index.ts';
import { balanceOf, checkFec, knownAccounts } from '../../src/domain/accounts/index.ts';
import { ok, type Result } from '../../src/domain/basics/index.ts';
import { addEntry, balancesOf, openStore, type Store } from '../../src/store/index.ts';
import { previewBankFile, readBank, readBook, readBookEntry, readDraft } from '../../src/use_cases/book/asked/index.ts';
import {
	carryForward,
	discardDraft,
	draftEntry,
	draftInWords,
	importBankFile,
	matchMovement,
	openYear,
	reverseEntry,
	unmatchMovement,
	validateDrafts,
} from '../../src/use_cases/book/index.ts';
import { type Action, ask, perform, type Query } from '../../src/use_cases/index.ts';
import { recordPayment } from '../../src/use_cases/members/index.ts';
import { SYSTEM } from './authors.ts';
import { exportText, fecText, importTexts, NAME, purchase, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const YEAR = '2025-12-31';
const NOW = '2026-02-10T10:00:00.000Z';
const STATEMENT = `Compte 12345678901
Date;Libellé;Débit;Crédit
31/03/2025;VIREMENT LOYER F-118;500,00;
15/04/2025;VIR SEPA VILLE DE LILLE;;1 000,00
16/04/2025;FRAIS BANCAIRES;3,00;
`;

onBothEngines('a book of one’s own', (place) => {
	let store: Store;
	/** Each test keeps the books of another association. */
	let A: string;
	let made = 0;
	beforeAll(async () => {
		store = openStore(await place.open());
	});
	const run = <N extends string, I, O>(action: Action<N, I, O>, sent: unknown, now = NOW) =>
		perform(store, action, sent, { association: A, actor: TREASURER, now });
	const query = <N extends string, I, O>(one: Query<N, I, O>, sent: unknown) =>
		ask(store, one, sent, { association: A, actor: TREASURER, now: NOW });
	const done = async <T>(result: Promise<Result<T, { readonly code: string }>>): Promise<T> => {
		const answer = await result;
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		return answer.value;
	};
	const code = async (result: Promise<Result<unknown, { readonly code: string }>>) => {
		const answer = await result;
		return answer.ok ? 'done' : answer.error.code;
	};
	const words = (more: object = {}) => ({
		words: {
			kind: 'purchase',
			date: '2025-03-30',
			label: 'Loyer',
			evidence: 'F-118',
			amounts: { amount: 50_000 },
			money: '512',
			account: '613',
			...more,
		},
	});
	const validated = async (more: object = {}) => {
		const { id } = await done(run(draftInWords, words(more)));
		await done(run(validateDrafts, { ids: [id] }));
	};
	const balances = async (year: string) => {
		const sums = await store.read(A, (reader) => balancesOf(reader, year));
		if (!sums.ok) throw new Error(sums.error.code);
		return sums.value.accounts.map((one) => [one.account, balanceOf(one)] as const).filter(([, balance]) => balance !== 0);
	};

	beforeEach(async () => {
		A = `association-${++made}`;
		await keep(store, await fullRecord(A));
		await done(run(openYear, { opens: '2025-01-01', closes: YEAR }));
	});

	it('keeps drafts apart, validates them all or none, and then never changes them', async () => {
		const first = await done(run(draftInWords, words()));
		const second = await done(run(draftInWords, words({ evidence: '', date: '2025-02-01' })));
		expect(await balances(YEAR)).toEqual([]);
		expect(await code(run(validateDrafts, { ids: [first.id, second.id] }))).toBe('input-invalid');
		expect((await done(query(readBook, {}))).drafts.map(({ id }) => id)).toEqual([second.id, first.id]);
		expect(await code(run(draftInWords, { ...words(), id: second.id, version: 1 }))).toBe('conflict');
		await done(run(draftInWords, { ...words({ evidence: 'F-2', date: '2025-02-01' }), ...second }));
		await done(run(validateDrafts, { ids: [first.id, second.id] }));
		const book = await done(query(readBook, { year: YEAR }));
		expect(book.drafts).toEqual([]);
		expect(book.entries.map(({ journal, number, date, amount }) => [journal, number, date, amount])).toEqual([
			['BQ', '2', '2025-03-30', 50_000],
			['BQ', '1', '2025-02-01', 50_000],
		]);
		for (const statement of [sql`update ledger_line set label = 'x'`, sql`delete from ledger_line`])
			await expect(store.database.db.transaction().execute((tx) => statement.execute(tx))).rejects.toThrow(/final/u);
	});
	it('writes a FEC that has nothing to be told of', async () => {
		await validated();
		await validated({ kind: 'dues', account: '7561', label: 'Cotisation', evidence: 'COT-1', date: '2025-01-15' });
		await done(
			run(draftEntry, {
				entry: {
					journal: 'OD',
					date: '2025-12-31',
					label: 'Facture à recevoir',
					evidence: 'OD-1',
					lines: [
						{ account: '6226', debit: 1000 },
						{ account: '408', credit: 1000, party: { name: 'Cabinet Lefèvre' } },
					],
				},
			}),
		);
		const [draft] = (await done(query(readBook, {}))).drafts;
		expect(draft?.draft.lines[1]?.party).toEqual({ code: 'CABINET-LEFEVRE', name: 'Cabinet Lefèvre' });
		await done(run(validateDrafts, { ids: [draft?.id] }));
		const chart = await readChart('anc-2022-06');
		if (!chart.ok) throw new Error('chart');
		const text = await exportText(store, A, YEAR);
		const { findings, entries } = checkFec(new TextEncoder().encode(text), {
			opens: '2025-01-01',
			closes: YEAR,
			knows: knownAccounts(chart.value),
		});
		expect([entries, findings.map((one) => one.code)]).toEqual([3, ['FEC-OPENING-MISSING']]);
	});
	it('takes an entry back once, by another', async () => {
		await validated();
		const [entry] = (await done(query(readBook, {}))).entries;
		const sent = { year: YEAR, entry: entry?.entry, date: '2025-04-02' };
		expect(await code(run(reverseEntry, { ...sent, date: '2025-03-29' }))).toBe('input-invalid');
		const by = await done(run(reverseEntry, sent));
		expect(await code(run(reverseEntry, sent))).toBe('input-invalid');
		expect((await done(query(readBookEntry, { year: YEAR, entry: entry?.entry }))).reversedBy).toEqual(by);
		expect(await balances(YEAR)).toEqual([]);
	});
	it('says by field what an entry lacks, and goes to no year that is not open', async () => {
		const answer = await run(draftEntry, {
			entry: {
				journal: 'OD',
				date: '2025-06-30',
				label: 'x',
				lines: [
					{ account: '641', debit: 1 },
					{ account: '9', credit: 1 },
				],
			},
		});
		expect(answer).toMatchObject({ ok: false, error: { code: 'input-invalid', fields: [{ path: ['entry', 'lines', 1, 'account'] }] } });
		expect(await code(run(draftInWords, words({ date: '2024-06-30' })))).toBe('no-fiscal-year');
		const name = NAME.replace('2025', '2023');
		await done(
			importTexts(store, A, { [name]: fecText(purchase('1').map((line) => ({ ...line, date: '2023-03-04', validatedOn: '2023-03-05' }))) }),
		);
		expect(await code(run(draftInWords, words({ date: '2023-06-30' })))).toBe('year-kept-elsewhere');
	});
	it('opens the next year with the balances of the last, to the cent, and ends that one', async () => {
		await validated();
		await validated({
			kind: 'sale',
			account: '706',
			label: 'Étude',
			evidence: 'V-1',
			amounts: { amount: 80_001 },
			money: 'later',
			party: { name: 'Ville' },
		});
		const { id, version } = await done(run(draftInWords, words({ date: '2025-12-01' })));
		expect(await code(run(carryForward, { year: YEAR }))).toBe('drafts-left');
		await done(run(discardDraft, { id, version }));
		expect(await code(run(carryForward, { year: YEAR }, '2025-12-31T10:00:00.000Z'))).toBe('year-not-ended');
		const next = await done(run(carryForward, { year: YEAR }));
		expect(next.year).toBe('2026-12-31');
		expect(await balances(next.year)).toEqual([
			['120', -30_001],
			['411', 80_001],
			['512', -50_000],
		]);
		expect((await done(query(readBookEntry, next))).lines.find(({ account }) => account === '411')?.party?.name).toBe('Ville');
		expect(await code(run(carryForward, { year: YEAR }))).toBe('year-carried');
		expect(await code(run(draftInWords, words()))).toBe('input-invalid');
	});
	it('posts the dues that are paid, as drafts', async () => {
		const [membership] = await store.read(A, (reader) => reader.list('membership'));
		const pay = (paidOn: string, paidBy: string) => run(recordPayment, { membership: membership?.key, amount: 4000, paidOn, paidBy });
		await done(pay('2025-05-02', 'cash'));
		await done(pay('2019-05-02', 'transfer'));
		const { drafts } = await done(query(readBook, { year: YEAR }));
		expect(
			drafts.map(({ draft }) => [draft.journal, draft.date, draft.lines.map(({ account, debit, credit }) => [account, debit, credit])]),
		).toEqual([
			[
				'CA',
				'2025-05-02',
				[
					['530', 4000, 0],
					['7561', 0, 4000],
				],
			],
		]);
	});
	it('reads a bank’s file once, proposes what it is, confirms and takes back', async () => {
		const file = { account: '512', name: 'releve.csv', content: Buffer.from(STATEMENT).toString('base64') };
		const bad = { ...file, content: Buffer.from(STATEMENT.replace('3,00', 'x')).toString('base64') };
		expect(await run(importBankFile, bad)).toMatchObject({
			ok: false,
			error: { code: 'bank-file-refused', fields: [{ path: ['file', 0] }] },
		});
		expect(await done(query(previewBankFile, file))).toMatchObject({ fresh: 3, known: 0 });
		expect(await done(run(importBankFile, file))).toEqual({ taken: 3, known: 0 });
		expect(await code(run(importBankFile, file))).toBe('bank-file-known');
		const longer = { ...file, content: Buffer.from(`${STATEMENT}17/04/2025;CARTE;1,00;\n`).toString('base64') };
		expect(await done(run(importBankFile, longer))).toEqual({ taken: 1, known: 3 });

		await validated();
		const open = await done(query(readBank, { account: '512' }));
		expect(open.proposals.map(({ confidence, reasons }) => [confidence, reasons.reference])).toEqual([['sure', 'F-118']]);
		const [proposal] = open.proposals;
		const line = open.lines.find(({ id }) => id === proposal?.line);
		const lines = [{ year: line?.year, entry: line?.entry, line: line?.line }];
		const other = open.movements.find(({ amount }) => amount === 100_000);
		expect(await code(run(matchMovement, { movement: other?.id, lines }))).toBe('match-differs');
		await done(run(matchMovement, { movement: proposal?.movement, lines }));
		expect(await code(run(matchMovement, { movement: proposal?.movement, lines }))).toBe('matched-already');
		expect((await done(query(readBank, { account: '512' }))).matched).toHaveLength(1);
		await done(run(unmatchMovement, { movement: proposal?.movement }));
		expect((await done(query(readBank, { account: '512' }))).movements).toHaveLength(4);

		// What is written from a movement is matched with it as soon as it is validated.
		expect((await done(query(readDraft, { movement: other?.id }))).movement?.amount).toBe(100_000);
		await validated({
			kind: 'dues',
			account: '7562',
			evidence: 'COT-2',
			date: '2025-04-15',
			amounts: { amount: 100_000 },
			movement: other?.id,
		});
		const after = await done(query(readBank, { account: '512' }));
		expect(after.matched.map(({ id }) => id)).toEqual([other?.id]);
	});
	it('is searched page by page, by words, account and journal', async () => {
		const written = await store.write(A, SYSTEM, async (record) => {
			for (let number = 1; number <= 53; number++) {
				const label = number === 7 ? 'Électricité à 100 %' : 'Loyer';
				const lines = [
					{ account: '613', debit: 100, credit: 0 },
					{ account: '512', debit: 0, credit: 100 },
				];
				await addEntry(record, YEAR, { journal: 'BQ', date: '2025-03-30', label, evidence: `F-${number}`, lines }, '2025-03-30');
			}
			return ok(undefined);
		});
		expect(written.ok).toBe(true);
		const first = await done(query(readBook, {}));
		expect([first.entries.length, first.next]).toEqual([50, 4]);
		const second = await done(query(readBook, { after: first.next }));
		expect([second.entries.map(({ entry }) => entry), second.next]).toEqual([[3, 2, 1], null]);
		expect((await done(query(readBook, { words: 'electricite 100' }))).entries.map(({ evidence }) => evidence)).toEqual(['F-7']);
		expect((await done(query(readBook, { words: '%' }))).entries.length).toBe(50);
		expect((await done(query(readBook, { account: '61' }))).entries.length).toBe(50);
		expect((await done(query(readBook, { account: '60' }))).entries).toEqual([]);
		expect((await done(query(readBook, { journal: 'CA' }))).entries).toEqual([]);
	});
});

import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { readChart } from '../../src/accounts_files/index.ts';
import { type Actor, VISITOR } from '../../src/domain/access/index.ts';
import { balanceOf, checkFec, knownAccounts } from '../../src/domain/accounts/index.ts';
import { ok, type Result } from '../../src/domain/basics/index.ts';
import { inlineText } from '../../src/domain/document/index.ts';
import { addEntry, balancesOf, duesPayments, openStore, type Store } from '../../src/store/index.ts';
import { previewBankFile, readBank, readBook, readBookEntry, readDraft, readLetters } from '../../src/use_cases/book/asked/index.ts';
import {
	carryForward,
	discardDraft,
	draftEntry,
	draftInWords,
	importBankFile,
	letterPartyLines,
	matchMovement,
	openYear,
	postWaitingDues,
	reverseEntry,
	setDues,
	unletterPartyLines,
	unmatchMovement,
	validateDrafts,
} from '../../src/use_cases/book/index.ts';
import { readPayments } from '../../src/use_cases/dues/asked/index.ts';
import { readEvidence } from '../../src/use_cases/evidence/asked/index.ts';
import { attachEvidence, removeEvidence } from '../../src/use_cases/evidence/index.ts';
import { type Action, ask, exportEvidence, openFile, perform, type Query } from '../../src/use_cases/index.ts';
import { removeDocument } from '../../src/use_cases/kept_documents/actions.ts';
import { readDocuments } from '../../src/use_cases/kept_documents/asked/index.ts';
import { putCode, removeCode } from '../../src/use_cases/ledger/actions.ts';
import { listYears, readCodes, readLedger, readStatements } from '../../src/use_cases/ledger/asked/index.ts';
import { recordPayment, undoPayment } from '../../src/use_cases/members/index.ts';
import { SAMPLE_VERSIONS } from '../kept_files.ts';
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
	it('posts the dues that are paid by themselves, once, and takes them back; nothing in a year that is not open', async () => {
		const [membership] = await store.read(A, (reader) => reader.list('membership'));
		const key = membership?.key;
		const paidBefore = membership?.value.duesPaid ?? 0;
		let second = 0;
		const pay = (paidOn: string, paidBy: string) =>
			run(recordPayment, { membership: key, amount: 4000, paidOn, paidBy }, `2026-02-10T10:00:0${second++}.000Z`);
		const payments = async () => store.read(A, (reader) => duesPayments(reader, {}));
		const dues = async () => balances(YEAR);
		expect((await done(pay('2025-05-02', 'cash'))).posting).toBe('posted');
		expect(await dues()).toEqual([
			['530', 4000],
			['7561', -4000],
		]);
		expect((await done(pay('2025-05-03', 'transfer'))).posting).toBe('posted');
		const { drafts, entries } = await done(query(readBook, { year: YEAR }));
		expect(drafts).toEqual([]);
		const [later, first] = entries.map(({ journal, evidence }) => [journal, evidence]);
		expect([first?.[0], later?.[0], later?.[1]]).toEqual(['CA', 'BQ', `${first?.[1]}-2`]);
		// Of a year that is not open nothing is written: it waits, and says so.
		expect((await done(pay('2024-12-31', 'transfer'))).posting).toBe('waiting');
		expect((await done(query(readBook, { year: YEAR }))).dues).toEqual({ posting: 'posted', waiting: 1 });
		expect(await done(run(postWaitingDues, {}))).toEqual({ written: 0, waiting: 1 });

		const [waits, latest] = await payments();
		await done(run(undoPayment, { id: waits?.id }));
		expect(await code(run(undoPayment, { id: latest?.id }))).toBe('done');
		expect(await code(run(undoPayment, { id: latest?.id }))).toBe('payment-undone');
		// Its reversal is of today, which no fiscal year has yet; once one is open it is written, once.
		expect((await payments()).map(({ state, reversal }) => [state, reversal])).toEqual([
			['undone', undefined],
			['undone', 'waiting'],
			['posted', undefined],
		]);
		await done(run(openYear, { opens: '2026-01-01', closes: '2026-12-31' }));
		expect(await done(run(postWaitingDues, {}))).toEqual({ written: 1, waiting: 0 });
		expect(await done(run(postWaitingDues, {}))).toEqual({ written: 0, waiting: 0 });
		expect(await balances('2026-12-31')).toEqual([
			['512', -4000],
			['7561', 4000],
		]);
		const kept = await store.read(A, (reader) => reader.get('membership', key as NonNullable<typeof key>));
		expect([kept?.value.duesPaid, kept?.value.paidOn, kept?.value.paidBy]).toEqual([paidBefore + 4000, '2025-05-02', 'cash']);

		// A book that is set so has drafts, which are followed until they are entries or gone.
		await done(run(setDues, { dues: 'draft' }));
		for (const day of ['2025-06-01', '2025-06-02', '2025-06-03']) expect((await done(pay(day, 'cash'))).posting).toBe('draft');
		const [third, next, one] = await payments();
		await done(run(validateDrafts, { ids: [one?.draft] }));
		const [draft] = (await done(query(readBook, { year: YEAR }))).drafts.filter(({ id }) => id === next?.draft);
		await done(run(discardDraft, { id: draft?.id, version: draft?.version }));
		await done(run(undoPayment, { id: third?.id }));
		expect((await payments()).slice(0, 3).map(({ state }) => state)).toEqual(['undone', 'waiting', 'posted']);
		expect((await done(query(readBook, { year: YEAR }))).drafts).toEqual([]);
		expect(await done(run(postWaitingDues, {}))).toEqual({ written: 1, waiting: 0 });
		const listed = await done(query(readPayments, { year: key?.year }));
		expect(listed.filter(({ state }) => state === 'posted').map(({ paidOn }) => paidOn)).toEqual([
			'2025-06-02',
			'2025-06-01',
			'2025-05-02',
		]);
	});
	it('keeps evidence with its entry: taken from a draft, never from what is validated, and taken along with its digest', async () => {
		const { id } = await done(run(draftInWords, words()));
		const [text, pdf] = SAMPLE_VERSIONS.map(({ sha256 }, index) => ({ sha256, name: `../facture ${index}.pdf` }));
		const attach = (of: object, file = pdf) => run(attachEvidence, { of, file });
		const files = async (of: object, actor = TREASURER) => {
			const answer = await ask(store, readEvidence, { of }, { association: A, actor, now: NOW });
			return answer.ok ? answer.value.map(({ name, sha256 }) => [name, sha256]) : answer.error.code;
		};
		expect(await code(attach({ draft: id }, text))).toBe('evidence-type');
		expect(await code(attach({ draft: 'none' }))).toBe('not-found');
		const { document } = await done(attach({ draft: id }));
		expect(await code(attach({ draft: id }))).toBe('evidence-there');
		await done(run(removeEvidence, { of: { draft: id }, document }));
		expect(await files({ draft: id })).toEqual([]);
		expect(await store.read(A, (reader) => reader.get('document', { id: document }))).toBeUndefined();
		const again = await done(attach({ draft: id }));
		await done(run(validateDrafts, { ids: [id] }));
		const entry = { year: YEAR, entry: 1 };
		const held = [['facture 1.pdf', pdf?.sha256]];
		const auditor: Actor = { ...TREASURER, roles: ['auditor'] };
		expect([await files(entry), await files(entry, auditor), await files({ draft: id })]).toEqual([held, held, []]);
		expect((await openFile(store, { association: A, actor: auditor }, { id: again.document })).ok).toBe(true);
		expect((await openFile(store, { association: A, actor: VISITOR }, { id: again.document })).ok).toBe(false);
		const asAuditor = { association: A, actor: auditor, now: NOW };
		expect(await code(perform(store, attachEvidence, { of: entry, file: pdf }, asAuditor))).toBe('forbidden');
		expect(await code(run(removeEvidence, { of: entry, document: again.document }))).toBe('evidence-final');
		const stored = await store.read(A, (reader) => reader.get('document', { id: again.document }));
		const gone = run(removeDocument, { key: { id: again.document }, version: stored?.version });
		expect(await code(gone)).toBe('reference-in-use');
		// Whoever reaches the tables as the application does takes nothing away either.
		const taken = await store.write(A, SYSTEM, async ({ tx }) => {
			await sql`delete from entry_evidence where association_id = ${A}`.execute(tx);
			return ok(undefined);
		});
		expect(taken.ok).toBe(true);
		expect(await files(entry)).toEqual(held);
		await validated({ evidence: 'F-119', label: 'Sans fichier' });

		const folder = await mkdtemp(join(tmpdir(), 'collegiale-evidence-'));
		try {
			const made = await done(exportEvidence(store, { association: A, actor: auditor, language: 'fr' }, YEAR, folder));
			const inside = unzipSync(new Uint8Array(await readFile(join(folder, made.name))));
			const told = (name: string) => new TextDecoder().decode(inside[name]);
			const path = 'pieces/BQ 000001/1-facture 1.pdf';
			expect(Object.keys(inside).sort()).toEqual(['000000000FEC20251231.txt', 'SHA256SUMS.txt', path, 'pieces.csv'].sort());
			const sums = told('SHA256SUMS.txt').trimEnd().split('\n');
			expect(sums.map((line) => line.slice(66))).toEqual(['000000000FEC20251231.txt', 'pieces.csv', path]);
			for (const line of sums)
				expect(
					createHash('sha256')
						.update(inside[line.slice(66)] ?? '')
						.digest('hex'),
				).toBe(line.slice(0, 64));
			const rows = told('pieces.csv').trim().split('\r\n');
			expect(rows.slice(1)).toEqual([
				`BQ;1;2025-03-30;F-118;Loyer;500,00;${path};${pdf?.sha256}`,
				'BQ;2;2025-03-30;F-119;Sans fichier;500,00;;',
			]);
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	});
	it('finds the entry of its evidence again where a file of entries is replaced', async () => {
		const name = NAME.replace('2025', '2023');
		const of2023 = (number: string) =>
			purchase(number).map((line) => ({ ...line, date: '2023-03-04', evidenceDate: '2023-03-04', validatedOn: '2023-03-05' }));
		const bring = async (numbers: readonly string[], replace: object) =>
			done(importTexts(store, A, { [name]: fecText(numbers.flatMap(of2023)) }, replace));
		expect((await bring(['1', '2'], {})).taken).toBe(true);
		const year = '2023-12-31';
		const file = { sha256: SAMPLE_VERSIONS[1]?.sha256, name: 'reçu.pdf' };
		for (const entry of [1, 2]) await done(run(attachEvidence, { of: { year, entry }, file }));
		const version = async () => (await done(query(listYears, {}))).find((one) => one.year === year)?.version;
		// The first is not in the other file any more: the second is its first entry now.
		const replaced = await bring(['2'], { replace: [{ year, version: await version() }] });
		expect(replaced.taken, JSON.stringify(replaced.files[0]?.report.findings)).toBe(true);
		const held = await done(query(readEvidence, { of: { year, entry: 1 } }));
		expect(held.map(({ document }) => document)).toEqual([`piece-${file.sha256?.slice(0, 16)}-2`]);
		// What was of the other is with the association's documents.
		const others = await done(query(readDocuments, {}));
		expect(others.filter(({ kind }) => kind === 'evidence').map(({ id }) => id)).toEqual([`piece-${file.sha256?.slice(0, 16)}`]);
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
	it('letters lines of a third party that settle each other, dated in the FEC, and opens them again; nothing else of a line changes', async () => {
		const invoice = { money: 'later', party: { name: 'Bailleur' } };
		await validated(invoice);
		await validated({ ...invoice, evidence: 'F-119', amounts: { amount: 30_000 }, date: '2025-04-02' });
		await validated({ ...invoice, evidence: 'F-7', party: { name: 'Imprimeur' }, amounts: { amount: 20_000 }, date: '2025-04-03' });
		const paid = { kind: 'invoice-paid', account: '401', label: 'Règlement', date: '2025-05-02', party: invoice.party };
		await validated({ ...paid, evidence: 'VIR-1', amounts: { amount: 80_000 } });
		const letters = async () => done(query(readLetters, { year: YEAR }));
		const first = await letters();
		expect(first.parties.map(({ account, auxiliary, lines }) => [account, auxiliary, lines.length])).toEqual([
			['401', 'BAILLEUR', 3],
			['401', 'IMPRIMEUR', 1],
		]);
		const [landlord, printer] = first.parties;
		// One payment of two invoices.
		expect(landlord?.proposals.map((group) => group.length)).toEqual([3]);
		const groups = [landlord?.lines.map(({ line }) => line)];
		const letter = (lines: unknown) => code(run(letterPartyLines, { year: YEAR, groups: [lines] }));
		const [one, two] = landlord?.lines ?? [];
		expect(await run(letterPartyLines, { year: YEAR, groups: [[one?.line, two?.line]] })).toMatchObject({
			error: { code: 'letter-unbalanced', said: { fr: expect.stringMatching(/il reste 800\s€ au crédit/u) } },
		});
		expect(await letter([one?.line])).toBe('letter-alone');
		expect(await letter([one?.line, printer?.lines[0]?.line])).toBe('letter-apart');
		expect(await letter([one?.line, (one?.line ?? 0) - 1])).toBe('letter-account');
		expect(await letter([one?.line, 999])).toBe('not-found');
		// All or none: a group that is right is not lettered where another is not.
		expect(await code(run(letterPartyLines, { year: YEAR, groups: [...groups, [one?.line, two?.line]] }))).toBe('lettered-already');
		expect((await letters()).lettered).toEqual([]);

		expect(await done(run(letterPartyLines, { year: YEAR, groups }))).toEqual({ letters: ['A'] });
		expect(await letter(groups[0])).toBe('lettered-already');
		const fields = (await exportText(store, A, YEAR)).split('\r\n').map((line) => line.split('\t'));
		const lettered = () => fields.filter((line) => line[13] === 'A').map((line) => [line[4], line[6], line[14]]);
		expect(lettered()).toEqual(Array.from({ length: 3 }, () => ['401', 'BAILLEUR', '20260210']));
		const checked = checkFec(new TextEncoder().encode(await exportText(store, A, YEAR)), { opens: '2025-01-01', closes: YEAR });
		expect(checked.findings.map((finding) => finding.code).filter((found) => found.startsWith('FEC-LETTERING'))).toEqual([]);
		const auditor = { association: A, actor: { ...TREASURER, roles: ['auditor'] } satisfies Actor, now: NOW };
		expect(await code(perform(store, unletterPartyLines, { year: YEAR, account: '401', letter: 'A' }, auditor))).toBe('forbidden');

		// An entry that is taken back settles itself with what takes it back, but where a payment did.
		const entries = (await done(query(readBook, { year: YEAR }))).entries;
		const reverse = (evidence: string) =>
			run(reverseEntry, { year: YEAR, entry: entries.find((entry) => entry.evidence === evidence)?.entry, date: '2025-06-01' });
		await done(reverse('F-7'));
		await done(reverse('F-119'));
		const after = await letters();
		expect(after.lettered.map((group) => [group[0]?.auxiliary, group[0]?.lettering, group.length])).toEqual([
			['IMPRIMEUR', 'B', 2],
			['BAILLEUR', 'A', 3],
		]);
		expect(after.parties.map(({ auxiliary, lines }) => [auxiliary, lines.map(({ debit }) => debit)])).toEqual([['BAILLEUR', [30_000]]]);

		expect(await done(run(unletterPartyLines, { year: YEAR, account: '401', letter: 'A' }))).toEqual({ lines: 3 });
		expect(await code(run(unletterPartyLines, { year: YEAR, account: '401', letter: 'A' }))).toBe('not-found');
		expect((await letters()).parties[0]?.lines).toHaveLength(4);
		expect(await code(run(unletterPartyLines, { year: '2024-12-31', account: '401', letter: 'A' }))).toBe('not-found');
	});
	it('says what entries are for by codes of the association, and adds up a year by programme and funder', async () => {
		const [programme] = await store.read(A, (reader) => reader.list('programme'));
		const [funder] = await store.read(A, (reader) => reader.list('organisation'));
		if (programme === undefined || funder === undefined) throw new Error('the record has a programme and an organisation');
		const of = { programme: programme.value.id, funder: funder.value.id };
		expect(await code(run(draftInWords, words({ analytic: 'RES' })))).toBe('input-invalid');
		expect(await code(run(putCode, { code: 'RES', name: 'Résidences', programme: 'none' }))).toBe('not-found');
		expect(await code(run(putCode, { code: 'RES', name: 'Résidences', accounts: ['512'] }))).toBe('input-invalid');
		const { version } = await done(run(putCode, { code: 'RES', name: 'Résidences', ...of, accounts: ['7063'] }));
		expect(await code(run(putCode, { code: 'RES', name: 'Autre' }))).toBe('conflict');
		await validated({ analytic: 'RES' });
		await validated({ evidence: 'F-9', amounts: { amount: 700 } });
		await validated({ kind: 'sale', account: '7063', label: 'Parrainage', evidence: 'V-1', amounts: { amount: 90_000 } });
		const lines = [
			{ account: '6226', debit: 1200, analytic: 'RES' },
			{ account: '512', credit: 1200 },
		];
		const direct = { journal: 'BQ', date: '2025-05-02', label: 'Honoraires', evidence: 'H-1' };
		expect(await run(draftEntry, { entry: { ...direct, lines: [{ ...lines[0], analytic: 'X' }, lines[1]] } })).toMatchObject({
			error: { fields: [{ path: ['entry', 'lines', 0, 'analytic'] }] },
		});
		const { id } = await done(run(draftEntry, { entry: { ...direct, lines } }));
		await done(run(validateDrafts, { ids: [id] }));
		const entries = (await done(query(readBook, {}))).entries;
		const rent = { year: YEAR, entry: entries.find(({ evidence }) => evidence === 'F-118')?.entry };
		expect((await done(query(readBookEntry, rent))).lines.map(({ analytic }) => analytic ?? '')).toEqual(['RES', '']);

		const { tree } = await done(query(readStatements, { year: YEAR, language: 'fr', links: '/a' }));
		const sections = tree.children.flatMap((one) => (one.type === 'section' && one.id === 'by-code' ? one.children : []));
		const told = (id: string) =>
			sections.flatMap((one) => (one.type === 'table' && one.id === id ? one.rows : [])).map((row) => row.cells.map(inlineText));
		expect(told('analytic')).toEqual([
			['RES – Résidences', '900', '512', '388'],
			['sans code', '', '7', '−7'],
			['Total', '900', '519', '381'],
		]);
		expect(told('by-programme').map(([name]) => name)).toEqual([programme.value.name, 'sans programme', 'Total']);
		expect(told('by-funder').map(([name]) => name)).toEqual([funder.value.name, 'sans financeur', 'Total']);
		// Each figure leads to its entries: those of the code, and those without one on its accounts.
		const behind = await done(
			query(readLedger, { year: YEAR, accounts: ['613', '6226', '7063'], analytic: { codes: ['RES'], uncoded: ['7063'] } }),
		);
		expect([behind.total.debit, behind.total.credit]).toEqual([51_200, 90_000]);
		await done(run(reverseEntry, { ...rent, date: '2025-06-01' }));
		const sums = await store.read(A, (reader) => balancesOf(reader, YEAR));
		expect(sums.ok && sums.value.analytic.map(({ code: of, account, debit, credit }) => [of, account, debit - credit])).toEqual([
			['RES', '613', 0],
			['RES', '6226', 1200],
		]);
		expect((await done(query(readCodes, {}))).unnamed).toEqual([]);
		expect(await code(run(removeCode, { code: 'RES', version: version + 1000 }))).toBe('conflict');
		await done(run(removeCode, { code: 'RES', version }));
		expect((await done(query(readCodes, {}))).unnamed).toEqual(['RES']);
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

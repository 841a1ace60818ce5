import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Assembly } from '../../src/domain/assembly/index.ts';
import type { Result } from '../../src/domain/basics/index.ts';
import { readDossier, writeDossier } from '../../src/dossier/index.ts';
import { linesInPlace, loadRecord, openStore, type Store, verifyJournal, wholeBooks } from '../../src/store/index.ts';
import {
	carryForward,
	draftInWords,
	importBankFile,
	matchMovement,
	openYear,
	reverseEntry,
	setDues,
	validateDrafts,
} from '../../src/use_cases/book/index.ts';
import { attachEvidence } from '../../src/use_cases/evidence/index.ts';
import {
	type Action,
	checkDossier,
	closeYear,
	exportBooks,
	importRecord,
	openBooks,
	perform,
	planImport,
	putChart,
} from '../../src/use_cases/index.ts';
import { putCode } from '../../src/use_cases/ledger/actions.ts';
import { recordPayment } from '../../src/use_cases/members/index.ts';
import { arbitraryLines } from '../accounts/arbitrary_fec.ts';
import { openSample, SAMPLE_VERSIONS } from '../kept_files.ts';
import { SYSTEM } from './authors.ts';
import { fecText, importTexts, line, NAME, purchase, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const NOW = '2027-02-10T10:00:00.000Z';
const [YEAR, NEXT] = ['2025-12-31', '2026-12-31'];
const STATEMENT = 'Date;Libellé;Débit;Crédit\n31/03/2026;VIREMENT LOYER F-118;500,00;\n16/04/2026;FRAIS BANCAIRES;3,00;\n';
const chart = (number: number) => `id: ours
version: ${number}
title: { fr: "Nôtre : « à nous »", en: Ours }
source: { fr: Bureau, en: Board }
extends: anc-2022-06
`;

onBothEngines('the books in a dossier', (place) => {
	let store: Store;
	let made = 0;
	const folders: string[] = [];
	beforeAll(async () => {
		store = openStore(await place.open());
	});
	afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
	const folder = async () => {
		const dir = await mkdtemp(join(tmpdir(), 'collegiale-books-'));
		folders.push(dir);
		return dir;
	};
	const done = async <T>(result: Promise<Result<T, { readonly code: string }>>): Promise<T> => {
		const answer = await result;
		if (!answer.ok) throw new Error(JSON.stringify(answer.error));
		return answer.value;
	};
	const association = async () => {
		const id = `dossier-${made++}`;
		const record = await fullRecord(id);
		const assemblies = record.assemblies.map((one): Assembly => {
			const on = (kind: string) => (kind === 'accounts' ? { year: 2025 } : {});
			const resolutions = one.resolutions.map((each) => ({
				...each,
				decisions: each.decisions.map((decision) => ({ ...decision, ...on(decision.kind) })),
			}));
			return { ...one, resolutions };
		});
		await keep(store, { ...record, assemblies });
		return id;
	};
	/** All that the store has of the books of an association. */
	const held = (id: string) =>
		store.read(id, async (record) => {
			const books = await wholeBooks(record);
			const lines = [];
			for (const { year } of books.years) lines.push(await Array.fromAsync(linesInPlace(record, year)));
			return { ...books, lines };
		});
	const written = async (id: string) => {
		const dir = await folder();
		const record = await store.read(id, loadRecord);
		if (record === undefined) throw new Error('no record');
		expect((await writeDossier(dir, record, openSample)).ok).toBe(true);
		await done(exportBooks(store, { association: id, actor: SYSTEM.actor }, dir));
		return dir;
	};
	/** Brings a dossier into the store as another association. */
	const brought = async (dir: string, as = `dossier-${made++}`) => {
		const read = await readDossier(dir);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const record = { ...read.value.record, association: { ...read.value.record.association, id: as } };
		await keep(store, { ...record });
		const books = await openBooks(dir);
		if (!books.ok) throw new Error(JSON.stringify(books.error));
		const planned = await planImport(store, record, { actor: SYSTEM.actor }, books.value);
		return { as, planned, result: await importRecord(store, record, { actor: SYSTEM.actor }, books.value) };
	};
	const texts = async (dir: string) => {
		const names = (await readdir(join(dir, 'accounts/books'))).sort();
		return Promise.all(names.map(async (name) => [name, await readFile(join(dir, 'accounts/books', name), 'utf8')]));
	};

	/** Books with something of each kind: files taken, refused and replaced, a small book, a bank, charts, a closed year. */
	async function everything(): Promise<string> {
		const id = await association();
		const run = <N extends string, I, O>(action: Action<N, I, O>, sent: unknown) =>
			done(perform(store, action, sent, { association: id, actor: TREASURER, now: NOW }));
		await done(importTexts(store, id, { [NAME]: fecText(purchase('1', 999)) }));
		const [seen] = (
			await store.read(id, ({ tx }) => sql<{ v: bigint }>`select version as v from fiscal_year where association_id = ${id}`.execute(tx))
		).rows;
		const party = { auxiliary: 'LILLE', auxiliaryLabel: 'Ville de Lille', lettering: 'AB', letteringDate: '2025-03-06' };
		const due = { account: '411000', accountLabel: 'Adhérents', ...party };
		const lines = [
			...purchase('1', 1000).map((one) => ({ ...one, currencyAmount: '12,50', currency: 'USD' })),
			line({ number: '2', ...due, debit: 500, credit: 0 }),
			line({ number: '2', account: '756200', accountLabel: 'Cotisations', credit: 500 }),
			line({ number: '3', debit: 500, credit: 0 }),
			line({ number: '3', ...due, credit: 500 }),
		];
		const [header = '', ...rows] = fecText(lines).replace(/\r\n$/u, '').split('\r\n');
		const withCode = [`${header}\tAnalytique`, ...rows.map((row, index) => `${row}\t${index % 2 === 0 ? 'résidences' : ''}`)].join('\r\n');
		const replaced = await done(
			importTexts(store, id, { [NAME]: `${withCode}\r\n` }, { replace: [{ year: YEAR, version: Number(seen?.v) }] }),
		);
		if (!replaced.taken) throw new Error(JSON.stringify(replaced.files[0]?.report.findings));
		await run(putChart, { text: chart(1) });
		await run(putChart, { text: chart(2) });
		await run(openYear, { opens: '2026-01-01', closes: NEXT });
		await run(putCode, { code: 'RES', name: 'Résidences', accounts: ['741'], words: ['Région'] });
		await run(setDues, { dues: 'draft' });
		const [membership] = await store.read(id, (reader) => reader.list('membership'));
		await run(recordPayment, { membership: membership?.key, amount: 4000, paidOn: '2024-05-02' });
		const words = (more: object) => ({
			words: {
				kind: 'purchase',
				date: '2026-03-30',
				label: ' Loyer\tde mars ',
				evidence: 'F-118',
				analytic: 'RES',
				amounts: { amount: 50_000 },
				money: '512',
				account: '613',
				...more,
			},
		});
		const first = await run(draftInWords, words({ party: { name: 'SCI «  Les\nTilleuls »' } }));
		const second = await run(draftInWords, words({ date: '2026-05-02', evidence: '012', money: 'later', party: { name: 'Régie' } }));
		const pdf = { sha256: SAMPLE_VERSIONS[1]?.sha256, name: 'facture n° 118.pdf' };
		await run(attachEvidence, { of: { draft: first.id }, file: pdf });
		await run(validateDrafts, { ids: [first.id, second.id] });
		await run(reverseEntry, { year: NEXT, entry: 2, date: '2026-06-01' });
		await run(importBankFile, { account: '512', name: 'relevé.csv', content: Buffer.from(STATEMENT).toString('base64') });
		const { rows: movements } = await store.read(id, ({ tx }) =>
			sql<{ id: string }>`select id from bank_movement where association_id = ${id} and amount = -50000`.execute(tx),
		);
		const bank = (await held(id)).lines[1]?.find(({ entry, account }) => entry === 1 && account === '512');
		await run(matchMovement, { movement: movements[0]?.id, lines: [{ year: NEXT, entry: 1, line: bank?.line }] });
		await run(carryForward, { year: NEXT });
		const waiting = await run(draftInWords, words({ date: '2027-01-05', label: 'En attente', evidence: '' }));
		await run(attachEvidence, { of: { draft: waiting.id }, file: pdf });
		const version = (
			await store.read(id, ({ tx }) =>
				sql<{ v: bigint }>`select version as v from fiscal_year where association_id = ${id} and year = ${YEAR}::date`.execute(tx),
			)
		).rows[0]?.v;
		await run(closeYear, { year: YEAR, version: Number(version), assembly: '2018-06-19', resolution: 'r1' });
		return id;
	}

	it('go from the store to a dossier and back the same, to the last cell and the last byte', async () => {
		const id = await everything();
		const before = await held(id);
		for (const [table, rows] of Object.entries(before.tables)) expect(rows.length, table).toBeGreaterThan(0);
		expect(before.years.map(({ year, closing }) => [year, closing !== undefined])).toEqual([
			[YEAR, true],
			[NEXT, false],
			['2027-12-31', false],
		]);
		const dir = await written(id);
		const { as, planned, result } = await brought(dir);
		expect(result).toMatchObject({ ok: true });
		// What was announced is what was done.
		expect(planned).toMatchObject({ ok: true, value: { books: { what: 'added', rows: { ledger_chart: 2, book_setting: 1 } } } });
		expect(planned.ok && planned.value.books.years[0]).toEqual({ year: YEAR, entries: 3, lines: 6 });
		expect(planned.ok && planned.value.books).toEqual(result.ok && result.value.books);
		expect(await held(as)).toEqual(before);
		const again = await written(as);
		expect(await texts(again)).toEqual(await texts(dir));
		// The dossier's own check adds the closed year up again.
		const codes = async () => {
			const checked = await checkDossier(dir);
			if (checked.status !== 'read') throw new Error(JSON.stringify(checked.problems));
			return checked.findings.map(({ code }) => code);
		};
		expect(await codes()).not.toContain('CLOSED-YEAR');
		const closed = join(dir, 'accounts/books', `${YEAR}.txt`);
		const text = await readFile(closed, 'utf8');
		await writeFile(closed, text.replaceAll('10,00', '12,00'));
		expect(await codes()).toContain('CLOSED-YEAR');
		await writeFile(closed, text);
		// Brought again, nothing is written.
		const head = async () =>
			(await store.read(as, ({ tx }) => sql<{ seq: bigint }>`select seq from journal_head where association_id = ${as}`.execute(tx)))
				.rows[0]?.seq;
		const last = await head();
		expect((await brought(dir, as)).planned).toMatchObject({ value: { books: { what: 'same' } } });
		expect((await brought(dir, as)).result.ok).toBe(true);
		expect(await head()).toBe(last);
		expect(await store.read(as, ({ tx }) => verifyJournal(tx, as))).toMatchObject({ status: 'whole' });
	});

	it('carry whatever lines a FEC can hold', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryLines, async (lines) => {
				const id = await association();
				const taken = await done(importTexts(store, id, { [NAME]: fecText(lines) }));
				fc.pre(taken.taken);
				const { as, result } = await brought(await written(id));
				expect(result.ok).toBe(true);
				expect((await held(as)).lines).toEqual((await held(id)).lines);
			}),
			{ numRuns: 5 },
		);
	});

	it('are refused whole where an entry does not balance, a file is missing, or other books are there', async () => {
		const id = await association();
		await done(importTexts(store, id, { [NAME]: fecText(purchase('1')) }));
		const dir = await written(id);
		const path = join(dir, 'accounts/books', `${YEAR}.txt`);
		const text = await readFile(path, 'utf8');
		await writeFile(path, text.replace('10,00', '10,01'));
		const { as, result } = await brought(dir);
		expect(result).toMatchObject({
			ok: false,
			error: { code: 'books-wrong', said: { en: expect.stringMatching(/entry 1 does not balance/u) } },
		});
		expect((await held(as)).years).toEqual([]);
		await rm(path);
		expect((await brought(dir)).result).toMatchObject({ error: { said: { fr: expect.stringMatching(/manque/u) } } });
		await writeFile(path, text);
		expect((await brought(dir, as)).result.ok).toBe(true);
		await writeFile(path, text.replaceAll('10,00', '12,00'));
		const other = await brought(dir, as);
		expect(other.planned).toMatchObject({ ok: true, value: { books: { what: 'refused' } } });
		expect(other.result).toMatchObject({ error: { code: 'books-differ' } });
		await writeFile(join(dir, 'accounts/books/years.yaml'), '- { year: 2025-12-31, opens: soon }\n');
		expect(await openBooks(dir)).toMatchObject({ ok: false, error: [{ line: 1 }] });
	});
});

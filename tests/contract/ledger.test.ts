import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { checkFec, type FecLine, inFecOrder, Ledger } from '../../src/domain/accounts/index.ts';
import { ok } from '../../src/domain/basics/index.ts';
import { balancesOf, fiscalYear, LineWriter, latestEntries, ledgerImports, openStore, type Store } from '../../src/store/index.ts';
import { ask } from '../../src/use_cases/index.ts';
import { readParties } from '../../src/use_cases/ledger/asked/index.ts';
import { arbitraryLines, mutated, mutations } from '../accounts/arbitrary_fec.ts';
import { SYSTEM } from './authors.ts';
import { exportText, fecText, importTexts, line, NAME, purchase, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const YEAR = '2025-12-31';
/** SQLSTATE `restrict_violation`. */
const FINAL = { code: '23001' };

onBothEngines('the books', (place) => {
	let store: Store;
	let made = 0;
	/** A new association with empty books. */
	const association = async () => {
		const id = `books-${made++}`;
		await keep(store, await fullRecord(id));
		return id;
	};
	const versionOf = async (id: string) => (await store.read(id, (record) => fiscalYear(record, YEAR)))?.version ?? 0;
	const replacing = async (id: string) => ({ replace: [{ year: YEAR, version: await versionOf(id) }] });
	const linesOf = (id: string) =>
		store.read(id, async ({ tx }) => {
			const { rows } = await sql<{ n: bigint }>`select count(*) as n from ledger_line where association_id = ${id}`.execute(tx);
			return Number(rows[0]?.n);
		});
	beforeAll(async () => {
		store = openStore(await place.open());
	});

	it('give a FEC back as it came: the same lines in the order of the law, and the same sums', async () => {
		const id = await association();
		await fc.assert(
			fc.asyncProperty(arbitraryLines, async (lines) => {
				const replace = (await linesOf(id)) === 0 ? {} : await replacing(id);
				const done = await importTexts(store, id, { [NAME]: fecText(lines) }, replace);
				expect(done).toMatchObject({ ok: true, value: { taken: true } });
				expect(await exportText(store, id, YEAR)).toBe(fecText(inFecOrder(lines)));
				const sums = await store.read(id, (record) => balancesOf(record, YEAR));
				const ledger = new Ledger();
				for (const one of lines) ledger.take(one);
				const expected = ledger.balances();
				expect(sums).toEqual(expected);
				const parties = await ask(store, readParties, { year: YEAR }, { association: id, actor: TREASURER });
				expect(parties.ok && parties.value.parties).toEqual(
					expected.ok && expected.value.auxiliaries.map(({ label, ...one }) => ({ ...one, auxiliaryLabel: label })),
				);
			}),
			{ numRuns: 25 },
		);
	});

	it('take a file whole or not at all, whatever its bytes, and never one that does not balance', async () => {
		const id = await association();
		await fc.assert(
			fc.asyncProperty(arbitraryLines, mutations, async (lines, changes) => {
				const bytes = mutated(new TextEncoder().encode(fecText(lines)), changes);
				const text = new TextDecoder('latin1').decode(bytes);
				const replace = (await linesOf(id)) === 0 ? {} : await replacing(id);
				const before = await linesOf(id);
				const done = await importTexts(store, id, { [NAME]: text }, replace);
				if (!done.ok) throw new Error(done.error.code);
				const report = checkFec(new TextEncoder().encode(text), { fileName: NAME, closes: YEAR });
				expect(done.value.taken).toBe(!report.findings.some(({ severity }) => severity === 'error'));
				expect(await linesOf(id)).toBe(done.value.taken ? report.form.lines : before);
				const sums = await store.read(id, (record) => balancesOf(record, YEAR));
				expect(sums.ok && sums.value.accounts.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
			}),
			{ numRuns: 40 },
		);
	});

	it('say all that is wrong with a file at once, keep what was said, and nothing else', async () => {
		const id = await association();
		const bad = [...purchase('1'), line({ number: '2', label: '' }), line({ number: '3', date: '2021-03-04', debit: 5, credit: 5 })];
		const done = await importTexts(store, id, { [NAME]: fecText(bad), '123456782FEC20261231.txt': fecText([]) });
		const codes = done.ok ? done.value.files.map(({ report }) => report.findings.map(({ code }) => code)) : [];
		expect(codes[0]).toEqual(expect.arrayContaining(['FEC-MANDATORY', 'FEC-PERIOD', 'FEC-ENTRY-BALANCE', 'FEC-BALANCE']));
		expect(codes[1]).toContain('FEC-EMPTY');
		expect(await linesOf(id)).toBe(0);
		const [kept] = await store.read(id, (record) => ledgerImports(record, { year: YEAR }));
		expect(kept).toMatchObject({
			name: NAME,
			status: 'refused',
			by: { id: TREASURER.id },
			sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
		});
		expect(kept?.report.findings.map(({ code }) => code)).toEqual(codes[0]);
		expect(await store.read(id, (record) => fiscalYear(record, YEAR))).toBeUndefined();
	});

	it('take several years and several files of a year together, and the journal says who, which file and how much', async () => {
		const id = await association();
		const other = purchase('1').map((one) => ({ ...one, journal: 'BQ2', journalLabel: 'Banque 2' }));
		const next = purchase('1').map(
			(one): FecLine => ({ ...one, date: '2026-01-02', evidenceDate: '2026-01-02', validatedOn: '2026-01-02' }),
		);
		const files = {
			[NAME]: fecText(purchase('1')),
			[`${NAME.slice(0, -4)}_BQ2.txt`]: fecText(other),
			'123456782FEC20261231.txt': fecText(next),
		};
		expect(await importTexts(store, id, files)).toMatchObject({ ok: true, value: { taken: true } });
		expect(await exportText(store, id, YEAR)).toBe(fecText([...purchase('1'), ...other]));
		expect(await exportText(store, id, '2026-12-31')).toBe(fecText(next));
		const entries = await store.read(id, ({ tx }) => latestEntries(tx, id, { concept: 'ledger_import', limit: 9 }));
		expect(entries.map(({ after, actor }) => [after, actor.id])).toEqual(
			[...Object.keys(files)].reverse().map((name) => [expect.objectContaining({ name, lines: 2, entries: 1 }), TREASURER.id]),
		);
	});

	it('put another file in the place of one only where that is said, of what was seen', async () => {
		const id = await association();
		const send = (cents: number, more?: object) => importTexts(store, id, { [NAME]: fecText(purchase('1', cents)) }, more);
		expect(await send(100)).toMatchObject({ ok: true });
		expect(await send(200)).toMatchObject({ ok: false, error: { code: 'year-imported', params: { lines: 2 } } });
		const seen = await replacing(id);
		const both = await Promise.all([send(200, seen), send(300, seen)]);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict', present: { version: await versionOf(id) } } });
		const statuses = await store.read(id, (record) => ledgerImports(record, { year: YEAR }));
		expect(statuses.map(({ status }) => status).sort()).toEqual(['replaced', 'taken']);
		expect(await linesOf(id)).toBe(2);
	});

	it('are written by who may, and want a year', async () => {
		const id = await association();
		const files = { [NAME]: fecText(purchase('1')) };
		for (const roles of [['auditor'], ['boardMember'], ['member']] as const)
			expect(await importTexts(store, id, files, {}, { ...TREASURER, roles })).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		const unnamed = { 'journal.txt': fecText(purchase('1')) };
		expect(await importTexts(store, id, unnamed)).toMatchObject({ ok: false, error: { code: 'fec-year-unknown' } });
		expect(await importTexts(store, id, unnamed, { closes: YEAR })).toMatchObject({ ok: true, value: { taken: true } });
		expect(await importTexts(store, id, { '123456782FEC20250630.txt': fecText([]) }, { files: ['gone.txt'] })).toMatchObject({
			ok: false,
			error: { code: 'file-missing' },
		});
	});

	it('hold what is validated, and what was imported, against whoever asks', async () => {
		const id = await association();
		expect(await importTexts(store, id, { [NAME]: fecText(purchase('1')) })).toMatchObject({ ok: true });
		const own = (
			entry: number,
			validated: string,
		) => `insert into ledger_line select association_id, year, ${entry}, ${entry}, null, journal,
			journal_label, number, date, account, account_label, auxiliary, auxiliary_label, evidence, evidence_date, label, debit, credit, lettering,
			lettering_date, ${validated}, currency_amount, currency, analytic from ledger_line where association_id = '${id}' and line = 1`;
		const run = (statement: string) => store.database.transaction(({ script }) => script(statement));
		await run(own(8, "'2025-03-05'"));
		await run(own(9, 'null'));
		const of = (entry: number) => `where association_id = '${id}' and entry = ${entry}`;
		await expect(run(`update ledger_line set debit = 1 ${of(8)}`)).rejects.toMatchObject(FINAL);
		await expect(run(`update ledger_line set debit = 1 ${of(1)}`)).rejects.toMatchObject(FINAL);
		await expect(run(`delete from ledger_line ${of(8)}`)).rejects.toMatchObject(FINAL);
		await expect(run('truncate ledger_line cascade')).rejects.toMatchObject(FINAL);
		await run(`update ledger_line set lettering = 'A' ${of(8)}`);
		await run(`update ledger_line set debit = 1 ${of(9)}`);
		await run(`delete from ledger_line ${of(9)}`);
		// Nor is a year that has entries of its own filled from a file.
		const again = await importTexts(store, id, { [NAME]: fecText(purchase('1')) }, await replacing(id));
		expect(again).toMatchObject({ ok: false, error: { code: 'year-kept-here' } });
	});

	it('hold a closed year against whatever writes lines', async () => {
		const id = await association();
		expect(await importTexts(store, id, { [NAME]: fecText(purchase('1')) })).toMatchObject({ ok: true });
		await store.database.transaction(({ script }) => script(`update fiscal_year set closing = '{}' where association_id = '${id}'`));
		for (const source of ['a-file', undefined]) {
			const write = store.write(id, SYSTEM, async (record) => {
				const writer = new LineWriter(record, YEAR, source);
				writer.add(line({}), { entry: 9, line: 9, analytic: '' });
				await writer.end();
				return ok(null);
			});
			await expect(write).rejects.toThrow();
		}
		expect(await linesOf(id)).toBe(purchase('1').length);
	});
});

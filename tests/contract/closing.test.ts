import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Assembly } from '../../src/domain/assembly/index.ts';
import { composeExtract } from '../../src/domain/assembly_documents/index.ts';
import { LANGUAGES, type Result } from '../../src/domain/basics/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import { draftsWithin, fiscalYear, loadRecord, openStore, type Store, tentatively } from '../../src/store/index.ts';
import { readAssembly } from '../../src/use_cases/assemblies/asked/index.ts';
import { carryForward, draftEntry, draftInWords, openYear, reverseEntry, validateDrafts } from '../../src/use_cases/book/index.ts';
import { type Action, ask, closeYear, importRecord, layStatements, perform, putChart } from '../../src/use_cases/index.ts';
import { readClosing } from '../../src/use_cases/ledger/asked/index.ts';
import { recordPayment } from '../../src/use_cases/members/index.ts';
import { SYSTEM } from './authors.ts';
import { fecText, importTexts, NAME, purchase, TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const YEAR = '2025-12-31';
const NOW = '2026-07-01T10:00:00.000Z';
const HELD = '2018-06-19';
const TO_COME = '2026-06-20';
const BY = { assembly: HELD, resolution: 'r1' };

onBothEngines('a year that the assembly approved', (place) => {
	let store: Store;
	let A: string;
	let made = 0;
	beforeAll(async () => {
		store = openStore(await place.open());
	});
	/** The example, its first resolution on the accounts of 2025, and a draft of another assembly on them too. */
	beforeEach(async () => {
		A = `closing-${++made}`;
		const record = await fullRecord(A);
		const assemblies = record.assemblies.map((one): Assembly => {
			const resolutions = one.resolutions.map((resolution) => ({
				...resolution,
				decisions: resolution.decisions.map((decision) => (decision.kind === 'accounts' ? { ...decision, year: 2025 } : decision)),
			}));
			return { ...one, resolutions };
		});
		const [held] = assemblies;
		if (held === undefined) throw new Error('no assembly');
		const { resolutionsOutcome: _together, mode: _mode, ...rest } = held;
		const draft = {
			...rest,
			...{ id: TO_COME, date: TO_COME, attendance: [], workshops: [], debates: [], annotations: [], announcedCharts: [], signatures: [] },
			resolutions: held.resolutions.slice(0, 1).map(({ outcome: _outcome, vote: _vote, ...one }) => one),
		};
		await keep(store, { ...record, assemblies: [...assemblies, draft] });
	});
	const run = <N extends string, I, O>(action: Action<N, I, O>, sent: unknown, actor = TREASURER) =>
		perform(store, action, sent, { association: A, actor, now: NOW });
	const code = async (result: Promise<Result<unknown, { readonly code: string }>>) => {
		const answer = await result;
		return answer.ok ? 'done' : answer.error.code;
	};
	const seen = async () => ({ year: YEAR, version: (await store.read(A, (record) => fiscalYear(record, YEAR)))?.version ?? 1 });
	const close = async (by: object = BY) => run(closeYear, { ...(await seen()), ...by });
	const imported = (cents = 1000, more: object = {}) => importTexts(store, A, { [NAME]: fecText(purchase('1', cents)) }, more);
	const closing = async () => {
		const found = await ask(store, readClosing, { year: YEAR }, { association: A, actor: TREASURER, now: NOW });
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};
	const assembly = async (id = HELD) => {
		const found = await ask(store, readAssembly, { id }, { association: A, actor: TREASURER, now: NOW });
		if (!found.ok) throw new Error(found.error.code);
		return found.value;
	};
	const words = (date: string) => ({
		words: { kind: 'purchase', date, label: 'Loyer', evidence: 'F-1', amounts: { amount: 50_000 }, money: '512', account: '613' },
	});

	it('is closed by who writes the accounts, on a resolution that adopted them, with nothing left open', async () => {
		expect(await code(run(openYear, { opens: '2025-01-01', closes: YEAR }))).toBe('done');
		expect(await code(close())).toBe('year-has-no-entries');
		const draft = await run(draftInWords, words('2025-03-01'));
		if (!draft.ok) throw new Error(draft.error.code);
		expect(await code(close())).toBe('drafts-left');
		const before = await seen();
		expect(await code(run(validateDrafts, { ids: [draft.value.id] }))).toBe('done');
		expect(await code(run(closeYear, { ...before, ...BY }))).toBe('conflict');
		expect(await code(close({ ...BY, resolution: 'r2' }))).toBe('approval-not-on-accounts');
		expect(await code(close({ ...BY, resolution: 'none' }))).toBe('not-found');
		expect(await code(close({ assembly: TO_COME, resolution: 'r1' }))).toBe('approval-not-passed');
		for (const role of ['auditor', 'secretary', 'member'] as const)
			expect(await code(run(closeYear, { ...(await seen()), ...BY }, { ...TREASURER, roles: [role] }))).toBe('forbidden');
		expect(await code(run(closeYear, { ...(await seen()), ...BY }, { ...TREASURER, roles: ['chair'] }))).toBe('done');
		expect(await code(close())).toBe('year-closed');
	});

	it('and the resolution name each other by their digests, in the books, in the register and in the extract', async () => {
		expect((await imported()).ok).toBe(true);
		const { statements } = await closing();
		expect(await close()).toMatchObject({ ok: true, value: { statements } });
		const found = await closing();
		expect(found.year.closing).toMatchObject({ ...BY, statements, by: TREASURER.name, chart: 'anc-2022-06' });
		expect(found.closed).toMatchObject({ by: { ...BY, names: statements }, flaws: [] });
		const { assembly: of, findings } = await assembly();
		expect(of.resolutions[0]?.decisions[0]?.statement).toEqual({ closes: YEAR, sha256: statements, notedOn: '2026-07-01' });
		expect(findings.map((one) => one.code)).not.toContain('CLOSED-YEAR');
		const record = await store.read(A, loadRecord);
		if (record === undefined) throw new Error('no record');
		for (const language of LANGUAGES) {
			expect(JSON.stringify(composeExtract({ record, assembly: of, language }, 'r1'))).toContain(statements);
			// The minutes were signed before.
			expect(JSON.stringify(composeMinutes(record, of, { language }))).not.toContain(statements);
		}
	});

	it('takes nothing more: no file, no draft, no entry, no reversal, no payment, no statement of SQL', async () => {
		expect(await code(run(openYear, { opens: '2025-01-01', closes: YEAR }))).toBe('done');
		const draft = await run(draftInWords, words('2025-03-01'));
		if (!draft.ok) throw new Error(draft.error.code);
		expect(await code(run(validateDrafts, { ids: [draft.value.id] }))).toBe('done');
		expect((await close()).ok).toBe(true);
		expect(await code(imported())).toBe('year-closed');
		expect(await code(imported(1, { replace: [await seen()] }))).toBe('year-closed');
		expect(await code(run(draftInWords, words('2025-04-01')))).toBe('input-invalid');
		const lines = [
			{ account: '613', debit: 100 },
			{ account: '512', credit: 100 },
		];
		const entry = { journal: 'OD', date: YEAR, label: 'Correction', evidence: 'OD-1', lines };
		expect(await code(run(draftEntry, { entry }))).toBe('input-invalid');
		expect(await code(run(reverseEntry, { year: YEAR, entry: 1, date: YEAR }))).toBe('input-invalid');
		expect(await code(run(openYear, { opens: '2025-06-01', closes: '2026-05-31' }))).toBe('years-overlap');
		const [member] = await store.read(A, (reader) => reader.list('membership'));
		if (member === undefined) throw new Error('no member');
		const paid = { membership: member.key, amount: 5000, paidOn: '2025-05-01' };
		expect(await code(run(recordPayment, paid))).toBe('done');
		expect(await store.read(A, (reader) => draftsWithin(reader, '2025-01-01', YEAR))).toBe(0);
		const later = async (statement: string) =>
			store.write(A, SYSTEM, async (writer) => {
				const done = await tentatively(writer, async () => {
					const { numAffectedRows } = await sql.raw(statement).execute(writer.tx);
					return { undo: true, value: Number(numAffectedRows ?? 0) };
				});
				return { ok: true as const, value: done };
			});
		const those = `association_id = '${A}' and year = '${YEAR}'`;
		expect(await later(`update ledger_line set lettering = 'A' where ${those}`)).toMatchObject({ value: 0 });
		await expect(
			later(`insert into ledger_line select association_id, year, entry + 1, line + 10, import, journal, journal_label, number, date, account,
				account_label, auxiliary, auxiliary_label, evidence, evidence_date, label, debit, credit, lettering, lettering_date, validated_on,
				currency_amount, currency, analytic from ledger_line where ${those}`),
		).rejects.toThrow(/row-level security/u);
		await expect(later(`update fiscal_year set closing = null where ${those}`)).rejects.toThrow(/final/u);
		await expect(later(`delete from fiscal_year where ${those}`)).rejects.toThrow(/final/u);
		// What comes after goes on: the next year opens with what this one closed with.
		expect(await code(run(carryForward, { year: YEAR }))).toBe('done');
		expect((await closing()).closed?.flaws).toEqual([]);
	});

	it('is approved as it was laid before the assembly, or not at all', async () => {
		expect((await imported()).ok).toBe(true);
		const laid = { assembly: TO_COME, resolution: 'r1' };
		expect(await code(run(layStatements, { ...(await seen()), ...BY }))).toBe('assembly-held');
		expect(await code(run(layStatements, { ...(await seen()), ...laid }))).toBe('done');
		const { statements, proposed } = await closing();
		expect(proposed).toMatchObject([{ ...laid, names: statements }]);
		expect((await imported(2000, { replace: [await seen()] })).ok).toBe(true);
		expect((await closing()).statements).not.toBe(statements);
		const outcome = async () => {
			const { assembly: of, version } = await assembly(TO_COME);
			const resolutions = of.resolutions.map((one) => ({ ...one, outcome: 'adopted' as const }));
			const put = await store.write(A, SYSTEM, (record) => record.put('assembly', { ...of, resolutions }, { against: version }));
			expect(put.ok).toBe(true);
		};
		await outcome();
		expect(await code(close(laid))).toBe('approval-of-another');
		expect((await imported(1000, { replace: [await seen()] })).ok).toBe(true);
		expect(await code(close(laid))).toBe('done');
		const { assembly: of } = await assembly(TO_COME);
		const record = await store.read(A, loadRecord);
		if (record === undefined) throw new Error('no record');
		expect(JSON.stringify(composeMinutes(record, of, { language: 'fr' }))).toContain(statements);
	});

	it('is said to differ once its entries, its layout or its resolution do', async () => {
		expect((await imported()).ok).toBe(true);
		const chart = (number: number) => `id: ours
version: ${number}
title: { fr: Nôtre, en: Ours }
source: { fr: Bureau, en: Board }
extends: anc-2022-06
`;
		expect(await code(run(putChart, { text: chart(1) }))).toBe('done');
		expect((await close()).ok).toBe(true);
		expect((await closing()).year.closing).toMatchObject({ chart: 'ours', chartVersion: 1 });
		// A layout that changes is another version; the one that was used stays.
		expect(await code(run(putChart, { text: chart(1).replace('Nôtre', 'Autre') }))).toBe('chart-version-taken');
		expect(await code(run(putChart, { text: chart(2) }))).toBe('done');
		expect((await closing()).closed?.flaws).toEqual([]);
		const put = async (change: (of: Assembly) => Assembly) => {
			const { assembly: of, version } = await assembly();
			const done = await store.write(A, SYSTEM, (record) => record.put('assembly', change(of), { against: version }));
			expect(done.ok).toBe(true);
		};
		const first = (change: object) => (of: Assembly) => ({
			...of,
			resolutions: of.resolutions.map((one) => (one.id === 'r1' ? { ...one, ...change } : one)),
		});
		await put(first({ text: 'Tout autre chose.' }));
		expect((await closing()).closed?.flaws).toEqual(['resolution-differs']);
		expect((await assembly()).findings.filter((one) => one.code === 'CLOSED-YEAR')).toMatchObject([
			{ severity: 'error', path: ['assemblies', HELD, 'resolutions', 'r1'] },
		]);
		const record = await store.read(A, loadRecord);
		const resolution = record?.assemblies.find(({ id }) => id === HELD)?.resolutions.find(({ id }) => id === 'r1');
		await put(first({ decisions: resolution?.decisions.map(({ statement: _named, ...rest }) => rest) }));
		expect((await closing()).closed?.flaws).toEqual(['resolution-differs', 'resolution-names-another']);
		// Whoever owns the tables gets past every lock; the digest tells.
		await store.database.db.transaction().execute(async (tx) => {
			await sql`alter table ledger_line disable trigger user`.execute(tx);
			await sql`update ledger_line set debit = debit + 1 where association_id = ${A} and debit > 0`.execute(tx);
			await sql`update ledger_line set credit = credit + 1 where association_id = ${A} and credit > 0`.execute(tx);
			await sql`alter table ledger_line enable trigger user`.execute(tx);
		});
		expect((await closing()).closed?.flaws).toContain('statements-differ');
	});

	it('keeps the assembly that approved it, whatever is imported', async () => {
		expect((await imported()).ok).toBe(true);
		expect((await close()).ok).toBe(true);
		const record = await store.read(A, loadRecord);
		if (record === undefined) throw new Error('no record');
		const without = { ...record, assemblies: record.assemblies.filter(({ id }) => id !== HELD), documents: [] };
		expect(await code(importRecord(store, without, { actor: SYSTEM.actor }))).toBe('reference-in-use');
		expect((await closing()).closed?.flaws).toEqual([]);
	});
});

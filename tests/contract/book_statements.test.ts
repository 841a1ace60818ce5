import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { EXAMPLE_CHART, EXAMPLE_FEC } from '../../scripts/example_fec.ts';
import { type LedgerLine, result, sideTotal } from '../../src/domain/accounts/index.ts';
import { statementSheets } from '../../src/domain/accounts_documents/index.ts';
import { composeChart, composeMinutes } from '../../src/domain/minutes/index.ts';
import { writeWorkbook } from '../../src/exchange/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { ask, importFec, perform, putChart } from '../../src/use_cases/index.ts';
import {
	previewChart,
	readEntry,
	readImportReport,
	readLedger,
	readOneChart,
	readParties,
	readStatementSheets,
	readStatements,
} from '../../src/use_cases/ledger/asked/index.ts';
import { statementsOfBooks } from '../../src/use_cases/ledger/asked/statements.ts';
import { readExample } from '../example.ts';
import { TREASURER } from './books.ts';
import { onBothEngines } from './engines.ts';
import { fullRecord, keep } from './records.ts';

const YEAR = '2017-12-31';
const to = { association: 'ours', actor: TREASURER };

onBothEngines('statements of the books', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await fullRecord('ours'));
		const name = EXAMPLE_FEC.slice(EXAMPLE_FEC.lastIndexOf('/') + 1);
		const files = new Map([[name, { path: EXAMPLE_FEC }]]);
		expect(await perform(store, importFec, { files: [name] }, { ...to, files })).toMatchObject({ ok: true, value: { taken: true } });
		expect(await perform(store, putChart, { text: await readFile(EXAMPLE_CHART, 'utf8') }, to)).toMatchObject({ ok: true });
	});
	const statements = async (chart?: string) => {
		const made = await store.read('ours', (record) => statementsOfBooks(record, YEAR, chart));
		if (!made.ok) throw new Error(made.error.code);
		return made.value.statements;
	};

	it('give the 2017 column of the source, its result and its charts, to the last word of the minutes', async () => {
		const { record, assembly } = await readExample();
		const { headings, incomeStatement, balanceSheet } = await statements();
		if (headings === undefined) throw new Error('no headings');
		expect(result(headings.accounts)).toBe(4_333_600);
		expect([sideTotal(headings.accounts, 'expense'), sideTotal(headings.accounts, 'income')]).toEqual([105_399_100, 109_732_700]);
		expect([incomeStatement?.result.amount, balanceSheet?.gap]).toEqual([4_333_600, 0]);
		const typed = record.accounts.find(({ id }) => id === '2017-actual');
		const { announced, totalLabels } = typed ?? {};
		const read = {
			...headings.accounts,
			...(announced === undefined ? {} : { announced }),
			...(totalLabels === undefined ? {} : { totalLabels }),
		};
		const fromBooks = { ...record, accounts: record.accounts.map((one) => (one.id === read.id ? read : one)) };
		expect(composeMinutes(fromBooks, assembly, { language: 'fr' })).toEqual(composeMinutes(record, assembly, { language: 'fr' }));
		expect(composeChart(fromBooks, assembly, 'funding', 'fr')).toEqual(composeChart(record, assembly, 'funding', 'fr'));
	});

	it('are laid out by the chart that is chosen, and lead from each figure to entries that add up to it', async () => {
		const answer = await ask(store, readStatements, { year: YEAR, chart: 'anc-2018-06', language: 'fr', links: '/office/accounts' }, to);
		expect(answer).toMatchObject({
			ok: true,
			value: { chart: 'anc-2018-06', charts: expect.arrayContaining(['27e-region', 'crc-99-01']) },
		});
		const { incomeStatement } = await statements('anc-2018-06');
		const rows =
			incomeStatement?.rows.flatMap(({ figure }) => (figure === undefined || figure.accounts.length === 0 ? [] : [figure])) ?? [];
		expect(rows.length).toBeGreaterThan(10);
		for (const { amount, accounts } of rows) {
			const page = await ask(store, readLedger, { year: YEAR, accounts: accounts.map(({ account }) => account) }, to);
			// A result has accounts of both sides; what its lines come to is income less expenses.
			expect(page.ok && Math.abs(page.value.total.credit - page.value.total.debit)).toBe(Math.abs(amount));
		}
		expect(JSON.stringify(answer)).toContain('"/office/accounts/2017-12-31/ledger?accounts=741400');
		expect(await ask(store, readStatements, { year: YEAR, chart: '../../etc/passwd', language: 'fr' }, to)).toMatchObject({
			ok: false,
			error: { code: 'chart-unknown' },
		});
	});

	it('make a workbook whose amounts are numbers, those of the pages, with the lines that they come from', async () => {
		const made = await ask(store, readStatementSheets, { year: YEAR, chart: 'anc-2018-06', language: 'fr' }, to);
		if (!made.ok) throw new Error(made.error.code);
		const sheet = (name: string) => made.value.find((one) => one.name === name) ?? { headers: [], rows: [] };
		const cents = (name: string, column: number) =>
			sheet(name).rows.reduce((sum, row) => sum + (row[column]?.kind === 'cents' ? Number(row[column].value) : 0), 0);
		expect(made.value.map(({ name }) => name)).toEqual(
			expect.arrayContaining(['Compte de résultat', 'Actif', 'Passif', 'Balance générale', 'Grand livre']),
		);
		const { incomeStatement, balanceSheet } = await statements('anc-2018-06');
		const amounts = sheet('Compte de résultat').rows.map((row) => row[1]);
		expect(amounts).toContainEqual({ kind: 'cents', value: incomeStatement?.result.amount });
		expect(sheet('Actif').rows.at(-1)?.[3]).toEqual({ kind: 'cents', value: balanceSheet?.totalAssets.amount });
		expect(sheet('Grand livre').rows).toHaveLength(599);
		expect([cents('Grand livre', 8), cents('Balance générale', 5)]).toEqual([cents('Grand livre', 9), cents('Balance générale', 6)]);
		for (const { headers, rows } of made.value) for (const row of rows) expect(row.length).toBeLessThanOrEqual(headers.length);
		// Too long for a sheet, it says so there.
		const long = statementSheets({ statements: await statements(), lines: 100_001 }, 'fr').at(-1);
		expect([long?.name, long?.rows.length, String(long?.rows[0]?.[0]?.value).replaceAll(/\s/gu, ' ')]).toEqual([
			'Grand livre',
			1,
			expect.stringContaining('100 001 lignes'),
		]);
		const bytes = await writeWorkbook(made.value);
		expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
	});

	it('open the ledger page by page, each line once, with what lines come to so far', async () => {
		const seen: LedgerLine[] = [];
		let after: object | undefined;
		for (;;) {
			const page = await ask(store, readLedger, { year: YEAR, ...(after === undefined ? {} : { after }) }, to);
			if (!page.ok) throw new Error(page.error.code);
			expect(page.value.total).toMatchObject({ lines: 599 });
			const [first] = page.value.lines;
			const ofAccount = seen.filter(({ account }) => account === first?.account);
			expect(page.value.before).toBe(ofAccount.reduce((sum, { debit, credit }) => sum + debit - credit, 0));
			seen.push(...page.value.lines);
			after = page.value.next;
			if (after === undefined) break;
		}
		expect(seen.map(({ line }) => line).sort((a, b) => a - b)).toEqual(Array.from({ length: 599 }, (_, index) => index + 1));
		const entry = await ask(store, readEntry, { year: YEAR, entry: seen[300]?.entry ?? 0 }, to);
		expect(entry.ok && entry.value.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
		const march = await ask(store, readLedger, { year: YEAR, accounts: ['512100'], month: '2017-03' }, to);
		expect(march.ok && march.value.lines.length > 0 && march.value.lines.every(({ date }) => date.startsWith('2017-03-'))).toBe(true);
	});

	it('tell an auditor as much as the treasurer, and a member nothing', async () => {
		const as = (role: 'auditor' | 'member') => ({ ...to, actor: { ...TREASURER, roles: [role] } });
		expect(await ask(store, readLedger, { year: YEAR }, as('auditor'))).toEqual(await ask(store, readLedger, { year: YEAR }, to));
		expect(await ask(store, readLedger, { year: YEAR }, as('member'))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(await ask(store, readParties, { year: YEAR }, as('member'))).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		expect(await ask(store, readImportReport, { id: 'none', language: 'fr' }, as('auditor'))).toMatchObject({
			error: { code: 'not-found' },
		});
	});

	it('show what a layout leaves out before it is kept, and name the line that is wrong', async () => {
		const asked = async (sent: object) => {
			const answer = await ask(store, previewChart, sent, to);
			if (!answer.ok) throw new Error(answer.error.code);
			return answer.value;
		};
		const read = await ask(store, readOneChart, { name: 'anc-2018-06' }, to);
		if (!read.ok) throw new Error(read.error.code);
		const { text, leftOut } = read.value;
		expect([read.value.own, read.value.versions, leftOut.flatMap(({ income }) => income)]).toEqual([false, [], []]);
		expect((await asked({ text })).problems[0]?.message.fr).toContain('anc-2018-06');
		const line = (more: object) => ({
			text,
			id: 'maison',
			lines: [{ key: 'income/pay', fr: 'Salaires', en: 'Pay', accounts: '64', ...more }],
		});
		const bad = await asked(line({ accounts: '64 6x' }));
		expect([bad.checked, bad.rows.find(({ key }) => key === 'income/pay')?.errors.accounts?.en]).toEqual([
			null,
			expect.stringContaining('6x'),
		]);
		const twice = await asked(line({ accounts: '64 63' }));
		expect([twice.checked, twice.rows.filter(({ errors }) => errors.accounts !== undefined).map(({ key }) => key)]).toEqual([
			null,
			['income/pay'],
		]);
		const less = await asked(line({ accounts: '' }));
		expect(less.leftOut.flatMap(({ year, income }) => income.map(({ account }) => [year, account.slice(0, 2)]))[0]).toEqual([YEAR, '64']);
		expect(less.checked).toMatch(/^[0-9a-f]{64}$/u);
		expect(await perform(store, putChart, { text: less.text }, to)).toMatchObject({ ok: true, value: { id: 'maison', number: 1 } });
		const next = await asked({ ...line({ accounts: '64' }), text: less.text });
		expect(next.differences.map(({ kind, after }) => [kind, after?.key])).toEqual([['changed', 'income/pay']]);
		expect(await perform(store, putChart, { text: next.text }, to)).toMatchObject({ ok: true, value: { number: 2 } });
		const kept = await ask(store, readOneChart, { name: 'maison' }, to);
		if (!kept.ok) throw new Error(kept.error.code);
		expect(kept.value.versions.map(({ number, differences }) => [number, differences?.length ?? null])).toEqual([
			[2, 1],
			[1, null],
		]);
		const results = [await statements('maison@1'), await statements('maison@2')].map(
			({ incomeStatement }) => incomeStatement?.leftOut.length,
		);
		expect(results[0]).toBeGreaterThan(0);
		expect(results[1]).toBe(0);
	});
});

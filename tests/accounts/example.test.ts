import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHART, EXAMPLE_FEC, exampleFec } from '../../scripts/example_fec.ts';
import { result, sideTotal } from '../../src/domain/accounts/index.ts';
import { composeChart, composeMinutes } from '../../src/domain/minutes/index.ts';
import { checkFecFile, makeStatements } from '../../src/use_cases/accounts/index.ts';
import { readExample } from '../example.ts';

describe('the FEC of the example', () => {
	it('is what the dossier makes it, and as the law wants it', async () => {
		expect(readFileSync(EXAMPLE_FEC, 'utf8')).toBe(await exampleFec());
		expect(await checkFecFile(EXAMPLE_FEC)).toMatchObject({ ok: true, value: { findings: [] } });
	});
	it('gives the 2017 column of the source, its result and its charts: the same minutes to the last word', async () => {
		const { record, assembly } = await readExample();
		const made = await makeStatements([EXAMPLE_FEC], { chart: EXAMPLE_CHART });
		if (!made.ok || made.value.statements.headings === undefined) throw new Error('no statements');
		const { headings, incomeStatement, balanceSheet } = made.value.statements;
		expect(result(headings.accounts)).toBe(4_333_600);
		expect([sideTotal(headings.accounts, 'expense'), sideTotal(headings.accounts, 'income')]).toEqual([105_399_100, 109_732_700]);
		expect([incomeStatement?.result.amount, balanceSheet?.gap]).toEqual([4_333_600, 0]);
		expect([headings.leftOut, incomeStatement?.leftOut, balanceSheet?.leftOut]).toEqual([[], [], []]);
		expect(headings.behind('74', 'bloomberg')).toEqual([{ account: '741400', label: 'Fondation Bloomberg', amount: 27_580_000 }]);

		const typed = record.accounts.find(({ id }) => id === '2017-actual');
		const { announced, totalLabels } = typed ?? {};
		const read = {
			...headings.accounts,
			...(announced === undefined ? {} : { announced }),
			...(totalLabels === undefined ? {} : { totalLabels }),
		};
		const fromFec = { ...record, accounts: record.accounts.map((one) => (one.id === read.id ? read : one)) };
		expect(fromFec).not.toEqual(record);
		for (const language of ['fr', 'en'] as const) {
			expect(composeMinutes(fromFec, assembly, { language })).toEqual(composeMinutes(record, assembly, { language }));
			expect(composeChart(fromFec, assembly, 'funding', language)).toEqual(composeChart(record, assembly, 'funding', language));
		}
	});
});

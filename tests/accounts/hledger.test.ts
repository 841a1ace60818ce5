import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journalAccount, journalWriter } from '../../bench/fec/journal.ts';
import { balanceOf, Ledger } from '../../src/domain/accounts/index.ts';
import { arbitraryLines } from './arbitrary_fec.ts';

const hledger = (input: string, ...args: string[]) => spawnSync('hledger', args, { encoding: 'utf8', input });

describe.skipIf(hledger('', '--version').status !== 0)('hledger', () => {
	it('finds the same balances, to the cent', () => {
		fc.assert(
			fc.property(arbitraryLines, (lines) => {
				const write = journalWriter();
				const { stdout, stderr } = hledger(lines.map(write).join(''), '-f', '-', 'balance', '--flat', '-O', 'csv', '--no-total', '-E');
				const [, ...rows]: string[][] = parse(stdout);
				const theirs = rows.map(([account = '', balance = '']) => [account, Math.round(Number(balance.replace('EUR ', '')) * 100) + 0]);
				const ledger = new Ledger();
				for (const line of lines) ledger.take(line);
				const balances = ledger.balances();
				const ours = balances.ok ? balances.value.accounts.map((one) => [journalAccount(one.account), balanceOf(one) + 0]) : [];
				expect(stderr).toBe('');
				expect(theirs.sort()).toEqual(ours.sort());
			}),
			{ numRuns: 30 },
		);
	});
});

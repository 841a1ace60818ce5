import { z } from 'zod';
import { OPENING_JOURNAL, proposeMatches } from '../../../domain/accounts/index.ts';
import { ok } from '../../../domain/basics/index.ts';
import { matchedMovements, moneyAccounts, openLines, openMovements } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { readMovements } from '../bank.ts';
import { bankFile, moneyAccount } from '../inputs.ts';

/** Movements and lines that are looked at together; older ones first, so that none waits for ever. */
const MOST = 300;
/** Matches shown, to be taken back. */
const MOST_MATCHED = 50;

/** What is to be reconciled on an account: movements, lines, and which of them look the same. */
export const readBank = defineQuery({
	name: 'book.read_bank',
	permission: 'accounts.read',
	input: z.strictObject({ account: moneyAccount }),
	run: async ({ record }, { account }) => {
		const movements = await openMovements(record, account, MOST);
		const lines = await openLines(record, account, { opening: OPENING_JOURNAL, limit: MOST });
		return ok({
			account,
			accounts: await moneyAccounts(record),
			movements,
			lines,
			proposals: proposeMatches(movements, lines),
			matched: await matchedMovements(record, account, MOST_MATCHED),
		});
	},
});

/** What a bank's file would bring: its movements, those that the account has already among them. Nothing is written. */
export const previewBankFile = defineQuery({
	name: 'book.preview_bank',
	permission: 'accounts.write',
	input: bankFile,
	run: async ({ record }, sent) => {
		const read = await readMovements(record, sent);
		if (!read.ok) return read;
		const { movements } = read.value;
		return ok({
			account: sent.account,
			name: sent.name,
			fresh: movements.filter(({ known }) => !known).length,
			known: movements.filter(({ known }) => known).length,
			movements: movements.map(({ date, amount, label, known }) => ({ date, amount, label, known })),
		});
	},
});

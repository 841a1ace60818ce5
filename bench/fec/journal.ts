import type { FecLine } from '../../src/domain/accounts/index.ts';

function euros(cents: number): string {
	const absolute = Math.abs(cents);
	return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
}

/** The account of a line as hledger and ledger name it: `6:604000`. */
export function journalAccount(account: string): string {
	return `${account.slice(0, 1)}:${account}`;
}

/** Writes lines as a journal that hledger and ledger read: call it with each line in turn. */
export function journalWriter(): (line: FecLine) => string {
	let entry = '';
	return (line) => {
		const key = `${line.journal}${line.number}`;
		const head = key === entry ? '' : `\n${line.date} (${line.number}) ${line.journal}\n`;
		entry = key;
		return `${head}    ${journalAccount(line.account)}  EUR ${euros(line.debit - line.credit)}\n`;
	};
}

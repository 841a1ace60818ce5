import { type BankStatement, decodeText } from '../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { readCamt } from './camt.ts';
import { readBankCsv } from './csv.ts';
import { readOfx } from './ofx.ts';
import type { BankFileProblem } from './problems.ts';

export { type BankFileProblem, explainBankProblem } from './problems.ts';

/** Bytes of a file: a year of a busy account is a few. */
export const MOST_BANK_BYTES = 20_000_000;
/** Movements of a file. */
const MOST_MOVEMENTS = 50_000;
/** Problems that are told; a file with more is the wrong file. */
const MOST_PROBLEMS = 50;

/** What a file is, by how it begins. */
function readStatements(text: string): Result<readonly BankStatement[], readonly BankFileProblem[]> {
	const start = text.slice(0, 4000);
	if (/^\s*OFXHEADER\s*:|<\?OFX\b|<OFX>/iu.test(start)) return readOfx(text);
	if (/^\s*</u.test(start)) return readCamt(text);
	// A picture, an archive or a document has control characters; a table has none but tabs and ends of lines.
	if (/[^\P{Cc}\t\n\r\v\f]/u.test(start)) return refused([{ code: 'not-a-statement', params: {} }]);
	const table = readBankCsv(text);
	return table.ok ? ok([table.value]) : table;
}

/**
 * Reads what a bank lets its customers download: a CSV in whatever form, OFX 1 or 2, CAMT.053. One thing that cannot be
 * read refuses the whole file, since half a statement reconciles with nothing.
 * @returns the accounts in it, or every problem with its line and column
 */
export function readBankFile(bytes: Uint8Array): Result<readonly BankStatement[], readonly BankFileProblem[]> {
	if (bytes.length > MOST_BANK_BYTES) return refused([{ code: 'too-large', params: {} }]);
	const read = readStatements(decodeText(bytes));
	if (!read.ok) return refused(read.error.slice(0, MOST_PROBLEMS));
	if (read.value.some(({ movements }) => movements.length > MOST_MOVEMENTS)) return refused([{ code: 'too-many', params: {} }]);
	return read;
}

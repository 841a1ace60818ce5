import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type BankFileProblem, explainBankProblem, readBankFile } from '../../accounts_files/bank/index.ts';
import { type BankMovement, movementKeys } from '../../domain/accounts/index.ts';
import { type Bilingual, ok, type Result, refused, sumCents } from '../../domain/basics/index.ts';
import { bilingual } from '../../domain/typography/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { addBankImport, addMatch, bankMovement, knownKeys, linesAt, type RecordReader, removeMatch } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { bankFile, entryPlace } from './inputs.ts';

const MAY = { permission: 'accounts.write' } as const;

/** A movement of a file, and whether the account has it already. */
export interface ReadMovement extends BankMovement {
	readonly key: string;
	readonly known: boolean;
}

/** A problem with its place, as a line of a list. */
function problemText({ line, column, ...problem }: BankFileProblem): Bilingual {
	const said = explainBankProblem(problem);
	if (line === undefined) return said;
	return bilingual(({ language, say, colon }) => {
		const at = column === undefined ? '' : say(`, colonne ${column}`, `, column ${column}`);
		return `${say(`ligne ${line}`, `line ${line}`)}${at}${colon}${said[language]}`;
	});
}

/** Reads a bank's file for an account of the book: whole, or refused with every problem. */
export async function readMovements(
	record: RecordReader,
	{ account, content }: z.output<typeof bankFile>,
): Promise<Result<{ readonly movements: readonly ReadMovement[]; readonly sha256: string }, Refusal>> {
	const bytes = Buffer.from(content, 'base64');
	const read = readBankFile(bytes);
	if (!read.ok) {
		const fields = read.error.map((problem, index) => ({ path: ['file', index], message: problemText(problem) }));
		return refused({ ...refusal('bank-file-refused'), fields });
	}
	if (read.value.length > 1) return refused(refusal('bank-file-accounts', { count: read.value.length }));
	const movements = read.value[0]?.movements ?? [];
	if (movements.length === 0) return refused(refusal('bank-file-empty'));
	const keys = movementKeys(movements);
	const known = await knownKeys(record, account, keys);
	return ok({
		movements: movements.map((movement, index) => ({ ...movement, key: keys[index] ?? '', known: known.has(keys[index] ?? '') })),
		sha256: createHash('sha256').update(bytes).digest('hex'),
	});
}

/** Takes the movements of a bank's file that the account does not have yet. */
export const importBankFile = defineAction({
	name: 'book.import_bank',
	...MAY,
	input: bankFile,
	run: async ({ record, newId, now, actor }, sent) => {
		const read = await readMovements(record, sent);
		if (!read.ok) return read;
		const { movements, sha256 } = read.value;
		const fresh = movements.filter(({ known }) => !known);
		if (fresh.length === 0) return refused(refusal('bank-file-known', { count: movements.length }));
		const id = newId();
		const by = { id: actor.id, name: actor.name };
		await addBankImport(
			record,
			{ id, account: sent.account, name: sent.name, sha256, at: now, by },
			fresh.map(({ known: _, line, ...movement }, index) => ({ ...movement, id: `${id}-${String(index).padStart(5, '0')}` })),
		);
		return ok({ taken: fresh.length, known: movements.length - fresh.length });
	},
});

/** Confirms that a movement of the bank is one line or several of the book, of its account and its amount to the cent. */
export const matchMovement = defineAction({
	name: 'book.match',
	...MAY,
	input: z.strictObject({
		movement: z.string().min(1).max(60),
		lines: z
			.array(z.strictObject({ ...entryPlace.shape, line: z.int().positive() }))
			.min(1)
			.max(50),
	}),
	run: async ({ record }, { movement: id, lines: places }) => {
		const movement = await bankMovement(record, id);
		if (movement === undefined) return refused(refusal('not-found', { key: id }));
		const lines = await linesAt(record, places);
		if (movement.matched || lines.some(({ matched }) => matched)) return refused(refusal('matched-already'));
		const ours = lines.filter(({ account }) => account === movement.account);
		if (ours.length !== places.length || sumCents(ours.map(({ amount }) => amount)) !== movement.amount)
			return refused(refusal('match-differs'));
		await addMatch(record, id, places);
		return ok(null);
	},
});

/** Takes back that a movement is what it was matched with; neither is changed. */
export const unmatchMovement = defineAction({
	name: 'book.unmatch',
	...MAY,
	input: z.strictObject({ movement: z.string().min(1).max(60) }),
	run: async ({ record }, { movement }) => {
		const undone = await removeMatch(record, movement);
		return undone === 0 ? refused(refusal('not-found', { key: movement })) : ok(null);
	},
});

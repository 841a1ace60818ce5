import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainBankProblem, readBankFile } from '../../src/accounts_files/bank/index.ts';
import { type BankMovement, movementKeys, type OpenLine, type OpenMovement, proposeMatches } from '../../src/domain/accounts/index.ts';
import { addDays } from '../../src/domain/basics/index.ts';
import { mutated, mutations } from './arbitrary_fec.ts';

const FOLDER = join(import.meta.dirname, '../corpus/bank');
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(FOLDER, name)));

interface Case {
	readonly account?: string;
	readonly balances?: readonly [number, number];
	readonly movements?: readonly (readonly [date: string, amount: number, label: string, reference: string])[];
	readonly problems?: readonly string[];
}
const CASES: Readonly<Record<string, Case>> = parse(readFileSync(join(FOLDER, 'cases.yaml'), 'utf8'));

describe('a bank’s file', () => {
	it('has a case for each file of the corpus', () => {
		expect(Object.keys(CASES).sort()).toEqual(
			readdirSync(FOLDER)
				.filter((name) => name !== 'cases.yaml')
				.sort(),
		);
	});
	it.each(Object.entries(CASES))('%s', (name, { problems, movements = [], account, balances }) => {
		const read = readBankFile(bytesOf(name));
		if (!read.ok) {
			const told = read.error.map(({ code, line, column }) => (line === undefined ? code : `${line}:${column} ${code}`));
			expect(told).toEqual(problems ?? []);
			for (const problem of read.error) expect(explainBankProblem(problem).fr).not.toMatch(/undefined/u);
			return;
		}
		expect(problems).toBeUndefined();
		const [statement] = read.value;
		expect(statement?.account).toBe(account);
		expect(statement?.movements.map(({ date, amount, label, reference }) => [date, amount, label, reference])).toEqual(movements);
		expect([statement?.opening, statement?.closing]).toEqual(balances ?? [undefined, undefined]);
	});
	it('is never half-read: cut anywhere, or changed, it is refused or says what it says, and never crashes', () => {
		const names = Object.keys(CASES);
		fc.assert(
			fc.property(fc.constantFrom(...names), mutations, (name, changes) => {
				const read = readBankFile(mutated(bytesOf(name), changes));
				if (read.ok)
					for (const { movements } of read.value) for (const { amount } of movements) expect(Number.isSafeInteger(amount)).toBe(true);
				else expect(read.error.length).toBeGreaterThan(0);
			}),
			{ numRuns: 400 },
		);
		for (const name of ['sgml.ofx', 'xml.ofx', 'camt-053.xml']) {
			const whole = bytesOf(name);
			const end = whole.lastIndexOf(0x3e);
			for (let length = 1; length < end; length += 7)
				expect([name, length, readBankFile(whole.subarray(0, length)).ok]).toEqual([name, length, false]);
		}
	});
	it('read twice has its movements again, those that look the same told apart', () => {
		const movement = fc.record({
			date: fc.constantFrom('2025-01-01', '2025-01-02'),
			amount: fc.constantFrom(-100, 100),
			label: fc.constantFrom('Café', 'CAFE ', 'Loyer'),
			reference: fc.constantFrom('', 'A'),
		});
		fc.assert(
			fc.property(fc.array(movement, { maxLength: 12 }), fc.nat(12), (movements, from) => {
				const keys = movementKeys(movements);
				expect(new Set(keys).size).toBe(movements.length);
				expect(movementKeys(movements)).toEqual(keys);
				// A later file that begins with the rest of this one, in whatever order, brings nothing that is not known.
				expect(movementKeys(movements.slice(from)).filter((key) => !keys.includes(key))).toEqual([]);
			}),
			{ numRuns: 100 },
		);
	});
});

const movement = (id: string, date: string, amount: number, label = '', more: Partial<BankMovement> = {}): OpenMovement => ({
	id,
	date,
	amount,
	label,
	reference: '',
	...more,
});
const line = (id: string, date: string, amount: number, more: Partial<OpenLine> = {}): OpenLine => ({
	id,
	date,
	amount,
	label: '',
	evidence: '',
	party: '',
	...more,
});

describe('reconciliation', () => {
	it('proposes the same amount within ten days, the reference before the words, the words before the day', () => {
		const movements = [
			movement('m1', '2025-10-31', -125_000, 'VIREMENT SCI DES ÉTOILES RÉF F 2025 118'),
			movement('m2', '2025-10-15', 4_000, 'VIR SEPA MME DUPONT'),
			movement('m3', '2025-10-16', 4_000, 'VIR SEPA M MARTIN'),
			movement('m4', '2025-10-20', -999),
		];
		const lines = [
			line('far', '2025-10-31', -125_000),
			line('rent', '2025-10-22', -125_000, { evidence: 'F-2025-118' }),
			line('martin', '2025-10-15', 4_000, { party: 'Martin Jean' }),
			line('dupont', '2025-10-16', 4_000, { label: 'Cotisation Dupont' }),
			line('late', '2025-10-31', -999),
		];
		expect(proposeMatches(movements, lines).map(({ movement: of, line: is, confidence }) => [of, is, confidence])).toEqual([
			['m1', 'rent', 'likely'],
			['m2', 'dupont', 'likely'],
			['m3', 'martin', 'likely'],
		]);
		expect(proposeMatches(movements, lines)[0]?.reasons).toEqual({ days: 9, reference: 'F-2025-118', words: [] });
		expect(proposeMatches(movements, lines, 11).at(-1)).toMatchObject({ movement: 'm4', line: 'late', confidence: 'sure' });
	});
	it('says where another line would do as well', () => {
		const twins = [line('a', '2025-01-02', 500), line('b', '2025-01-02', 500)];
		expect(proposeMatches([movement('m', '2025-01-02', 500)], twins)).toMatchObject([{ line: 'a', others: ['b'], confidence: 'unsure' }]);
	});
	it('matches each movement and line once, to the cent, whatever they are', () => {
		const day = fc.nat(20).map((days) => addDays('2025-01-01', days));
		const amount = fc.constantFrom(-200, -100, 100);
		const texts = fc.constantFrom('', 'LOYER F-12', 'Cotisation Dupont', 'F12');
		const both = fc.tuple(
			fc.array(fc.tuple(day, amount, texts), { maxLength: 12 }),
			fc.array(fc.tuple(day, amount, texts), { maxLength: 12 }),
		);
		fc.assert(
			fc.property(both, ([some, others]) => {
				const movements = some.map(([date, cents, text], index) => movement(`m${index}`, date, cents, text));
				const lines = others.map(([date, cents, text], index) => line(`l${index}`, date, cents, { label: text, evidence: text }));
				const proposals = proposeMatches(movements, lines);
				expect(new Set(proposals.map((one) => one.movement)).size).toBe(proposals.length);
				expect(new Set(proposals.map((one) => one.line)).size).toBe(proposals.length);
				for (const one of proposals) {
					const [m, l] = [movements.find(({ id }) => id === one.movement), lines.find(({ id }) => id === one.line)];
					expect(m?.amount).toBe(l?.amount);
				}
				// What is left on both sides has no pair in reach.
				const left = lines.filter(({ id }) => !proposals.some((one) => one.line === id));
				const free = movements.filter(({ id }) => !proposals.some((one) => one.movement === id));
				expect(proposeMatches(free, left)).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});
});

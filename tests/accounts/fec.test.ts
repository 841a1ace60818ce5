import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	checkFec,
	copyLine,
	FecChecker,
	type FecLine,
	FecReader,
	type FormProblem,
	fecFileName,
	inFecOrder,
	readFecName,
	writeFec,
} from '../../src/domain/accounts/index.ts';
import { arbitraryLines, mutated, mutations } from './arbitrary_fec.ts';

const encode = (lines: readonly FecLine[]) => new TextEncoder().encode([...writeFec(lines)].join(''));

/** All lines of a file and all that its form breaks, its bytes coming in chunks of some lengths. */
function read(
	bytes: Uint8Array,
	chunks: readonly number[] = [],
): { readonly lines: readonly FecLine[]; readonly problems: readonly FormProblem[] } {
	const lines: FecLine[] = [];
	const problems: FormProblem[] = [];
	const reader = new FecReader({ line: (line) => lines.push(copyLine(line)), problem: (problem) => problems.push(problem) });
	let at = 0;
	for (const length of chunks) {
		reader.feed(bytes.subarray(at, at + length));
		at += length;
	}
	reader.feed(bytes.subarray(at));
	reader.end();
	return { lines, problems };
}

/** Balances of entries by a reading as plain as can be: split, and amounts as whole cents. undefined: something is no amount. */
function plainBalances(bytes: Uint8Array): ReadonlyMap<string, bigint> | undefined {
	const balances = new Map<string, bigint>();
	const [, ...rows] = new TextDecoder('latin1')
		.decode(bytes)
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are read as spaces
		.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, ' ')
		.split(/\r\n|\r|\n/u)
		.filter((row) => row !== '');
	const cents = (field: string | undefined) => {
		const found = /^([+-]?)(\d*)(?:,(\d{0,2})0*)?([+-]?)$/u.exec((field ?? '').trim());
		if (found === null) return undefined;
		const value = BigInt(`${found[2] || '0'}${(found[3] ?? '').padEnd(2, '0')}`);
		return found[1] === '-' || found[4] === '-' ? -value : value;
	};
	for (const row of rows) {
		const fields = row.split('\t');
		const key = `${fields[0]?.trim()} ${fields[2]?.trim()}`;
		const [debit, credit] = [cents(fields[11]), cents(fields[12])];
		if (debit === undefined || credit === undefined) return undefined;
		balances.set(key, (balances.get(key) ?? 0n) + debit - credit);
	}
	return balances;
}

describe('a FEC', () => {
	it('is read as it was written, and nothing in it is an error', () => {
		fc.assert(
			fc.property(arbitraryLines, (lines) => {
				const bytes = encode(lines);
				expect(read(bytes)).toEqual({ lines, problems: [] });
				const { findings, debit, credit } = checkFec(bytes, { fileName: '123456782FEC20251231.txt' });
				expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
				expect([debit, credit]).toEqual([
					lines.reduce((sum, line) => sum + line.debit, 0),
					lines.reduce((sum, line) => sum + line.credit, 0),
				]);
			}),
			{ numRuns: 150 },
		);
	});
	it('reads the same however its bytes come and its lines end', () => {
		fc.assert(
			fc.property(
				arbitraryLines,
				fc.array(fc.integer({ min: 0, max: 90 })),
				fc.constantFrom('\n', '\r', '\r\n', ''),
				(lines, chunks, end) => {
					const written = [...writeFec(lines)].join('');
					const text = end === '' ? written.slice(0, -2) : written.replaceAll('\r\n', end);
					expect(read(new TextEncoder().encode(text), chunks)).toEqual({ lines, problems: [] });
				},
			),
			{ numRuns: 150 },
		);
	});
	it('is put in the order of the law, entries whole and nothing lost', () => {
		fc.assert(
			fc.property(arbitraryLines, (lines) => {
				const ordered = inFecOrder(lines);
				expect(inFecOrder(ordered)).toEqual(ordered);
				expect(new Set(ordered)).toEqual(new Set(lines));
				const { findings } = checkFec(encode(ordered));
				const codes = findings.map(({ code }) => code);
				expect(codes).not.toContain('FEC-VALIDATION-ORDER');
				expect(codes).not.toContain('FEC-NUMBER-AGAIN');
			}),
			{ numRuns: 100 },
		);
	});
	it('whose bytes are changed is never accepted unbalanced, and never stops the reader', () => {
		fc.assert(
			fc.property(arbitraryLines, mutations, (lines, changes) => {
				const bytes = mutated(encode(lines), changes);
				const { findings } = checkFec(bytes, { fileName: '123456782FEC20251231.txt' });
				if (findings.some(({ severity }) => severity === 'error')) return;
				const balances = plainBalances(bytes);
				expect(balances).toBeDefined();
				expect([...(balances ?? new Map<string, bigint>())].filter(([, gap]) => gap !== 0n)).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});
	it('of noise is refused', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
				const { form, findings } = checkFec(bytes);
				expect(form.status).toBe('refused');
				expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});
	it('of one endless line costs no more memory than a line may have', () => {
		const checker = new FecChecker();
		const header = new TextEncoder().encode([...writeFec([])].join(''));
		checker.reader.feed(header);
		const chunk = new Uint8Array(1_000_000).fill(0x31);
		for (let time = 0; time < 50; time++) checker.reader.feed(chunk);
		checker.reader.feed(new TextEncoder().encode('\n'));
		const { form, findings } = checker.end();
		expect(form).toMatchObject({ status: 'read', lines: 0, skipped: 1 });
		expect(findings.find(({ code }) => code === 'FEC-LINE-LENGTH')?.shown).toEqual([{ line: 2, message: expect.anything() }]);
	});
	it('has a name that says whose it is and when its year closes', () => {
		expect(readFecName(fecFileName('123456782', '2025-12-31'))).toEqual({ siren: '123456782', closes: '2025-12-31' });
		expect(readFecName('123456782fec20251231.csv')).toEqual({ siren: '123456782', closes: '2025-12-31' });
		for (const name of ['123456789FEC20251231.txt', '123456782FEC20250230.txt', '123456782FEC202512311.txt', 'FEC20251231.txt'])
			expect(readFecName(name)).toBeUndefined();
	});
});

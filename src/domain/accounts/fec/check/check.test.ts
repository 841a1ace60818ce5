import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkFec, FEC_RULES, type FecReport } from '../index.ts';

/** A change of the base file, and what must be found in it. */
interface Case {
	readonly title: string;
	readonly fileName?: string;
	readonly opens?: string;
	readonly encoding?: 'windows-1252' | 'iso-8859-15';
	readonly text?: string;
	readonly prefix?: string;
	readonly separator?: string;
	readonly quotes?: boolean;
	readonly drop?: string;
	readonly swap?: readonly [string, string];
	readonly set?: readonly (readonly [number, string, string])[];
	readonly append?: readonly string[];
	readonly cut?: readonly [number, number];
	readonly widen?: readonly [number, string];
	readonly insert?: readonly [number, string];
	readonly lines?: readonly number[];
	readonly order?: readonly number[];
	readonly append_line?: string;
	readonly append_line_2?: string;
	readonly sense?: readonly [string, string];
	readonly chart?: readonly string[];
	/** Euros by account. */
	readonly previous?: Readonly<Record<string, number>>;
	readonly finds: Readonly<Record<string, readonly number[]>>;
}

const { base, cases, fileName }: { base: string[]; cases: Case[]; fileName: string } = parse(
	readFileSync(join(import.meta.dirname, 'cases.yaml'), 'utf8'),
);
const NAMES = base[0]?.split('|') ?? [];

/** One byte a character, with the few beyond Latin-1 that a case uses. */
function singleByte(text: string, encoding: 'windows-1252' | 'iso-8859-15'): Uint8Array {
	const own = encoding === 'windows-1252' ? { '’': 0x92, '€': 0x80 } : { '€': 0xa4 };
	return Uint8Array.from(text, (sign) => Object.entries(own).find(([one]) => one === sign)?.[1] ?? sign.charCodeAt(0));
}

function bytesOf(one: Case): Uint8Array {
	let rows = base.map((row) => row.split('|'));
	const at = (name: string) => NAMES.indexOf(name);
	for (const [line, column, value] of one.set ?? []) (rows[line - 1] ?? [])[at(column)] = value;
	if (one.lines !== undefined) rows = one.lines.map((line) => rows[line - 1] ?? []);
	if (one.order !== undefined) rows = one.order.map((line) => rows[line - 1] ?? []);
	for (const added of [one.append_line, one.append_line_2]) if (added !== undefined) rows.push(added.split('|'));
	if (one.sense !== undefined) {
		const [debit, credit] = one.sense;
		rows = rows.map((row, index) => {
			const sides = index === 0 ? ['Montant', 'Sens'] : row[11] === '0,00' ? [row[12] ?? '', credit] : [row[11] ?? '', debit];
			return row.toSpliced(11, 2, ...sides);
		});
	}
	const { swap, drop, append } = one;
	if (swap !== undefined) rows = rows.map((row) => row.with(at(swap[0]), row[at(swap[1])] ?? '').with(at(swap[1]), row[at(swap[0])] ?? ''));
	if (drop !== undefined) rows = rows.map((row) => row.toSpliced(at(drop), 1));
	if (append !== undefined) rows = rows.map((row, index) => [...row, append[index] ?? '']);
	if (one.cut !== undefined) rows[one.cut[0] - 1] = rows[one.cut[0] - 1]?.slice(0, one.cut[1]) ?? [];
	if (one.widen !== undefined) rows[one.widen[0] - 1]?.push(one.widen[1]);
	const quote = (field: string) => (one.quotes === true ? `"${field}"` : field);
	const lines = rows.map((row) => row.map(quote).join(one.separator ?? '|'));
	if (one.insert !== undefined) lines.splice(one.insert[0] - 1, 0, one.insert[1]);
	const text = one.text ?? `${one.prefix ?? ''}${lines.join('\r\n')}\r\n`;
	return one.encoding === undefined ? new TextEncoder().encode(text) : singleByte(text, one.encoding);
}

function check(one: Case): FecReport {
	const { opens, chart, previous } = one;
	return checkFec(bytesOf(one), {
		fileName: one.fileName ?? fileName,
		...(opens === undefined ? {} : { opens }),
		...(chart === undefined ? {} : { knows: (account: string) => chart.some((prefix) => account.startsWith(prefix)) }),
		...(previous === undefined ? {} : { previous: new Map(Object.entries(previous).map(([account, euros]) => [account, euros * 100])) }),
	});
}

describe('the rules of a FEC', () => {
	it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, one) => {
		const { findings } = check(one);
		const found = Object.fromEntries(findings.map(({ code, shown }) => [code, shown.map(({ line }) => line ?? 0)]));
		expect(found).toEqual(one.finds);
		for (const { count, shown } of findings) {
			expect(count).toBe(shown.length);
			for (const { message } of shown) expect(message.fr === '' || message.en === '').toBe(false);
		}
	});
	it('are each broken by a case', () => {
		const broken = new Set(cases.flatMap(({ finds }) => Object.keys(finds)));
		const elsewhere = ['FEC-LINE-LENGTH', 'FEC-XML'];
		expect(FEC_RULES.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual(elsewhere);
		expect(new Set(FEC_RULES.map(({ code }) => code)).size).toBe(FEC_RULES.length);
	});
	it('count all that they find and show the first', () => {
		const row = base[3]?.replace('120,50', 'x') ?? '';
		const text = [base[0], ...Array.from({ length: 50_000 }, () => row)].join('\n');
		const { findings } = checkFec(new TextEncoder().encode(text), { fileName, mostShown: 3 });
		const amounts = findings.find(({ code }) => code === 'FEC-AMOUNT');
		expect([amounts?.count, amounts?.shown.length]).toEqual([50_000, 3]);
		expect(amounts?.shown.map(({ line }) => line)).toEqual([2, 3, 4]);
	});
});

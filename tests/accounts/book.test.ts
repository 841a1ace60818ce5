import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readChart } from '../../src/accounts_files/index.ts';
import {
	accountName,
	type Balances,
	balanceOf,
	CHART_ACCOUNTS,
	checkEntry,
	checkFec,
	checkValidation,
	ENTRY_KINDS,
	type EntryDraft,
	type EntryMistake,
	type EntryRules,
	entryFromWords,
	explainMistake,
	type FecLine,
	fecLinesOf,
	type InWords,
	inFecOrder,
	isLettered,
	knownAccounts,
	Ledger,
	letteringGap,
	nextLetter,
	openingEntry,
	proposeLetters,
	resultOf,
	reversalOf,
	type Validated,
	writeFec,
} from '../../src/domain/accounts/index.ts';
import { addDays, type Result } from '../../src/domain/basics/index.ts';
import { arbitraryDirect, arbitraryWords } from './arbitrary_book.ts';

let knows: (account: string) => boolean;
beforeAll(async () => {
	const charts = await Promise.all(['anc-2018-06', 'anc-2022-06'].map(readChart));
	const known = charts.map((chart) => {
		if (!chart.ok) throw new Error(JSON.stringify(chart.error));
		return knownAccounts(chart.value);
	});
	knows = (account) => known.every((one) => one(account));
});

const rules = (year: number, more: Partial<EntryRules['year']> = {}): EntryRules => ({
	year: { from: `${year}-01-01`, to: `${year}-12-31`, closed: false, ...more },
	knows,
	knowsCode: (code) => code === 'RES',
});
const nameOf = (account: string) => accountName(account)?.fr ?? account;
const taken = (result: Result<EntryDraft, readonly EntryMistake[]>): EntryDraft => {
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
};
const codes = (result: Result<unknown, readonly EntryMistake[]>) =>
	result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('/')}`);

/** A book that validates what it is given, as the store does: in order, numbered by journal. */
class Book {
	readonly entries: (EntryDraft & Validated)[] = [];
	readonly #last = new Map<string, number>();

	validate(draft: EntryDraft, on: string): EntryDraft & Validated {
		const number = (this.#last.get(draft.journal) ?? 0) + 1;
		this.#last.set(draft.journal, number);
		const entry = { ...draft, number, validatedOn: on };
		this.entries.push(entry);
		return entry;
	}

	get lines(): readonly FecLine[] {
		return this.entries.flatMap((entry) => fecLinesOf(entry, nameOf));
	}

	get balances(): Balances {
		const ledger = new Ledger();
		for (const line of this.lines) ledger.take(line);
		const balances = ledger.balances();
		if (!balances.ok) throw new Error(balances.error.code);
		return balances.value;
	}
}

function findings(book: Book, year: number, previous?: Balances): readonly string[] {
	const bytes = new TextEncoder().encode([...writeFec(inFecOrder(book.lines))].join(''));
	return checkFec(bytes, {
		fileName: `123456782FEC${year}1231.txt`,
		opens: `${year}-01-01`,
		knows,
		...(previous === undefined ? {} : { previous: new Map(previous.accounts.map((one) => [one.account, balanceOf(one)])) }),
	}).findings.map(({ code, shown }) => `${code} ${shown[0]?.message.en}`);
}

interface YearOfEntries {
	readonly entries: readonly Result<EntryDraft, readonly EntryMistake[]>[];
	/** Places of entries that are taken back. */
	readonly reversed: readonly number[];
}

const yearOfEntries = (year: number): fc.Arbitrary<YearOfEntries> =>
	fc.record({
		entries: fc.array(
			fc.oneof(
				arbitraryWords(year).map((words) => entryFromWords(words)),
				arbitraryDirect(year).map((draft) => checkEntry(draft, rules(year))),
			),
			{ maxLength: 12 },
		),
		reversed: fc.array(fc.nat(), { maxLength: 3 }),
	});

/** Validates a year's entries on the days that they are of, then takes some back. */
function kept(book: Book, { entries, reversed }: YearOfEntries, year: number) {
	const drafts = entries.flatMap((one) => (one.ok ? [one.value] : [])).sort((a, b) => (a.date < b.date ? -1 : 1));
	for (const draft of drafts) book.validate(taken(checkValidation(draft, rules(year), draft.date)), draft.date);
	const own = book.entries.filter(({ journal }) => journal !== 'AN');
	for (const index of new Set(reversed.map((one) => one % Math.max(1, own.length)))) {
		const entry = own[index];
		if (entry !== undefined) book.validate(taken(reversalOf(entry, `${year}-12-31`, false)), `${year}-12-31`);
	}
}

describe('a small book', () => {
	it('balances whatever is entered, writes a FEC without a finding, and opens the next year with the closing balances', () => {
		fc.assert(
			fc.property(yearOfEntries(2025), yearOfEntries(2026), (first, second) => {
				const book = new Book();
				kept(book, first, 2025);
				for (const { lines } of book.entries) expect(lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0)).toBe(0);
				// Only a first year has no opening entries; the check tells so as soon as there is any entry.
				const told = findings(book, 2025);
				expect(told.filter((one) => !one.startsWith('FEC-OPENING-MISSING') && !one.startsWith('FEC-EMPTY'))).toEqual([]);

				const next = new Book();
				kept(next, second, 2026);
				const opening = openingEntry(book.balances, '2026-01-01');
				// The year before is closed in the spring, after entries of the new year.
				if (opening !== undefined) next.validate(opening, '2026-06-20');
				const expected = new Map(
					book.balances.accounts
						.filter((one) => /^[1-5]/u.test(one.account) && balanceOf(one) !== 0)
						.map((one) => [one.account, balanceOf(one)]),
				);
				const result = resultOf(book.balances);
				const onto = result > 0 ? '120' : '129';
				if (result !== 0) expected.set(onto, (expected.get(onto) ?? 0) - result);
				const opened = new Map<string, number>();
				for (const line of opening?.lines ?? []) opened.set(line.account, (opened.get(line.account) ?? 0) + balanceOf(line));
				expect([...opened].filter(([, balance]) => balance !== 0).sort()).toEqual(
					[...expected].filter(([, balance]) => balance !== 0).sort(),
				);
				if (opening !== undefined) expect(findings(next, 2026, book.balances)).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});
	it('undoes an entry to the cent by its reversal', () => {
		fc.assert(
			fc.property(arbitraryWords(2025), (words) => {
				const book = new Book();
				const entry = book.validate(taken(entryFromWords(words)), '2025-12-31');
				book.validate(taken(reversalOf(entry, '2025-12-31', false)), '2025-12-31');
				expect(book.balances.accounts.filter((one) => balanceOf(one) !== 0)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});
	it('has kinds whose lines balance whatever their amounts, on accounts that the charts in force know', () => {
		for (const { id, amounts, lines, choices = [], unpaid } of ENTRY_KINDS) {
			for (const amount of amounts) {
				const sides = lines.map(({ side, sum, less = [] }) => {
					const times = sum.filter((one) => one === amount.id).length - less.filter((one) => one === amount.id).length;
					return side === 'debit' ? times : -times;
				});
				expect([id, amount.id, sides.reduce((total, one) => total + one, 0)]).toEqual([id, amount.id, 0]);
			}
			const fixed = lines.flatMap(({ account }) => (typeof account === 'string' ? [account] : []));
			for (const account of [...fixed, ...choices, ...(unpaid === undefined ? [] : [unpaid])])
				expect([account, knows(account), accountName(account) !== undefined]).toEqual([account, true, true]);
		}
		expect(new Set(ENTRY_KINDS.map(({ id }) => id)).size).toBe(ENTRY_KINDS.length);
		expect(CHART_ACCOUNTS.filter((account) => !knows(account))).toEqual([]);
	});
	it.each<[string, Partial<InWords>, [journal: string, ...lines: [string, number, number][]]]>([
		['dues by bank', { kind: 'dues', money: '512' }, ['BQ', ['512', 9000, 0], ['7561', 0, 9000]]],
		['an invoice to pay', { kind: 'purchase', money: 'later', account: '6226' }, ['AC', ['6226', 9000, 0], ['401', 0, 9000]]],
		['that invoice paid', { kind: 'invoice-paid', money: '512', account: '401' }, ['BQ', ['401', 9000, 0], ['512', 0, 9000]]],
		['a grant promised', { kind: 'grant', money: 'later' }, ['VE', ['441', 9000, 0], ['741', 0, 9000]]],
		['cash to the bank', { kind: 'transfer', money: '530', destination: '512' }, ['OD', ['512', 9000, 0], ['530', 0, 9000]]],
		['a till', { kind: 'sale', money: '530', account: '707' }, ['CA', ['530', 9000, 0], ['707', 0, 9000]]],
		[
			'pay',
			{ kind: 'pay', money: '512', amounts: { gross: 200_000, employee: 44_000, tax: 6_000, employer: 80_000 } },
			['BQ', ['641', 200_000, 0], ['645', 80_000, 0], ['431', 0, 124_000], ['4421', 0, 6_000], ['512', 0, 150_000]],
		],
		['a surplus', { kind: 'surplus-allocated', account: '1068' }, ['OD', ['120', 9000, 0], ['1068', 0, 9000]]],
		['waived expenses', { kind: 'waived-expenses' }, ['OD', ['6251', 9000, 0], ['75412', 0, 9000]]],
	])('makes of %s its entry', (_, said, [journal, ...lines]) => {
		const made = taken(entryFromWords({ kind: '', date: '2025-03-01', label: 'x', evidence: 'y', amounts: { amount: 9000 }, ...said }));
		expect([made.journal, ...made.lines.map(({ account, debit, credit }) => [account, debit, credit])]).toEqual([journal, ...lines]);
	});
	it.each<[string, Partial<InWords>, readonly string[]]>([
		['no amount', { amounts: {} }, ['amount-missing amounts/amount']],
		['a negative one', { amounts: { amount: -1 } }, ['amount-negative amounts/amount']],
		['no bank', { money: '401' }, ['money-unknown money']],
		['a gift still to come', { kind: 'gift', money: 'later' }, ['never-later money']],
		['another nature', { account: '641' }, ['choice-unknown account']],
		['an unknown kind', { kind: 'loan' }, ['kind-unknown kind']],
		['a transfer to itself', { kind: 'transfer', destination: '512' }, ['same-account destination']],
		['more withheld than paid', { kind: 'pay', amounts: { gross: 10, employee: 11 } }, ['amount-negative amounts/employee']],
	])('refuses %s', (_, said, expected) => {
		const words = { kind: 'dues', date: '2025-03-01', label: 'x', evidence: 'y', amounts: { amount: 9000 }, money: '512', ...said };
		expect(codes(entryFromWords(words))).toEqual(expected);
	});

	const direct: EntryDraft = {
		journal: 'OD',
		date: '2025-06-30',
		label: 'x',
		evidence: 'y',
		lines: [
			{ account: '641', debit: 100, credit: 0 },
			{ account: '428', debit: 0, credit: 100 },
		],
	};
	it.each<[string, Partial<EntryDraft>, readonly string[]]>([
		['what is right', {}, []],
		['a day before the year', { date: '2024-12-31' }, ['date-outside-year date']],
		['its first and last day', { date: '2025-12-31' }, []],
		['a blank label', { label: ' ' }, ['label-missing label']],
		['an unknown journal', { journal: 'XX' }, ['journal-unknown journal']],
		['the opening journal', { journal: 'AN' }, ['opening-by-closing journal']],
		['one line', { lines: direct.lines.slice(0, 1) }, ['too-few-lines lines']],
		['a cent too much', { lines: [{ account: '641', debit: 101, credit: 0 }, ...direct.lines.slice(1)] }, ['unbalanced lines']],
		[
			'accounts that are none',
			{
				lines: [
					{ account: '64', debit: 100, credit: 0 },
					{ account: '901', debit: 0, credit: 100 },
				],
			},
			['account-form lines/0/account', 'account-unknown lines/1/account'],
		],
		[
			'both sides, and none',
			{
				lines: [
					{ account: '641', debit: 100, credit: 100 },
					{ account: '428', debit: 0, credit: 0 },
				],
			},
			['one-side lines/0/debit', 'one-side lines/1/debit'],
		],
		[
			'what is in kind facing money',
			{
				lines: [
					{ account: '864', debit: 100, credit: 0 },
					{ account: '512', debit: 0, credit: 100 },
				],
			},
			['in-kind-apart lines'],
		],
		[
			'a result written by hand',
			{
				lines: [
					{ account: '756', debit: 100, credit: 0 },
					{ account: '120', debit: 0, credit: 100 },
				],
			},
			['result-apart lines'],
		],
		[
			'negative amounts',
			{
				lines: [
					{ account: '641', debit: -100, credit: 0 },
					{ account: '428', debit: 0, credit: -100 },
				],
			},
			['amount-negative lines/0/debit', 'amount-negative lines/1/credit'],
		],
	])('judges %s', (_, change, expected) => {
		const checked = checkEntry({ ...direct, ...change }, rules(2025));
		expect(codes(checked)).toEqual(expected);
		if (!checked.ok) for (const mistake of checked.error) expect(explainMistake(mistake).fr).toMatch(/^\p{Lu}|^«/u);
	});
	it('validates with evidence, in an open year, no day ahead, and takes back once', () => {
		const on = (today: string, change: Partial<EntryDraft> = {}, closed = false) =>
			codes(checkValidation({ ...direct, ...change }, rules(2025, { closed }), today));
		expect(on('2025-06-30')).toEqual([]);
		expect(on('2025-06-29')).toEqual(['date-to-come date']);
		expect(on('2025-06-30', { evidence: '' })).toEqual(['evidence-missing evidence']);
		expect(on('2025-06-30', {}, true)).toEqual(['year-closed date']);
		const entry = { ...direct, number: 1, validatedOn: '2025-06-30' };
		expect(codes(reversalOf(entry, '2025-07-01', true))).toEqual(['reversed-already ']);
		expect(codes(reversalOf(entry, addDays(entry.date, -1), false))).toEqual(['reversed-before date']);
	});
});

describe('lettering', () => {
	it('gives letters without end, each after the one before', () => {
		const letters = ['A'];
		while (letters.length < 800) letters.push(nextLetter(letters.at(-1) ?? ''));
		expect([letters[25], letters[26], letters[27], letters[701], letters[702]]).toEqual(['Z', 'AA', 'AB', 'ZZ', 'AAA']);
		expect(new Set(letters).size).toBe(800);
		const sorted = [...letters].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
		expect(sorted).toEqual(letters);
		expect([nextLetter(''), nextLetter('12')]).toEqual(['A', 'A']);
		expect(['401', '467', '580', '512', '641', '486'].map(isLettered)).toEqual([true, true, true, false, false, true]);
	});
	it('proposes groups that come to nothing, each line once, and leaves no two lines that could settle each other', () => {
		const line = fc.record({
			amount: fc.integer({ min: 1, max: 6 }),
			side: fc.boolean(),
			evidence: fc.constantFrom('', 'F-1', 'F-2'),
		});
		fc.assert(
			fc.property(fc.array(line, { maxLength: 14 }), (made) => {
				const lines = made.map(({ amount, side, evidence }, index) => ({
					...{ line: index + 1, date: addDays('2025-01-01', index), evidence },
					...{ debit: side ? amount : 0, credit: side ? 0 : amount },
				}));
				const groups = proposeLetters(lines);
				for (const group of groups) expect([letteringGap(group), group.length > 1]).toEqual([0, true]);
				const taken = groups.flat().map((one) => one.line);
				expect(new Set(taken).size).toBe(taken.length);
				const left = lines.filter((one) => !taken.includes(one.line));
				for (const one of left) for (const two of left) expect(one !== two && letteringGap([one, two]) === 0).toBe(false);
			}),
		);
	});
	it('takes the same evidence before the same amount, and one payment of several invoices that follow each other', () => {
		const at = (line: number, gap: number, evidence = '') => ({
			...{ line, date: '2025-01-01', evidence },
			...{ debit: Math.max(gap, 0), credit: Math.max(-gap, 0) },
		});
		const placed = (lines: readonly ReturnType<typeof at>[]) => proposeLetters(lines).map((group) => group.map(({ line }) => line));
		expect(placed([at(1, -50, 'F-1'), at(2, -50, 'F-2'), at(3, 50, 'F-2')])).toEqual([[2, 3]]);
		expect(placed([at(1, -50), at(2, -30), at(3, -20), at(4, 50), at(5, 50)])).toEqual([
			[1, 4],
			[2, 3, 5],
		]);
		expect(placed([at(1, -50), at(2, 20), at(3, 30), at(4, -7)])).toEqual([[1, 2, 3]]);
		expect(placed([at(1, -50), at(2, 20)])).toEqual([]);
	});
});

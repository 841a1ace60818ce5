import fc from 'fast-check';
import type { FecLine } from '../../src/domain/accounts/index.ts';
import { addDays } from '../../src/domain/basics/index.ts';

/** A text as a field may hold it: no control characters, no white space around it. */
const text = (minLength: number, maxLength = 12): fc.Arbitrary<string> =>
	fc
		.string({
			unit: fc.oneof(
				{ weight: 4, arbitrary: fc.constantFrom(...'aéœ€ B1|"’;,.0-') },
				{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
			),
			minLength,
			maxLength,
		})
		.map((written) => written.replaceAll(/\p{Cc}/gu, '').trim())
		.filter((written) => written.length >= minLength);

const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2025-01-01', days));
const account = fc.constantFrom('106800', '401000', '411000', '512000', '606100', '641000', '706000', '756000', '194000', '7411');
const money = fc.integer({ min: 1, max: 1_000_000_00 });

/** Lines of one entry, which balance. */
const entry = (number: number): fc.Arbitrary<readonly FecLine[]> =>
	fc
		.record({
			journal: fc.constantFrom('AC', 'BQ', 'OD'),
			date: day,
			evidence: text(1),
			label: text(1),
			credited: account,
			moves: fc.array(
				fc.record({
					account,
					debit: money,
					auxiliary: fc.option(fc.constantFrom('P1', 'P2')),
					negative: fc.boolean(),
					currency: fc.boolean(),
				}),
				{ minLength: 1, maxLength: 3 },
			),
		})
		.map(({ journal, date, evidence, label, credited, moves }) => {
			const of = (one: string, debit: number, credit: number, more: Partial<FecLine> = {}): FecLine => ({
				journal,
				journalLabel: `Journal ${journal}`,
				number: String(number),
				date,
				account: one,
				accountLabel: `Compte ${one}`,
				auxiliary: '',
				auxiliaryLabel: '',
				evidence,
				evidenceDate: date,
				label,
				debit,
				credit,
				lettering: '',
				letteringDate: '',
				validatedOn: date,
				currencyAmount: '',
				currency: '',
				...more,
			});
			const debits = moves.map((move) =>
				of(move.account, move.negative ? 0 : move.debit, move.negative ? -move.debit : 0, {
					...(move.auxiliary === null ? {} : { auxiliary: move.auxiliary, auxiliaryLabel: `Tiers ${move.auxiliary}` }),
					...(move.currency ? { currency: 'USD', currencyAmount: '12,345' } : {}),
				}),
			);
			const total = moves.reduce((sum, move) => sum + move.debit, 0);
			return [...debits, of(credited, 0, total)];
		});

/** Lines of a file, entry by entry, numbered from 1. */
export const arbitraryLines: fc.Arbitrary<readonly FecLine[]> = fc
	.integer({ min: 1, max: 12 })
	.chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => entry(index + 1))))
	.map((entries) => entries.flat());

/** A change of a file's bytes: some of them replaced by others, at a place given as a share of the file. */
const change = fc.record({
	at: fc.integer({ min: 0, max: 9999 }),
	remove: fc.oneof(fc.constantFrom(0, 1, 1, 2), fc.integer({ min: 0, max: 400 })),
	insert: fc.oneof(
		fc.uint8Array({ maxLength: 3 }),
		fc.constantFrom(
			...['\t', '\r\n', '\n', '|', ',', '-', '0', '9', '"', '\uFEFF', '\u0000', ' ', '1', '.'].map((sign) =>
				new TextEncoder().encode(sign),
			),
		),
	),
});

/** The bytes of a file changed in a few places. */
export const mutations = fc.array(change, { minLength: 1, maxLength: 4 });

/** Applies changes one after the other. */
export function mutated(
	bytes: Uint8Array,
	changes: readonly { readonly at: number; readonly remove: number; readonly insert: Uint8Array }[],
): Uint8Array {
	return changes.reduce((before, { at, remove, insert }) => {
		const from = Math.floor((before.length * at) / 10_000);
		return Uint8Array.from([...before.subarray(0, from), ...insert, ...before.subarray(from + remove)]);
	}, bytes);
}

import fc from 'fast-check';
import { CHART_ACCOUNTS, ENTRY_KINDS, type EntryDraft, type InWords, LATER } from '../../src/domain/accounts/index.ts';
import { addDays, type IsoDate } from '../../src/domain/basics/index.ts';

const words = fc.constantFrom('Assurance', 'Loyer d’avril', 'Cotisation « Ville » 40 €', 'Étude 2;3', 'Prestation\tn° 4');
const party = fc.constantFrom({ code: 'P1', name: 'Ville de Lille' }, { code: 'P2', name: 'Imprimerie' });
const money = fc.integer({ min: 1, max: 50_000_000 });
const moneyAccount = fc.constantFrom('512', '5121', '530');

/** A day of a year that is not its first, so that a reversal a day later mostly stays inside. */
const dayOf = (year: number): fc.Arbitrary<IsoDate> => fc.integer({ min: 0, max: 364 }).map((days) => addDays(`${year}-01-01`, days));

/** A receipt or a spending of any kind in a calendar year, as a treasurer would say it. */
export const arbitraryWords = (year: number): fc.Arbitrary<InWords> =>
	fc.constantFrom(...ENTRY_KINDS).chain((kind) =>
		fc
			.record({
				date: dayOf(year),
				label: words,
				evidence: fc.constantFrom('F-12', 'RELEVÉ 3', 'PV 2025'),
				amount: money,
				shares: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 3, maxLength: 3 }),
				account: fc.option(fc.constantFrom(...(kind.choices ?? [''])), { nil: undefined }),
				later: fc.boolean(),
				paidOn: moneyAccount,
				party,
			})
			.map(
				({ amount, shares, account, later, paidOn, ...rest }): InWords => ({
					...rest,
					kind: kind.id,
					// What is withheld of a pay never passes it: at most 40 % and 40 %.
					amounts: Object.fromEntries(
						kind.amounts.map(({ id }, index) => [id, index === 0 ? amount : Math.floor((amount * (shares[index - 1] ?? 0)) / 100)]),
					),
					money: later && kind.unpaid !== undefined ? LATER : paidOn,
					destination: paidOn === '512' ? '530' : '512',
					...(account === undefined ? {} : { account }),
				}),
			),
	);

/** A balanced entry of a calendar year as who knows accounts writes it, refused ones among them. */
export const arbitraryDirect = (year: number): fc.Arbitrary<EntryDraft> =>
	fc
		.record({
			date: dayOf(year),
			label: words,
			evidence: fc.constantFrom('OD-1', 'Note'),
			debits: fc.array(fc.record({ account: fc.constantFrom(...CHART_ACCOUNTS), debit: money }), { minLength: 1, maxLength: 4 }),
			credited: fc.constantFrom(...CHART_ACCOUNTS),
		})
		.map(({ debits, credited, ...rest }) => ({
			...rest,
			journal: 'OD',
			lines: [
				...debits.map((line) => ({ ...line, credit: 0 })),
				{ account: credited, debit: 0, credit: debits.reduce((sum, { debit }) => sum + debit, 0) },
			],
		}));

import { type AnalyticCode, type AnalyticShare, byAxis, type Statements } from '../accounts/index.ts';
import { type Cents, sumCents } from '../basics/index.ts';
import { row, type Table } from '../document/index.ts';
import { formatAmount } from '../typography/index.ts';
import { cell, columns, figure, inEuros, numbersOf, type Saying } from './saying.ts';

/** What analytic codes stand for, and what programmes and funders are called, by their ids. */
export interface AnalyticNames {
	readonly codes: readonly AnalyticCode[];
	readonly names: Readonly<Record<string, string>>;
}

/** Where the association says of no code what it stands for. */
export const NO_NAMES: AnalyticNames = { codes: [], names: {} };

/** The shares of a year by one thing: code, programme or funder. */
export interface NamedShares {
	readonly id: string;
	readonly caption: string;
	/** What the shares are of. */
	readonly header: string;
	readonly shares: readonly (AnalyticShare & { readonly name: string })[];
}

/** Income and expenses by analytic code, then by programme and by funder where codes are tied to some. */
export function namedShares(
	analytic: Statements['analytic'],
	{ codes, names }: AnalyticNames,
	words: Saying['words'],
): readonly NamedShares[] {
	if (analytic.length === 0) return [];
	const nameOf = (code: string) => {
		const name = codes.find((one) => one.code === code)?.name;
		return code === '' ? words.noCode : name === undefined ? code : `${code} – ${name}`;
	};
	const by = (axis: 'programme' | 'funder', said: Pick<NamedShares, 'caption' | 'header'>, none: string): readonly NamedShares[] => {
		const shares = byAxis(analytic, codes, axis).map((one) => ({ ...one, name: one.of === '' ? none : (names[one.of] ?? one.of) }));
		return shares.length === 0 ? [] : [{ id: `by-${axis}`, ...said, shares }];
	};
	return [
		{
			...{ id: 'analytic', caption: words.analytic, header: words.code },
			shares: analytic.map((one) => ({ ...one, name: nameOf(one.code) })),
		},
		...by('programme', { caption: words.byProgramme, header: words.programme }, words.noProgramme),
		...by('funder', { caption: words.byFunder, header: words.funder }, words.noFunder),
	];
}

/** Income, expenses and result of each share of a year, and of all. */
export function sharesTable({ id, caption, header, shares }: NamedShares, saying: Saying): Table {
	const { words, language } = saying;
	const total = (side: 'income' | 'expenses') => sumCents(shares.map((one) => one[side]));
	const result = (income: Cents, expenses: Cents) => formatAmount(income - expenses, language);
	const [income, expenses] = [total('income'), total('expenses')];
	return {
		type: 'table',
		id,
		caption: inEuros(caption, saying),
		columns: columns([header], [words.income, words.expenses, words.result]),
		rows: [
			...shares.map((one) => {
				const { codes, uncoded } = one;
				const behind = (first: string) => ({
					accounts: numbersOf(one.accounts.filter(({ account }) => account.startsWith(first))),
					analytic: { codes, uncoded },
				});
				const figures = [
					figure(cell(one.income, language), behind('7'), saying),
					figure(cell(one.expenses, language), behind('6'), saying),
				];
				return row('line', figure(one.name, behind(''), saying), ...figures, result(one.income, one.expenses));
			}),
			row('total', words.total, cell(income, language), cell(expenses, language), result(income, expenses)),
		],
	};
}

import type { Bilingual } from '../../basics/index.ts';
import { type AccountPattern, type ChartMapping, type IncomeReckoning, isSection, linesOf } from './chart_mapping.ts';

/** Patterns that two lines of one part claim: an account would go to either. */
function claimedTwice(claims: readonly { readonly id: string; readonly patterns: readonly AccountPattern[] }[]): Bilingual[] {
	const first = new Map<string, string>();
	return claims.flatMap(({ id, patterns }) =>
		patterns.flatMap(({ prefix, side }) => {
			const key = side === undefined ? prefix : `${prefix}:${side}`;
			const other = first.get(key);
			first.set(key, other ?? id);
			return other === undefined
				? []
				: [{ fr: `« ${key} » est pris par ${other} et par ${id}.`, en: `“${key}” is taken by ${other} and by ${id}.` }];
		}),
	);
}

function repeated(ids: readonly string[]): Bilingual[] {
	return ids
		.filter((id, index) => ids.indexOf(id) !== index)
		.map((id) => ({ fr: `l’identifiant « ${id} » est donné deux fois.`, en: `the id “${id}” is given twice.` }));
}

/** What contradicts itself in a mapping that is otherwise well formed. */
export function mappingMistakes({ incomeStatement = [], balanceSheet, headings = [] }: ChartMapping): readonly Bilingual[] {
	const sections = incomeStatement.filter(isSection);
	const reckonings = incomeStatement.filter((row): row is IncomeReckoning => !isSection(row));
	const incomeLines = linesOf(sections);
	const balanceSections = balanceSheet === undefined ? [] : [...balanceSheet.assets, ...balanceSheet.liabilities];
	const balanceLines = linesOf(balanceSections);
	const unknown = reckonings.flatMap(({ id, result = [], sum = [] }) =>
		[...result, ...sum]
			.filter((named) => !sections.some((section) => section.id === named))
			.map((named) => ({ fr: `${id} nomme « ${named} », qui n’existe pas.`, en: `${id} names “${named}”, which does not exist.` })),
	);
	const results = balanceLines.filter((line) => line.result === true).length;
	return [
		...repeated([...incomeStatement.map(({ id }) => id), ...incomeLines.map(({ id }) => id)]),
		...repeated([...balanceSections.map(({ id }) => id), ...balanceLines.map(({ id }) => id)]),
		...headings.flatMap(({ lines }) => repeated(lines.map(({ id }) => id))),
		...claimedTwice(incomeLines.map(({ id, accounts }) => ({ id, patterns: accounts }))),
		...claimedTwice(balanceLines.map(({ id, accounts, deductions = [] }) => ({ id, patterns: [...accounts, ...deductions] }))),
		...claimedTwice(
			headings.flatMap((heading) => heading.lines.map(({ id, accounts }) => ({ id: `${heading.id}/${id}`, patterns: accounts }))),
		),
		...unknown,
		...(balanceSheet !== undefined && results !== 1
			? [
					{
						fr: 'une ligne du bilan, et une seule, porte le résultat.',
						en: 'one line of the balance sheet, and one only, holds the result.',
					},
				]
			: []),
	];
}

import { stringify } from 'yaml';
import {
	type AccountPattern,
	type ChartMapping,
	type IncomeReckoning,
	type IncomeSection,
	isSection,
	type MappedLine,
	type MappedSection,
	patternText,
} from '../domain/accounts/index.ts';

const written = (patterns: readonly AccountPattern[]) => patterns.map(patternText);

function line({ id, label, accounts, deductions, result }: MappedLine): object {
	if (result === true) return { id, label, result };
	return { id, label, accounts: written(accounts), ...(deductions === undefined ? {} : { deductions: written(deductions) }) };
}

function section<S extends MappedSection>({ groups, ...rest }: S): object {
	return { ...rest, groups: groups.map(({ lines, ...group }) => ({ ...group, lines: lines.map(line) })) };
}

const incomeRow = (row: IncomeSection | IncomeReckoning) => (isSection(row) ? section(row) : row);

/** A mapping as the text of a file that reads as the same: whole, so that what it extended does not change it later. */
export function writeChart(mapping: ChartMapping): string {
	const { incomeStatement, balanceSheet, headings, ...rest } = mapping;
	const file = {
		...rest,
		...(incomeStatement === undefined ? {} : { incomeStatement: incomeStatement.map(incomeRow) }),
		...(balanceSheet === undefined
			? {}
			: { balanceSheet: { assets: balanceSheet.assets.map(section), liabilities: balanceSheet.liabilities.map(section) } }),
		...(headings === undefined
			? {}
			: {
					headings: headings.map(({ lines, ...heading }) => ({
						...heading,
						lines: lines.map(({ accounts, ...one }) => ({ ...one, accounts: written(accounts) })),
					})),
				}),
	};
	return stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
}

import { type MappingDifference, type MappingRow, patternsText } from '../domain/accounts/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { formatAmount, formatDate } from '../domain/typography/index.ts';
import { LAYOUT_WORDS } from '../i18n/office/index.ts';
import type { ShownDifference, ShownLayout, ShownLeftOut } from '../ui/layouts/shown_layout.ts';
import type { QueryOutput } from '../use_cases/index.ts';

type Preview = QueryOutput<'accounts.preview_chart'>;

/** What a line says and takes, in a few words. */
function said({ label, accounts, deductions = [] }: MappingRow, language: Language): string {
	return `${label[language]} (${patternsText([...accounts, ...deductions]) || LAYOUT_WORDS[language].noAccounts})`;
}

/** The differences between two versions of a layout, in words. */
export function shownDifferences(differences: readonly MappingDifference[], language: Language): readonly ShownDifference[] {
	return differences.map(({ kind, before, after }) => ({
		kind,
		line: (after ?? before)?.label[language] ?? '',
		before: before === undefined || kind === 'moved' ? '' : said(before, language),
		after: after === undefined || kind === 'moved' ? '' : said(after, language),
	}));
}

/** The accounts that a layout leaves out of the fiscal years of the books; years of which it leaves out nothing are not told. */
export function shownLeftOut(years: Preview['leftOut'], language: Language): readonly ShownLeftOut[] {
	return years.flatMap((one) => {
		const parts = (['income', 'balance', 'headings'] as const)
			.filter((part) => one[part].length > 0)
			.map((part) => ({
				part,
				accounts: one[part].map(({ account, label, amount }) => ({ account, label, amount: formatAmount(amount, language) })),
			}));
		return parts.length === 0 ? [] : [{ year: formatDate(one.year, language), parts }];
	});
}

/** A layout that is being edited, as its form shows it. */
export function shownPreview({ text, title, rows, problems, differences, leftOut, checked }: Preview, language: Language): ShownLayout {
	const words = LAYOUT_WORDS[language];
	return {
		...{ text, title },
		rows: rows.map(({ part, kind, key, label, accounts, deductions, errors }) => ({
			...{ part, kind, key, fr: label.fr, en: label.en, accounts, deductions },
			errors: Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, message[language]])),
		})),
		problems: problems.map(({ line, message }) => (line === undefined ? message[language] : words.atLine(String(line), message[language]))),
		differences: shownDifferences(differences, language),
		leftOut: shownLeftOut(leftOut, language),
		checked: checked ?? '',
	};
}

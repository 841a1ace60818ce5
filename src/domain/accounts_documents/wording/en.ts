import { formatCount, plural } from '../../typography/index.ts';
import type { Wording } from './fr.ts';

export const en: Wording = {
	fec: {
		title: 'Check of the file of accounting entries (FEC)',
		fileName: 'fec-check',
		keywords: ['FEC', 'accounting entries', 'check'],
		unnamed: 'unnamed file',
		clean: 'Nothing to report: the file is as it should be in all that was checked.',
		refused: 'The file could not be read; its entries were not checked.',
		lead: (errors, warnings, notices) =>
			`${formatCount(errors, 'en')} ${plural(errors, 'en', 'error', 'errors')}, ${formatCount(warnings, 'en')} ${plural(warnings, 'en', 'warning', 'warnings')}, ${formatCount(notices, 'en')} ${plural(notices, 'en', 'notice', 'notices')}.`,
		entries: 'Entries',
		lines: 'Lines',
		unread: 'Unreadable lines',
		period: 'Entries dated',
		span: (from, to) => `from ${from} to ${to}`,
		debit: 'Total debit',
		credit: 'Total credit',
		encoding: 'Character set',
		separator: 'Field separator',
		separators: { tab: 'tab', pipe: '|', semicolon: 'semicolon', comma: 'comma' },
		amounts: 'Amounts',
		forms: { debitCredit: 'Debit and Credit', amountAndSense: 'Montant and Sens' },
		summary: 'What was found',
		code: 'Code',
		what: 'Rule',
		severity: 'Severity',
		count: 'Count',
		line: 'line',
		more: (count) => `and ${formatCount(count, 'en')} ${plural(count, 'en', 'other', 'others')}`,
		source: 'Source',
		severities: { error: 'error', warning: 'warning', notice: 'notice' },
		groups: { error: 'Errors', warning: 'Warnings', notice: 'Notices' },
	},
};

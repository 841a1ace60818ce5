/** What each part of the office shows and changes, as the journal names it. */
export const JOURNAL_PARTS = {
	members: [
		...['person', 'organisation', 'representation', 'membership', 'membership_count', 'membership_request', 'own_request'],
		...['directory_entry', 'erasure'],
	],
	dues: ['membership_category', 'membership', 'dues_letter'],
	governance: ['body', 'mandate'],
	statutes: ['statutes'],
	sittings: ['sitting', 'workshop', 'position_topic', 'personal_link'],
	assemblies: ['assembly'],
	accounts: ['fiscal_year', 'ledger_entry', 'entry_evidence', 'ledger_import', 'ledger_chart', 'analytic_code'],
	book: ['entry_draft', 'draft_evidence', 'ledger_entry', 'bank_import', 'bank_match', 'lettering', 'book_setting'],
	budget: ['year_accounts', 'year_totals', 'provision'],
	programmes: ['programme', 'edition'],
	documents: ['document'],
	settings: ['association', 'access_grant', 'api_token', 'webhook', 'retention', 'signing_key', 'mail'],
} as const satisfies { readonly [part: string]: readonly string[] };
export type JournalPart = keyof typeof JOURNAL_PARTS;
/** The parts of the office whose history can be read apart. */
export const JOURNAL_PART_NAMES = Object.keys(JOURNAL_PARTS) as [JournalPart, ...JournalPart[]];

import type { Language } from '../../domain/basics/index.ts';
import { memberTable, writeCsv, writeVcards, writeXlsx } from '../../exchange/index.ts';
import type { DocumentFile } from '../make_minutes.ts';
import type { SelectedMembers } from './asked/select_members.ts';

/** In what form members leave. */
export const MEMBER_FORMATS = ['csv', 'xlsx', 'vcf'] as const;
export type MemberFormat = (typeof MEMBER_FORMATS)[number];

const NAMES = { fr: { file: 'membres', sheet: 'Membres' }, en: { file: 'members', sheet: 'Members' } } as const;

/** Members as a file: a table that an import reads back, or cards for an address book (of those selected alone). */
export async function writeMembers(members: SelectedMembers, format: MemberFormat, language: Language): Promise<DocumentFile> {
	const { file, sheet } = NAMES[language];
	const name = `${file}${members.year === null ? '' : `-${members.year}`}.${format}`;
	const selected = new Set(members.selected);
	if (format === 'vcf') return { name, content: writeVcards({ ...members, people: members.people.filter(({ id }) => selected.has(id)) }) };
	const table = memberTable(members, { language, also: selected });
	return { name, content: format === 'csv' ? writeCsv(table, language) : await writeXlsx(table, sheet) };
}

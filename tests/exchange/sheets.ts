import { strToU8, zipSync } from 'fflate';
import type { MembershipCategory } from '../../src/domain/members/index.ts';
import { openSheet, type ReadMembers, type RowContext, readMembers, recogniseColumns } from '../../src/exchange/index.ts';

export const CATEGORIES: readonly MembershipCategory[] = [
	{ id: 'individuals', name: 'Adhésions individuelles', nameEn: 'Individual memberships', holds: 'people' },
	{ id: 'cities', name: 'Villes', nameEn: 'Cities', holds: 'organisations', kinds: ['city'] },
];

/** A workbook of one sheet, its texts in place and its empty rows not written: made in a moment however long it is. */
export function workbook(rows: readonly (readonly (string | number)[])[]): Uint8Array {
	const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const cell = (value: string | number, at: string) =>
		typeof value === 'number'
			? `<c r="${at}"><v>${value}</v></c>`
			: `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
	const sheet = rows
		.map((row, index) => {
			const cells = row.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${index + 1}`));
			return cells.length === 0 ? '' : `<row r="${index + 1}">${cells.join('')}</row>`;
		})
		.join('');
	const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	const packaged = 'http://schemas.openxmlformats.org/package/2006';
	const files = {
		'[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Membres" sheetId="1" r:id="r1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
	};
	return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])), { level: 1 });
}

/** Reads a list as an import does, its columns recognised. @throws where the file is refused */
export async function readList(file: Uint8Array | string, context: Partial<RowContext> = {}): Promise<ReadMembers> {
	const opened = await openSheet(typeof file === 'string' ? strToU8(file) : file);
	if (!opened.ok) throw new Error(opened.error.code);
	const mapping = recogniseColumns(opened.value.headers);
	const read = await readMembers(opened.value, { categories: CATEGORIES, defaults: { year: 2026 }, mapping, ...context });
	if (!read.ok) throw new Error(read.error.code);
	return read.value;
}

const CELL = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|[^\t\r\n]*/uy;
const END = /\t|\r\n|\r|\n|$/uy;

/**
 * The cells that a spreadsheet puts on the clipboard: rows end with a line, cells with a tab; a cell that holds either stands
 * in quotes, which are doubled inside it. Each cell is given on one line, without spaces around it.
 */
export function readCells(text: string): readonly (readonly string[])[] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (let at = 0; at < text.length || row.length > 0; ) {
		CELL.lastIndex = at;
		const [found = '', quoted] = CELL.exec(text) ?? [];
		row.push((quoted?.replaceAll('""', '"') ?? found).replaceAll(/\s+/gu, ' ').trim());
		END.lastIndex = at + found.length;
		const [end = ''] = END.exec(text) ?? [];
		at += found.length + end.length;
		if (end === '\t') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}

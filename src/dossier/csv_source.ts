import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from './nearest.ts';
import type { DossierProblem } from './problem.ts';
import { shown } from './problem.ts';
import type { Source, Spot } from './source.ts';

const HEADER_MOST = 10_000;
/** Rows with too many cells that are told. */
const MOST = 100;

/** Where each field of a raw record begins: lines after the record's first, and columns. */
function fieldSpots(raw: string, separator: string, firstLine: number): Spot[] {
	const spots: Spot[] = [];
	let [line, column, quoted, fresh] = [firstLine, 1, false, true];
	for (const sign of raw) {
		if (fresh) spots.push({ line, column });
		fresh = false;
		if (sign === '"') quoted = !quoted;
		if (sign === separator && !quoted) fresh = true;
		if (sign === '\n') [line, column] = [line + 1, 1];
		else column += 1;
	}
	if (fresh) spots.push({ line, column });
	return spots;
}

/** Reads a list: its first line names the columns, in any order, among those known; an empty cell is an absent value. */
export function readCsv(
	file: string,
	text: string,
	columns: readonly string[],
): { readonly source?: Source; readonly problems: readonly DossierProblem[] } {
	const problem = (
		code: DossierProblem['code'],
		spot: Spot,
		found: string,
		fr: string,
		en: string,
		suggestion?: string,
	): DossierProblem => ({
		code,
		file,
		...spot,
		found: shown(found),
		message: { fr, en },
		...(suggestion === undefined ? {} : { suggestion }),
	});
	const start = { line: 1, column: 1 };
	const end = text.search(/[\r\n]/u);
	const head = (end === -1 ? text : text.slice(0, end)).slice(0, HEADER_MOST);
	if (head.trim() === '') {
		return {
			problems: [
				problem(
					'syntax',
					start,
					'',
					`le fichier est vide ; sa première ligne doit nommer les colonnes : ${columns.join(';')}.`,
					`the file is empty; its first line must name the columns: ${columns.join(';')}.`,
				),
			],
		};
	}
	const separator = head.split(';').length >= head.split(',').length ? ';' : ',';
	const names = head.split(separator).map((name) =>
		name
			.trim()
			.replace(/^"(.*)"$/u, '$1')
			.trim(),
	);
	const spots = fieldSpots(head, separator, 1);
	const problems: DossierProblem[] = [];
	names.forEach((name, index) => {
		const spot = spots[index] ?? start;
		if (names.indexOf(name) < index)
			problems.push(
				problem('duplicate', spot, name, `la colonne « ${shown(name)} » est nommée deux fois.`, `column “${shown(name)}” is named twice.`),
			);
		else if (!columns.includes(name)) {
			problems.push(
				problem(
					'unknown-key',
					spot,
					name,
					`colonne inconnue « ${shown(name)} » ; colonnes possibles : ${columns.join(', ')}.`,
					`unknown column “${shown(name)}”; possible columns: ${columns.join(', ')}.`,
					nearest(name, columns),
				),
			);
		}
	});
	if (problems.length > 0) return { problems: problems.slice(0, 20) };
	try {
		const parsed = parse(text, {
			delimiter: separator,
			raw: true,
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			max_record_size: 1_000_000,
		}) as unknown as {
			raw: string;
			record: string[];
			info: { lines: number };
		}[];
		const lines: number[] = [];
		const rows: Record<string, string>[] = [];
		const raws: string[] = [];
		let line = 1;
		parsed.forEach(({ raw, record, info }, index) => {
			const body = raw.replace(/^[\r\n]+/u, '').replace(/[\r\n]+$/u, '');
			const inner = body.split('\n').length - 1;
			line = Math.max(line, info.lines - inner);
			if (index === 0) return;
			if (problems.length <= MOST && record.length > names.length && record.slice(names.length).some((cell) => cell !== '')) {
				const spot = fieldSpots(body, separator, line)[names.length] ?? { line, column: 1 };
				problems.push(
					problem(
						'value',
						spot,
						record[names.length] ?? '',
						`la ligne a ${record.length} cellules, pour ${names.length} colonnes ; une cellule qui contient « ${separator} » se met entre guillemets.`,
						`the row has ${record.length} cells for ${names.length} columns; quote a cell that contains “${separator}”.`,
					),
				);
			}
			const row: Record<string, string> = {};
			names.forEach((name, column) => {
				const cell = record[column];
				if (cell !== undefined && cell !== '') row[name] = cell;
			});
			rows.push(row);
			lines.push(line);
			raws.push(body);
		});
		const at = (path: readonly PropertyKey[]): Spot => {
			const [row, name] = path;
			if (typeof row !== 'number') return start;
			const first = lines[row] ?? 1;
			if (typeof name !== 'string') return { line: first, column: 1 };
			return fieldSpots(raws[row] ?? '', separator, first)[names.indexOf(name)] ?? { line: first, column: 1 };
		};
		return { source: { file, value: rows, at, keyAt: (path, key) => at([...path, key]) }, problems };
	} catch (error) {
		const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
		const code = error instanceof CsvError ? error.code : '';
		return {
			problems: [
				problem(
					'syntax',
					{ line, column: 1 },
					'',
					`la liste est mal formée (${code}) ; vérifiez les guillemets, qui se doublent à l’intérieur d’une cellule.`,
					`malformed list (${code}): check quotes, which are doubled inside a cell.`,
				),
			],
		};
	}
}

import { readAmount } from '../../domain/typography/index.ts';

/**
 * How the text of a field is read. `euros` gives cents; `list` one item a line or comma; `lines` one item a line; `flag` a
 * checkbox; `each` every field of that name that is filled in;
 * `yesNo` a choice of `yes` and `no`; `fraction` `2/3`, or `1`.
 */
export type FieldKind = 'text' | 'integer' | 'euros' | 'flag' | 'list' | 'lines' | 'each' | 'yesNo' | 'fraction';

function readField(text: string, kind: Exclude<FieldKind, 'each'>): unknown {
	switch (kind) {
		case 'text':
			return text;
		case 'integer':
			return /^-?\d{1,15}$/u.test(text) ? Number(text) : text;
		case 'euros':
			return readAmount(text) ?? text;
		case 'flag':
			return text !== '';
		case 'list':
			return text
				.split(/[\n,]/u)
				.map((item) => item.trim())
				.filter((item) => item !== '');
		case 'lines':
			return text
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== '');
		case 'yesNo':
			return text === 'yes' ? true : text === 'no' ? false : text;
		case 'fraction': {
			const parts = /^(\d{1,9})(?:\s*\/\s*(\d{1,9}))?$/u.exec(text);
			return parts === null ? text : { numerator: Number(parts[1]), denominator: Number(parts[2] ?? 1) };
		}
	}
}

/** Texts of the fields of one name that are filled in. */
export function filled(form: FormData | URLSearchParams, name: string): string[] {
	return form
		.getAll(name)
		.map((sent) => (typeof sent === 'string' ? sent.replaceAll('\r\n', '\n').trim() : ''))
		.filter((text) => text !== '');
}

/** Puts a value at `value.familyName`, making the objects on the way. */
function place(made: Record<string, unknown>, name: string, value: unknown): void {
	const steps = name.split('.');
	const last = steps.pop() ?? name;
	let at = made;
	for (const step of steps) {
		const inner = at[step];
		const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
		at[step] = next;
		at = next;
	}
	at[last] = value;
}

/** The numbers of the rows that a form has of a table `value.links.#.url`, in their order. */
function rowNumbers(form: FormData | URLSearchParams, table: string): number[] {
	const numbers = [...form.keys()].flatMap((key) => {
		const number = key.startsWith(`${table}.`) ? key.slice(table.length + 1).split('.')[0] : undefined;
		return number !== undefined && /^\d{1,4}$/u.test(number) ? [Number(number)] : [];
	});
	return [...new Set(numbers)].sort((a, b) => a - b);
}

type Columns = Readonly<Record<string, FieldKind>>;

/** The rows of a table that hold anything, each by its columns, with the numbers that the form gives them. */
function readRows(form: FormData | URLSearchParams, table: string, columns: Columns): (readonly [number, Record<string, unknown>])[] {
	return rowNumbers(form, table)
		.map((number) => [number, readForm(form, columns, `${table}.${number}.`)] as const)
		.filter(([, row]) => Object.keys(row).length > 0);
}

/** The tables of a form, `value.links` of `value.links.#.url`, each with its columns. */
function tablesOf(fields: Columns): Map<string, Record<string, FieldKind>> {
	const tables = new Map<string, Record<string, FieldKind>>();
	for (const [name, kind] of Object.entries(fields)) {
		const [table = name, column] = name.split('.#.');
		if (column !== undefined) tables.set(table, { ...tables.get(table), [column]: kind });
	}
	return tables;
}

/**
 * What a form sends, or an address asks, as the value that an action reads: `value.familyName` becomes `{ value: { familyName } }`, and the rows
 * `value.links.0.url`, read as `value.links.#.url`, a list without the rows left empty. A field left empty is left out. What
 * cannot be read stays the text it was, so that the action's own schema says what would be right.
 * @param prefix what the form's names begin with, beside those of `fields`
 */
export function readForm(form: FormData | URLSearchParams, fields: Columns, prefix = ''): Record<string, unknown> {
	const made: Record<string, unknown> = {};
	for (const [name, kind] of Object.entries(fields)) {
		if (name.includes('.#.')) continue;
		const texts = filled(form, `${prefix}${name}`);
		const [text] = texts;
		if (text !== undefined) place(made, name, kind === 'each' ? texts : readField(text, kind));
	}
	for (const [table, columns] of tablesOf(fields)) {
		const rows = readRows(form, `${prefix}${table}`, columns).map(([, row]) => row);
		place(made, table, rows);
	}
	return made;
}

/**
 * The name of the field that a path of what was read came from: rows that were left empty are not read, so that the second
 * of a list may be the fifth of the form.
 */
export function fieldNameAt(form: FormData | URLSearchParams, fields: Columns, path: readonly (string | number)[]): string {
	const at = path.findIndex((step) => typeof step === 'number');
	const table = path.slice(0, Math.max(at, 0)).join('.');
	const columns = tablesOf(fields).get(table);
	if (columns === undefined) return path.join('.');
	const row = readRows(form, table, columns)[Number(path[at])];
	return [table, row?.[0] ?? path[at], ...path.slice(at + 1)].join('.');
}

/** The texts that a form sent, to be shown again where it was refused. */
export function sentTexts(form: FormData | URLSearchParams): Record<string, string> {
	return Object.fromEntries([...form].filter((one): one is [string, string] => typeof one[1] === 'string'));
}

import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { Document, isCollection, isPair, isScalar, isSeq, type Node, Scalar, visit } from 'yaml';
import { z } from 'zod';
import type { FilePart } from './disassemble.ts';
import { FILE_KINDS, type FileKind } from './layout.ts';
import { plainOf } from './plain.ts';

/** Characters that a collection may have to stand on one line. */
const ON_ONE_LINE = 100;

function isPlain(node: unknown): boolean {
	return isScalar(node) && !String(node.value).includes('\n');
}

/** Whether a collection holds nothing but short values, so that a line shows it whole. */
function isShort(node: Node): boolean {
	if (!isCollection(node) || node.items.length === 0) return false;
	const plain = node.items.every((item) => (isPair(item) ? isPlain(item.value) : isPlain(item)));
	return plain && JSON.stringify(node.toJSON()).length <= ON_ONE_LINE;
}

function toYaml(value: unknown): string {
	const document = new Document(value, { aliasDuplicateObjects: false });
	visit(document, {
		Scalar: (_key, node) => {
			if (typeof node.value === 'string' && node.value.endsWith('\n')) node.type = Scalar.BLOCK_LITERAL;
		},
		Collection: (_key, node, path) => {
			// One line for a list of words, and for a small thing inside a list that is not the file itself.
			const inner = isSeq(node) ? path.length > 1 : isSeq(path.at(-1)) && path.length > 2;
			if (inner && isShort(node)) node.flow = true;
		},
	});
	return document.toString({
		lineWidth: 0,
		doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
		flowCollectionPadding: true,
		indentSeq: true,
	});
}

function cell(value: unknown): string {
	return Array.isArray(value) ? value.join(' ') : value === undefined ? '' : String(value);
}

/** A list with the columns that any of its rows fills; none filled, the first. */
function toCsv(rows: readonly Readonly<Record<string, unknown>>[], columns: readonly string[]): string {
	const filled = columns.filter((column) => rows.some((row) => cell(row[column]) !== ''));
	return stringifyCsv([filled, ...rows.map((row) => filled.map((column) => cell(row[column])))], {
		delimiter: ';',
	});
}

/** The text of one file of a dossier. The same value gives the same text. */
export function printFile({ kind, value, narrative }: FilePart): string {
	const known: FileKind | undefined = FILE_KINDS.find((one) => one.kind === kind);
	if (known === undefined) throw new TypeError(kind);
	const whole = known.form === 'csv' || known.form === 'yaml-list' ? z.array(known.schema) : known.schema;
	const plain = plainOf(whole, value);
	if (known.form === 'csv') return toCsv(plain as Record<string, unknown>[], known.columns ?? []);
	if (known.form !== 'markdown') return toYaml(plain);
	const body = narrative === undefined || narrative === '' ? '' : `\n${narrative}\n`;
	return `---\n${toYaml(plain)}---\n${body}`;
}

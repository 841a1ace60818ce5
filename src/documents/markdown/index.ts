import type { Block, DocumentTree, Inline, Table } from '../../domain/document/index.ts';
import { inlineText } from '../../domain/document/index.ts';

/** Signs that CommonMark or its tables could read as marks, escaped; ends of lines become spaces. */
function escapeMarkdown(text: string): string {
	return text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>#|~&]/gu, '\\$&');
}

const SAFE_LINK = /^(https?:\/\/|mailto:)/iu;

function inline(one: Inline): string {
	switch (one.type) {
		case 'text':
			return escapeMarkdown(one.value);
		case 'missing':
			return marked('*', [{ type: 'text', value: one.value }]);
		case 'strong':
			return marked('**', one.children);
		case 'emphasis':
			return marked('*', one.children);
		case 'superscript':
			return inlines(one.children);
		case 'link': {
			if (!SAFE_LINK.test(one.href)) return inlines(one.children);
			// Its own address as text is an autolink: shorter, and the same to a reader.
			if (inlineText(one.children) === one.href && /^https?:\/\/[^\s<>]+$/u.test(one.href)) return `<${one.href}>`;
			return `[${inlines(one.children)}](<${one.href.replace(/[<>\n\\]/gu, (sign) => encodeURIComponent(sign))}>)`;
		}
	}
}

function inlines(some: readonly Inline[]): string {
	return some.map(inline).reduce((before, next) => before + (before.endsWith('*') && next.startsWith('*') ? NOTHING : '') + next, '');
}

/** Keeps apart what would be read as one: two emphases, two lists. */
const NOTHING = '<!-- -->';

/**
 * Emphasis does not open before a space nor close after one; beside a letter outside, it does neither beside a sign
 * inside (CommonMark 0.31, 6.2), unless it stands alone, and one inside another may end it: there the tags of HTML, which CommonMark knows too.
 */
function marked(mark: '*' | '**', children: readonly Inline[], alone = false): string {
	const said = inlines(children);
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(said) ?? [];
	if (inner === '') return said;
	const plain = (alone || /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(inner)) && !/(?<!\\)\*/u.test(inner);
	if (plain) return `${before}${mark}${inner}${mark}${after}`;
	const tag = mark === '*' ? 'em' : 'strong';
	return `${before}<${tag}>${inner}</${tag}>${after}`;
}

/** A run at the start of a line, where some signs would begin a list, a heading or a rule. */
function atStart(some: readonly Inline[]): string {
	return lineStart(inlines(some));
}

function lineStart(text: string): string {
	return text.trim().replace(/^(?:[-+=]|\d+(?=[.)]))/u, (sign) => (/\d/u.test(sign) ? `${sign}\\` : `\\${sign}`));
}

function table(one: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const rows = one.rows.map((row) => {
		const strong = row.kind !== 'line';
		return line(row.cells.map((cell) => (strong && cell.length > 0 ? marked('**', cell, true) : inlines(cell))));
	});
	return [
		`*${inlines(one.caption)}*`,
		'',
		line(one.columns.map((column) => inlines(column.header))),
		line(one.columns.map((column) => (column.align === 'end' ? '---:' : ':---'))),
		...rows,
	].join('\n');
}

function indent(text: string, by: string): string {
	return text.replace(/\n(?=[^\n])/gu, `\n${by}`);
}

function block(one: Block, level: number): string {
	switch (one.type) {
		case 'section':
			return `${'#'.repeat(Math.min(level, 6))} ${inlines(one.title)}\n\n${blocks(one.children, level + 1)}`.trimEnd();
		case 'paragraph':
			return one.role === 'decision' ? `> ${atStart(one.children)}` : atStart(one.children);
		case 'list':
			return one.items
				.map((item, index) => {
					const mark = one.ordered ? `${index + 1}. ` : '- ';
					return `${mark}${indent(blocks(item.children, level), ' '.repeat(mark.length))}`;
				})
				.join('\n');
		case 'table':
			return table(one);
		case 'facts':
			return one.items.map((item) => `- **${inlines(item.term)}** — ${inlines(item.description)}`).join('\n');
		case 'beside':
			return blocks(one.children, level);
		case 'figure':
			return `**${inlines(one.title)}**\n\n${table(one.table)}`;
		case 'pictures':
			return one.items
				.map(({ document, alternative, caption }) => {
					const image = `![${inlines([{ type: 'text', value: alternative }])}](/documents/${document})`;
					return caption.length === 0 ? image : `${image}\n\n${marked('*', caption, true)}`;
				})
				.join('\n\n');
		case 'signatures':
			return one.places
				.map((place) => {
					const parts = [place.role, place.name, place.signedOn ?? []].filter((part) => part.length > 0);
					return `- ${lineStart(parts.map(inlines).join(' — '))}`;
				})
				.join('\n');
	}
}

const LISTS: ReadonlySet<Block['type']> = new Set(['list', 'facts', 'signatures']);

/** Blocks one after the other; two lists in a row stay two. */
function blocks(some: readonly Block[], level: number): string {
	return some
		.map((one, index) => {
			const before = some[index - 1];
			const apart = before !== undefined && LISTS.has(before.type) && LISTS.has(one.type) ? `${NOTHING}\n\n` : '';
			return apart + block(one, level);
		})
		.join('\n\n');
}

/** A document tree as Markdown (CommonMark, tables as GitHub writes them); charts are told by their tables. */
export function renderMarkdown(tree: DocumentTree): string {
	return `${[`# ${inlines(tree.title)}`, atStart(tree.subtitle), blocks(tree.children, 2)].join('\n\n')}\n`;
}

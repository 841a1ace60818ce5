import type { Block, DocumentTree, Inline, Table } from '../../domain/document/index.ts';
import { inlineText } from '../../domain/document/index.ts';

/** Signs that CommonMark or its tables could read as marks, escaped; ends of lines become spaces. */
function escapeMarkdown(text: string): string {
	return text.replace(/\s*\n\s*/gu, ' ').replace(/[\\`*_{}[\]<>#|~&]/gu, '\\$&');
}

function inline(one: Inline): string {
	switch (one.type) {
		case 'text':
			return escapeMarkdown(one.value);
		case 'missing':
			return `*${escapeMarkdown(one.value)}*`;
		case 'strong':
			return marked('**', one.children);
		case 'emphasis':
			return marked('*', one.children);
		case 'superscript':
			return inlines(one.children);
		case 'link': {
			// Its own address as text is an autolink: shorter, and the same to a reader.
			if (inlineText(one.children) === one.href && /^https?:\/\/[^\s<>]+$/u.test(one.href)) return `<${one.href}>`;
			return `[${inlines(one.children)}](<${one.href.replace(/[<>\n\\]/gu, (sign) => encodeURIComponent(sign))}>)`;
		}
	}
}

function inlines(some: readonly Inline[]): string {
	return some.map(inline).join('');
}

/** Emphasis does not open before a space nor close after one. */
function marked(mark: string, children: readonly Inline[]): string {
	const said = inlines(children);
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(said) ?? [];
	return inner === '' ? said : `${before}${mark}${inner}${mark}${after}`;
}

/** What would begin a list, a heading or a rule at the start of a line. */
function lineStart(text: string): string {
	return text.replace(/^(\s*)([-+=]|\d+(?=[.)]))/u, (_, space: string, sign: string) =>
		/\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
	);
}

function table(one: Table): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const rows = one.rows.map((row) => {
		const strong = row.kind !== 'line';
		return line(row.cells.map((cell) => (strong && cell.length > 0 ? marked('**', cell) : inlines(cell))));
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
			return [`${'#'.repeat(Math.min(level, 6))} ${inlines(one.title)}`, ...one.children.map((child) => block(child, level + 1))].join(
				'\n\n',
			);
		case 'paragraph':
			return one.role === 'decision' ? `> ${lineStart(inlines(one.children))}` : lineStart(inlines(one.children));
		case 'list':
			return one.items
				.map((item, index) => {
					const mark = one.ordered ? `${index + 1}. ` : '- ';
					return `${mark}${indent(item.children.map((child) => block(child, level)).join('\n\n'), ' '.repeat(mark.length))}`;
				})
				.join('\n');
		case 'table':
			return table(one);
		case 'facts':
			return one.items.map((item) => `- **${inlines(item.term)}** — ${inlines(item.description)}`).join('\n');
		case 'beside':
			return one.children.map((child) => block(child, level)).join('\n\n');
		case 'figure':
			return `**${inlines(one.title)}**\n\n${table(one.table)}`;
		case 'signatures':
			return one.places
				.map(
					(place) =>
						`- ${[place.role, place.name, place.signedOn ?? []]
							.filter((part) => part.length > 0)
							.map(inlines)
							.join(' — ')}`,
				)
				.join('\n');
	}
}

/** A document tree as Markdown (CommonMark, tables as GitHub writes them); charts are told by their tables. */
export function renderMarkdown(tree: DocumentTree): string {
	return `${[`# ${inlines(tree.title)}`, inlines(tree.subtitle), ...tree.children.map((child) => block(child, 2))].join('\n\n')}\n`;
}

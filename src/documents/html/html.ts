import type { Language } from '../../domain/basics/index.ts';
import type { Block, DocumentTree, Inline, Picture, Row, Section, Table } from '../../domain/document/index.ts';
import { inlineText } from '../../domain/document/index.ts';
import { renderChart } from '../charts/index.ts';
import { documentCss } from './css.ts';

export interface HtmlOptions {
	/** An `<article>` to stand in a page, without head or style. */
	readonly embedded?: boolean;
	/** Levels by which headings go down, for a page that has headings above. */
	readonly headingOffset?: number;
}

const WORDS = {
	fr: { skip: 'Aller au contenu', contents: 'Sommaire' },
	en: { skip: 'Skip to content', contents: 'Contents' },
} as const;

/** What a block needs to know of its document. */
type Spoken = Pick<DocumentTree, 'language'>;

const SAFE = /^(https?:\/\/|mailto:|#|\/(?!\/))/iu;

/** Text made safe in HTML, attributes included. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);
}

function inline(one: Inline): string {
	switch (one.type) {
		case 'text':
			return escapeHtml(one.value);
		case 'missing':
			return `<mark class="missing">${escapeHtml(one.value)}</mark>`;
		case 'strong':
			return `<strong>${inlines(one.children)}</strong>`;
		case 'emphasis':
			return `<em>${inlines(one.children)}</em>`;
		case 'superscript':
			return `<sup>${inlines(one.children)}</sup>`;
		case 'link':
			return SAFE.test(one.href) ? `<a href="${escapeHtml(one.href)}">${inlines(one.children)}</a>` : inlines(one.children);
	}
}

function inlines(some: readonly Inline[]): string {
	return some.map(inline).join('');
}

function tableRow(row: Row, table: Table): string {
	const cells = row.cells.map((cell, index) => {
		const align = table.columns[index]?.align === 'end' ? ' class="figure"' : '';
		return index === 0 ? `<th scope="row"${align}>${inlines(cell)}</th>` : `<td${align}>${inlines(cell)}</td>`;
	});
	return `<tr class="${row.kind}">${cells.join('')}</tr>`;
}

function table(one: Table): string {
	const head = one.columns
		.map((column) => `<th scope="col"${column.align === 'end' ? ' class="figure"' : ''}>${inlines(column.header)}</th>`)
		.join('');
	const caption = `${one.id}-caption`;
	return `<div class="table" role="region" tabindex="0" aria-labelledby="${escapeHtml(caption)}"><table id="${escapeHtml(one.id)}"><caption id="${escapeHtml(caption)}">${inlines(one.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${one.rows.map((row) => tableRow(row, one)).join('')}</tbody></table></div>`;
}

/** It is loaded once it comes near the window, into the room that its size keeps for it. */
function picture({ document, alternative, width, height, caption }: Picture): string {
	const image = `<img src="/documents/${escapeHtml(document)}" alt="${escapeHtml(alternative)}" width="${width}" height="${height}" loading="lazy" decoding="async">`;
	return `<figure>${image}${caption.length === 0 ? '' : `<figcaption>${inlines(caption)}</figcaption>`}</figure>`;
}

function block(one: Block, level: number, tree: Spoken): string {
	switch (one.type) {
		case 'section': {
			const heading = `h${Math.min(level, 6)}`;
			const id = escapeHtml(one.id);
			return `<section id="${id}"${one.ownPage === true ? ' class="own-page"' : ''} aria-labelledby="${id}-title"><${heading} id="${id}-title">${inlines(one.title)}</${heading}>${blocks(one.children, level + 1, tree)}</section>`;
		}
		case 'paragraph':
			return `<p${one.role === undefined ? '' : ` class="${one.role}"`}>${inlines(one.children)}</p>`;
		case 'list': {
			const tag = one.ordered ? 'ol' : 'ul';
			return `<${tag}${one.layout === undefined ? '' : ` class="${one.layout}"`}>${one.items.map((item) => `<li>${listItem(item.children, level, tree)}</li>`).join('')}</${tag}>`;
		}
		case 'table':
			return table(one);
		case 'facts':
			return `<dl>${one.items.map((item) => `<div><dt>${inlines(item.term)}</dt><dd>${inlines(item.description)}</dd></div>`).join('')}</dl>`;
		case 'beside':
			return `<div class="beside">${one.children.map((child) => `<div>${block(child, level, tree)}</div>`).join('')}</div>`;
		case 'figure': {
			const svg = renderChart(one.chart, { language: tree.language, title: inlineText(one.title), alternative: one.alternative });
			return `<figure id="${escapeHtml(one.id)}"><figcaption id="${escapeHtml(one.id)}-title">${inlines(one.title)}</figcaption><div class="chart${one.chart.kind === 'territory-map' || one.chart.kind === 'scatter' ? ' map' : ''}" role="group" tabindex="0" aria-labelledby="${escapeHtml(one.id)}-title">${svg}</div>${table(one.table)}</figure>`;
		}
		case 'pictures':
			return `<div class="pictures">${one.items.map(picture).join('')}</div>`;
		case 'signatures':
			return `<div class="signatures">${one.places
				.map(
					(place) =>
						`<div><p class="role">${inlines(place.role)}</p><p>${inlines(place.name)}</p>${place.signedOn === undefined ? '' : `<p>${inlines(place.signedOn)}</p>`}</div>`,
				)
				.join('')}</div>`;
	}
}

/** An item of one paragraph needs no paragraph inside: screen readers then read the list as a list of lines. */
function listItem(children: readonly Block[], level: number, tree: Spoken): string {
	const [first, ...rest] = children;
	if (first?.type !== 'paragraph') return blocks(children, level, tree);
	return inlines(first.children) + blocks(rest, level, tree);
}

function blocks(some: readonly Block[], level: number, tree: Spoken): string {
	return some.map((one) => block(one, level, tree)).join('');
}

function contents(tree: DocumentTree): string {
	const sections = tree.children.filter((one): one is Section => one.type === 'section');
	if (sections.length < 3 || sections.some((one) => one.ownPage === true)) return '';
	const items = sections.map((one) => `<li><a href="#${escapeHtml(one.id)}">${inlines(one.title)}</a></li>`).join('');
	return `<nav class="contents" aria-label="${WORDS[tree.language].contents}"><ol>${items}</ol></nav>`;
}

/**
 * A document tree as HTML: a whole accessible page in one file, or an `<article>` for a page that has its own head.
 * No script, no inline style attribute, nothing loaded from elsewhere.
 */
export function renderHtml(tree: DocumentTree, options: HtmlOptions = {}): string {
	const level = 1 + (options.headingOffset ?? 0);
	const head = `<header><h${level}>${inlines(tree.title)}</h${level}><p class="subtitle">${inlines(tree.subtitle)}</p></header>`;
	const body = `${head}${contents(tree)}${blocks(tree.children, level + 1, tree)}`;
	if (options.embedded === true) return `<article class="document" lang="${tree.language}">${body}</article>`;
	const { metadata } = tree;
	const meta = [
		['author', metadata.author],
		['description', metadata.subject],
		['keywords', metadata.keywords.join(', ')],
		['date', metadata.date],
	].map(([name, content]) => `<meta name="${name}" content="${escapeHtml(content ?? '')}">`);
	return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(metadata.title)}</title>
${meta.join('\n')}
<style>
${documentCss}
</style>
</head>
<body>
<a class="skip" href="#content">${WORDS[tree.language].skip}</a>
<main id="content"><article class="document">${body}</article></main>
</body>
</html>
`;
}

/** Blocks of a document on their own, as a part of a page: a narrative while it is being written. */
export function renderBlocks(some: readonly Block[], language: Language): string {
	return blocks(some, 3, { language });
}

import { strFromU8, unzipSync } from 'fflate';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** The words of a text, whatever the spaces between them. */
export function words(text: string): readonly string[] {
	return text.split(/[\s\u00A0\u202F]+/u).filter((word) => word !== '');
}

function unescaped(xml: string): string {
	return xml
		.replaceAll('&#39;', "'")
		.replaceAll('&apos;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');
}

/** The text of HTML that a reader meets: without style, drawings and contents. */
export function htmlText(html: string): string {
	return unescaped(
		html
			.replace(/<(style|svg|nav|head)\b[\s\S]*?<\/\1>/gu, '')
			.replace(/<a class="skip"[\s\S]*?<\/a>/gu, '')
			.replace(/<(?!\/?(?:a|sup|strong|em|mark)\b)[^>]+>/gu, ' ')
			.replace(/<[^>]+>/gu, ''),
	);
}

/** The text of Markdown as a reader of CommonMark with tables meets it. */
export function markdownText(markdown: string): string {
	const of = (node: Nodes): string => {
		if (node.type === 'html') return '';
		if ('value' in node) return node.value;
		if (!('children' in node)) return ' ';
		const inner = node.children.map(of);
		return ['paragraph', 'heading', 'tableCell', 'listItem', 'blockquote'].includes(node.type) ? ` ${inner.join('')} ` : inner.join('');
	};
	return of(fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }));
}

/** The text of a DOCX, its body's paragraphs in order. */
export function docxText(docx: Uint8Array): string {
	const document = unzipSync(docx)['word/document.xml'];
	if (document === undefined) throw new Error('no word/document.xml');
	return strFromU8(document)
		.split('</w:p>')
		.map((paragraph) =>
			[...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>/gu)]
				.map(([, text]) => (text === undefined ? ' ' : unescaped(text)))
				.join(''),
		)
		.join(' ');
}

/** Runs of letters, in order: what text extracted from a PDF keeps for certain (a narrow space may vanish in it). */
export function letters(text: string): readonly string[] {
	return text.normalize('NFKC').match(/\p{L}+/gu) ?? [];
}

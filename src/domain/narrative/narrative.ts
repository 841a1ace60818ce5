import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Language } from '../basics/index.ts';
import type { Block, Inline } from '../document/index.ts';
import { paragraph } from '../document/index.ts';
import { stripMarks } from '../figures/index.ts';
import { typeset } from './inline.ts';

const SAFE_LINK = /^(https?:\/\/|mailto:)/iu;

function plain(node: Nodes): string {
	if ('value' in node) return node.value;
	if ('children' in node) return node.children.map(plain).join('');
	return 'alt' in node ? (node.alt ?? '') : '';
}

function inlines(nodes: readonly PhrasingContent[], language: Language): readonly Inline[] {
	return nodes.flatMap((node): readonly Inline[] => {
		switch (node.type) {
			case 'text':
				return typeset(node.value.replace(/\s*\n\s*/gu, ' '), language);
			case 'break':
				return [{ type: 'text', value: ' ' }];
			case 'strong':
				return [{ type: 'strong', children: inlines(node.children, language) }];
			case 'emphasis':
				return [{ type: 'emphasis', children: inlines(node.children, language) }];
			case 'link': {
				const said = plain(node);
				const children: readonly Inline[] = said === node.url ? [{ type: 'text', value: said }] : inlines(node.children, language);
				return SAFE_LINK.test(node.url) ? [{ type: 'link', href: node.url, children }] : children;
			}
			default:
				return typeset(plain(node), language);
		}
	});
}

function blocks(nodes: readonly RootContent[], language: Language): readonly Block[] {
	return nodes.flatMap((node): readonly Block[] => {
		switch (node.type) {
			case 'paragraph':
				return [paragraph(inlines(node.children, language))];
			case 'heading':
				return [paragraph([{ type: 'strong', children: inlines(node.children, language) }])];
			case 'list':
				return [
					{
						type: 'list',
						ordered: node.ordered === true,
						items: node.children.map((item) => ({ children: blocks(item.children, language) })),
					},
				];
			case 'blockquote':
				return blocks(node.children, language);
			case 'definition':
			case 'thematicBreak':
				return [];
			default: {
				const said = plain(node).trim();
				return said === '' ? [] : [paragraph(typeset(said, language))];
			}
		}
	});
}

/**
 * A narrative of the record as blocks: the safe subset of Markdown (CommonMark) that every format can print — paragraphs,
 * emphasis, links to the web or to a mailbox, lists. Headings become strong paragraphs, images their alternative text,
 * HTML and code their text; nothing of it is ever markup again. Announced figures show what they announce.
 */
export function readNarrative(markdown: string, language: Language): readonly Block[] {
	return blocks(fromMarkdown(stripMarks(markdown)).children, language);
}

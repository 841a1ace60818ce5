import type { Block, DocumentTree, Inline, Table } from './tree.ts';

/** The words of a run of inlines, without marks. */
export function inlineText(inlines: readonly Inline[]): string {
	return inlines.map((inline) => ('children' in inline ? inlineText(inline.children) : inline.value)).join('');
}

function tableText(table: Table): string[] {
	return [
		inlineText(table.caption),
		...table.columns.map((column) => inlineText(column.header)),
		...table.rows.flatMap((row) => row.cells.map(inlineText)),
	];
}

function blockText(block: Block): string[] {
	switch (block.type) {
		case 'section':
			return [inlineText(block.title), ...block.children.flatMap(blockText)];
		case 'paragraph':
			return [inlineText(block.children)];
		case 'list':
			return block.items.flatMap((item) => item.children.flatMap(blockText));
		case 'table':
			return tableText(block);
		case 'facts':
			return block.items.flatMap((item) => [inlineText(item.term), inlineText(item.description)]);
		case 'beside':
			return block.children.flatMap(blockText);
		case 'figure':
			return [inlineText(block.title), ...tableText(block.table)];
		case 'pictures':
			return block.items.map(({ caption }) => inlineText(caption));
		case 'signatures':
			return block.places.flatMap((place) => [inlineText(place.role), inlineText(place.name), inlineText(place.signedOn ?? [])]);
	}
}

/**
 * Every word a reader of the document meets, in reading order: what each renderer must carry, no more and no less.
 * The alternative text of charts and pictures and page furniture (header, page numbers, contents) are not among them.
 * @returns one string a paragraph, title, cell or term; empty ones left out
 */
export function plainText(tree: DocumentTree): string[] {
	return [inlineText(tree.title), inlineText(tree.subtitle), ...tree.children.flatMap(blockText)].filter((line) => line !== '');
}

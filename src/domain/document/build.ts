import type { Block, Facts, Inline, List, Paragraph, Row, Section } from './tree.ts';

/** Text as a run of inlines; an empty text is an empty run. */
export function text(value: string): readonly Inline[] {
	return value === '' ? [] : [{ type: 'text', value }];
}

/** A paragraph from text or inlines. */
export function paragraph(content: string | readonly Inline[], role?: Paragraph['role']): Paragraph {
	const children = typeof content === 'string' ? text(content) : content;
	return role === undefined ? { type: 'paragraph', children } : { type: 'paragraph', role, children };
}

/** A section. */
export function section(id: string, title: string | readonly Inline[], children: readonly Block[]): Section {
	return { type: 'section', id, title: typeof title === 'string' ? text(title) : title, children };
}

/** A list whose items are one paragraph each. */
export function list(items: readonly (string | readonly Inline[])[], layout?: 'names', ordered = false): List {
	const made = items.map((item) => ({ children: [paragraph(item)] }));
	return layout === undefined ? { type: 'list', ordered, items: made } : { type: 'list', ordered, layout, items: made };
}

/** A row of a table from plain texts. */
export function row(kind: Row['kind'], ...cells: readonly (string | readonly Inline[])[]): Row {
	return { kind, cells: cells.map((cell) => (typeof cell === 'string' ? text(cell) : cell)) };
}

/** Pairs of a term and what is said of it; those of which nothing is said are left out. */
export function factsOf(pairs: readonly (readonly [term: string, description: string | undefined])[]): Facts {
	const said = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
	return { type: 'facts', items: said.map(([term, description]) => ({ term: text(term), description: text(description) })) };
}

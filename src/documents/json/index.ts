import type { DocumentTree } from '../../domain/document/index.ts';
import documentSchema from './document.schema.json' with { type: 'json' };

/** JSON Schema (2020-12) of what `renderJson` writes. */
export { documentSchema };

/** The tree as JSON, as `document.schema.json` (JSON Schema 2020-12) describes it; the same tree gives the same bytes. */
export function renderJson(tree: DocumentTree): string {
	return `${JSON.stringify(tree, null, '\t')}\n`;
}

import type { Language } from '../domain/basics/index.ts';
import type { DocumentTree } from '../domain/document/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { composeMembersMap } from '../domain/territories/index.ts';
import { loadDivision } from '../territories/index.ts';

/** The map of the members of a year (the latest on record where not given) over the official division of France. */
export async function composeMap(
	record: AssociationRecord,
	options: { readonly language: Language; readonly year?: number },
): Promise<DocumentTree> {
	return composeMembersMap(record, await loadDivision(), options);
}

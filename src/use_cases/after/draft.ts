import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { DocumentTree } from '../../domain/document/index.ts';
import { composeMinutes } from '../../domain/minutes/index.ts';
import type { SittingState } from '../../domain/sitting/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { digest, type RecordReader } from '../../store/index.ts';
import { type FoundAssembly, findAssembly } from '../sittings/act.ts';
import { sittingCourse } from '../sittings/course.ts';

/** The minutes of an assembly held in the application, as they are now. */
export interface Draft extends FoundAssembly {
	readonly state: SittingState;
	/** In French, the language in which they are signed. */
	readonly tree: DocumentTree;
	/** Of the tree: the same words in the same order have the same. */
	readonly digest: string;
}

/** The minutes of an assembly; refused where it was not held in the application, or is not closed yet. */
export async function readDraft(reader: RecordReader, id: string): Promise<Result<Draft, Refusal>> {
	const found = await findAssembly(reader, id);
	if (!found.ok) return found;
	const state = (await sittingCourse(reader, id))?.state;
	if (state === undefined || ['convened', 'open', 'suspended'].includes(state.phase)) return refused(refusal('assembly-not-closed'));
	const tree = composeMinutes(found.value.whole, found.value.assembly, { language: 'fr' });
	return ok({ ...found.value, state, tree, digest: digest(tree) });
}

import type { Assembly } from '../../domain/assembly/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { ActionContext } from '../action.ts';
import { act, type FoundAssembly, findAssembly } from '../sittings/act.ts';
import { sittingCourse } from '../sittings/course.ts';

/** What was kept of an assembly that is being prepared. */
export interface Prepared {
	readonly id: string;
	readonly version: number;
}

/** Whether an assembly was held: somebody's attendance is on record. */
export function isHeld({ attendance }: Assembly): boolean {
	return attendance.length > 0;
}

/**
 * Changes an assembly before it is held. One that was convened is convened with its agenda and resolutions: they change with
 * it, as an event of its sitting, and no more once the sitting is open.
 * @param version of the assembly as it was read
 */
export async function changeAssembly(
	context: ActionContext,
	{ assembly: id, version }: { readonly assembly: string; readonly version: number },
	change: (found: FoundAssembly) => Result<Assembly, Refusal>,
): Promise<Result<Prepared, Refusal>> {
	const { record } = context;
	const found = await findAssembly(record, id);
	if (!found.ok) return found;
	if (isHeld(found.value.assembly)) return refused(refusal('assembly-held'));
	const changed = change(found.value);
	if (!changed.ok) return changed;
	const put = await record.put('assembly', changed.value, { against: version });
	if (!put.ok) return put;
	if ((await sittingCourse(record, id)) !== undefined) {
		const { agenda, resolutions } = changed.value;
		const drafts = resolutions.map(draftOf);
		const told = await act(context, found.value, () => [{ do: 'setAgenda', agenda, resolutions: drafts }]);
		if (!told.ok) return told;
	}
	return ok({ id, version: put.value.version });
}

/** A resolution as it is drafted: what a sitting made of it is the sitting's. */
function draftOf({ id, number, title, text, decisions }: Assembly['resolutions'][number]) {
	return { id, number, title, text, decisions };
}

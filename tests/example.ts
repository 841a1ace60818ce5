import { join } from 'node:path';
import type { Assembly } from '../src/domain/assembly/index.ts';
import type { AssociationRecord } from '../src/domain/record/index.ts';
import { formatProblem, readDossier } from '../src/dossier/index.ts';

export const EXAMPLE = join(import.meta.dirname, '..', 'examples', '27e-region-2018');

/** The example association and its assembly of 19 June 2018. @throws when the example does not read */
export async function readExample(): Promise<{ readonly record: AssociationRecord; readonly assembly: Assembly }> {
	const read = await readDossier(EXAMPLE);
	if (!read.ok) throw new Error(read.error.map((problem) => formatProblem(problem, 'en')).join('\n'));
	const [assembly] = read.value.record.assemblies;
	if (assembly === undefined) throw new Error('no assembly');
	return { record: read.value.record, assembly };
}

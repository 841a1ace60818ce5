import { ok, type Result, refused } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { assemble } from './assemble.ts';
import { type DossierFiles, readFiles } from './files.ts';
import { checkKept } from './kept.ts';
import { type FilesRead, load } from './load.ts';
import type { Places } from './places.ts';
import type { DossierProblem } from './problem.ts';
import { checkReferences } from './references.ts';

export interface Dossier {
	readonly record: AssociationRecord;
	readonly places: Places;
}

function inOrder(problems: readonly DossierProblem[]): DossierProblem[] {
	return [...problems].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

const MOST_OF_A_FILE = 100;

/** At most a hundred problems of a file, then that there are more: a file of noise has one for each of its bytes. */
function fewer(problems: readonly DossierProblem[]): DossierProblem[] {
	const files = Map.groupBy(problems, (problem) => problem.file);
	return [...files.values()].flatMap((of): DossierProblem[] => {
		const next = of[MOST_OF_A_FILE];
		if (next === undefined) return of;
		const message = { fr: 'et d’autres encore dans ce fichier.', en: 'and more in this file.' };
		return [...of.slice(0, MOST_OF_A_FILE), { ...next, code: 'too-many', found: '', message }];
	});
}

/**
 * A record from a dossier's files by path, or everything that is wrong with them, in the order of files and lines.
 * @param known what was read of the dossier last time: files that are the same are not read again
 */
export function parseDossier(files: DossierFiles, known?: FilesRead): Result<Dossier, readonly DossierProblem[]> {
	const { loaded, problems, broken } = load(files, known);
	const assembled = assemble(files, loaded);
	const before = [...problems, ...assembled.problems];
	const all = [...before, ...checkReferences(assembled.record, assembled.places, { broken, whole: before.length === 0 })];
	if (all.length > 0) return refused(fewer(inOrder(all)));
	return ok({ record: assembled.record, places: assembled.places });
}

/**
 * Reads a dossier from its folder.
 * @returns its record with the place of each part, or all its problems at once
 */
export async function readDossier(dir: string): Promise<Result<Dossier, readonly DossierProblem[]>> {
	const read = parseDossier(await readFiles(dir));
	if (!read.ok) return read;
	const problems = await checkKept(dir, read.value.record, read.value.places);
	return problems.length === 0 ? read : refused(fewer(inOrder(problems)));
}

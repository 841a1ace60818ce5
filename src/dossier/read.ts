import { ok, type Result, refused } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { assemble } from './assemble.ts';
import { type DossierFiles, readFiles } from './files.ts';
import { load } from './load.ts';
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

/** A record from a dossier's files by path, or everything that is wrong with them, in the order of files and lines. */
export function parseDossier(files: DossierFiles): Result<Dossier, readonly DossierProblem[]> {
	const { loaded, problems } = load(files);
	const assembled = assemble(files, loaded);
	const all = [...problems, ...assembled.problems];
	// References are judged on what did read: where a file is broken, its ids are missing and would be blamed elsewhere.
	if (assembled.record === undefined || all.length > 0) return refused(inOrder(all));
	const broken = checkReferences(assembled.record, assembled.places);
	if (broken.length > 0) return refused(inOrder(broken));
	return ok({ record: assembled.record, places: assembled.places });
}

/** Reads a dossier from its folder. @returns its record with the place of each part, or all its problems at once */
export async function readDossier(dir: string): Promise<Result<Dossier, readonly DossierProblem[]>> {
	return parseDossier(await readFiles(dir));
}

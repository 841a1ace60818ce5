import type { Assembly } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { formatProblem, readDossier } from '../dossier/index.ts';
import { CommandError } from './exit.ts';

/** The record of a dossier. @throws CommandError with every problem of it */
export async function openDossier(dir: string, language: Language): Promise<AssociationRecord> {
	const read = await readDossier(dir);
	if (read.ok) return read.value.record;
	throw new CommandError(read.error.map((problem) => formatProblem(problem, language)).join('\n'), { problems: read.error });
}

/** An assembly by its id or date; the latest where none is named. @throws CommandError that lists those there are */
export function chooseAssembly(record: AssociationRecord, named: string | undefined, language: Language): Assembly {
	const all = [...record.assemblies].sort((a, b) => (a.id < b.id ? -1 : 1));
	const found = named === undefined ? all.at(-1) : (all.find((one) => one.id === named) ?? all.find((one) => one.date === named));
	if (found !== undefined) return found;
	const ids = all.map((one) => one.id).join(', ');
	const none = language === 'fr' ? 'aucune' : 'none';
	throw new CommandError(
		language === 'fr'
			? `Pas d’assemblée${named === undefined ? '' : ` « ${named} »`} dans ce dossier. Assemblées : ${ids || none}.`
			: `No assembly${named === undefined ? '' : ` “${named}”`} in this dossier. Assemblies: ${ids || none}.`,
		{ assemblies: all.map((one) => one.id) },
	);
}

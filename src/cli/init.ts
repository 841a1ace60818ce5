import { readdir } from 'node:fs/promises';
import type { Language } from '../domain/basics/index.ts';
import { templateFiles, writeTexts } from '../dossier/index.ts';
import { CommandError, EXIT } from './exit.ts';

async function isEmpty(dir: string): Promise<boolean> {
	try {
		return (await readdir(dir)).every((name) => name.startsWith('.'));
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
		throw error;
	}
}

/** `collegiale init DIR`: writes a new dossier to a folder that holds nothing yet. @returns the exit code */
export async function init(
	dir: string,
	{ lang, year, json }: { readonly lang: Language; readonly year: number; readonly json: boolean },
): Promise<number> {
	if (!(await isEmpty(dir))) {
		throw new CommandError(
			lang === 'fr'
				? `« ${dir} » n’est pas vide ; un nouveau dossier s’écrit dans un dossier vide ou qui n’existe pas encore.`
				: `“${dir}” is not empty; a new dossier is written to a folder that is empty or not there yet.`,
		);
	}
	const done = await writeTexts(dir, templateFiles({ language: lang, year }));
	if (!done.ok) throw new CommandError(done.error[lang]);
	const { written } = done.value;
	if (json) process.stdout.write(`${JSON.stringify({ dir, written }, null, '\t')}\n`);
	else {
		process.stdout.write(
			lang === 'fr'
				? `${written.length} fichiers écrits dans ${dir}. Commencez par README.md, puis : collegiale check ${dir}\n`
				: `${written.length} files written to ${dir}. Begin with README.md, then: collegiale check ${dir}\n`,
		);
	}
	return EXIT.clean;
}

import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DossierProblem } from './problem.ts';
import { decodeText, MOST_BYTES } from './text.ts';

/** A dossier's files by path from its folder: text, or the problem that kept it from being read. */
export type DossierFiles = ReadonlyMap<string, string | DossierProblem>;

const READ = /\.(ya?ml|csv|md|svg)$/u;
const MOST_FILES = 20_000;
/** Folders of files that are read apart: those that documents keep, and the books. */
const APART: readonly string[] = ['documents', 'accounts/books'];

/**
 * Reads the files of a folder that a dossier may hold. Links are not followed, hidden files and other kinds are left alone.
 * @throws nothing: what cannot be read is a problem in the place of its text
 */
export async function readFiles(dir: string): Promise<DossierFiles> {
	const files = new Map<string, string | DossierProblem>();
	const problem = (file: string, fr: string, en: string): DossierProblem => ({
		code: 'file',
		file,
		line: 1,
		column: 1,
		found: '',
		message: { fr, en },
	});
	const visit = async (folder: string): Promise<void> => {
		const entries = await readdir(join(dir, folder), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (entry.name.startsWith('.') || entry.name === 'node_modules' || files.size > MOST_FILES) continue;
			if (entry.isDirectory() && !APART.includes(path)) await visit(path);
			if (!entry.isFile() || !READ.test(entry.name) || path === 'README.md') continue;
			const most = entry.name.endsWith('.csv') ? MOST_BYTES.csv : MOST_BYTES.other;
			const { size } = await lstat(join(dir, path));
			if (size > most) {
				const mega = most / 1_000_000;
				files.set(path, problem(path, `le fichier dépasse ${mega} Mo.`, `the file is over ${mega} MB.`));
				continue;
			}
			const decoded = decodeText(path, await readFile(join(dir, path)));
			files.set(path, 'text' in decoded ? decoded.text : decoded.problem);
		}
	};
	try {
		await visit('');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : '';
		files.set(
			'association.yaml',
			problem('association.yaml', `le dossier ne peut pas être lu (${code}).`, `the folder cannot be read (${code}).`),
		);
	}
	return files;
}

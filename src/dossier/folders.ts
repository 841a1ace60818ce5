import { readdir, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The names in a folder; none where there is no such folder. */
export async function entriesOf(dir: string): Promise<readonly string[]> {
	try {
		return await readdir(dir);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

/** Takes away folders that the last file has left, up to the dossier's own. */
export async function removeEmpty(folder: string, dir: string): Promise<void> {
	if (folder === dir || !folder.startsWith(dir) || (await entriesOf(folder)).length > 0) return;
	await rmdir(folder);
	await removeEmpty(dirname(folder), dir);
}

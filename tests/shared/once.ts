import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Milliseconds that a file waits for what another makes. */
const PATIENCE = 170_000;

/**
 * What all files of a run share, made by the first that asks, since to make it costs more than most tests.
 * @param make in the run's folder; what it gives must go through JSON
 * @throws Error where another file failed to make it
 */
export async function once<T>(name: string, make: (folder: string) => Promise<T>): Promise<T> {
	const folder = inject('shared');
	const made = join(folder, `${name}.json`);
	const isFirst = await mkdir(join(folder, `${name}.making`)).then(
		() => true,
		() => false,
	);
	if (isFirst) {
		const result = await make(folder);
		await writeFile(`${made}.part`, JSON.stringify(result));
		await rename(`${made}.part`, made);
		return result;
	}
	for (const began = Date.now(); Date.now() - began < PATIENCE; ) {
		const text = await readFile(made, 'utf8').catch(() => undefined);
		if (text !== undefined) return JSON.parse(text);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${name} was not made by the file that began to`);
}

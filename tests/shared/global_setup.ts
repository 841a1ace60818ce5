import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Folder of what a run's test files share; see `once.ts`. */
		readonly shared: string;
	}
}

/** Gives the run a folder for what its files share, and takes it away at the end, with the server that one of them started. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-shared-'));
	project.provide('shared', folder);
	return async () => {
		const server: { readonly pid: number; readonly folder: string } | undefined = await readFile(
			join(folder, 'postgresql.json'),
			'utf8',
		).then(JSON.parse, () => undefined);
		if (server !== undefined) {
			process.kill(server.pid, 'SIGINT');
			while (isRunning(server.pid)) await new Promise((resolve) => setTimeout(resolve, 50));
			await rm(server.folder, { recursive: true, force: true });
		}
		await rm(folder, { recursive: true, force: true });
	};
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

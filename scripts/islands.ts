import { globSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Builds each file of src/islands to `/islands/NAME.js`, beside SvelteKit's own files: the scripts of pages that have no
 * other. They keep their name, since pages without SvelteKit's client cannot look a hashed one up.
 */
export function islands(): Plugin {
	return {
		name: 'collegiale-islands',
		apply: 'build',
		buildStart() {
			if (this.environment.name !== 'client') return;
			for (const file of globSync('src/islands/*.ts', { exclude: ['**/*.test.ts'] }))
				this.emitFile({ type: 'chunk', id: resolve(file), fileName: `islands/${basename(file, '.ts')}.js` });
		},
	};
}

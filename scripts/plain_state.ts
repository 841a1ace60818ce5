import type { Plugin } from 'vite';

const FILE = /devalue\/src\/stringify\.js$/u;

/** What devalue's `parse` reads as the state of a page that keeps none. */
const PLAIN = `
export function stringify(value) {
	if (typeof value !== 'object' || value === null || Object.keys(value).length > 0) throw new Error('a page keeps no state in the history (scripts/plain_state.ts)');
	return '[{}]';
}
export const stringifyAsync = async (value) => stringify(value);
`;

/**
 * SvelteKit lets pages keep state in the browser's history and brings all of devalue to write it down. No page of ours
 * keeps any, so that browsers are spared what writes it.
 */
export function plainState(): Plugin {
	return {
		name: 'collegiale-plain-state',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		transform: (code, id) => {
			if (!FILE.test(id)) return undefined;
			if (!code.includes('export function stringify(')) throw new Error('devalue has changed: scripts/plain_state.ts is to be looked at');
			return PLAIN;
		},
	};
}

import type { Plugin } from 'vite';

const FILE = /@sveltejs\/kit\/src\/runtime\/components\/root\.svelte$/u;
const INLINE = /\sstyle="position: absolute;[^"]*"/u;

/**
 * SvelteKit hides what announces a new page to screen readers by an inline style, which our content-security-policy
 * refuses; the rule stands in src/ui/pages.css instead.
 */
export function announcer(): Plugin {
	return {
		name: 'collegiale-announcer',
		enforce: 'pre',
		transform(code, id) {
			if (!FILE.test(id)) return undefined;
			if (!INLINE.test(code)) throw new Error('SvelteKit no longer hides its announcer by an inline style: scripts/announcer.ts can go');
			return code.replace(INLINE, '');
		},
	};
}

import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { announcer } from './scripts/announcer.ts';
import { islands } from './scripts/islands.ts';
import { plainState } from './scripts/plain_state.ts';

export default defineConfig({
	plugins: [
		islands(),
		announcer(),
		plainState(),
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			// A browser asks which scripts an address has, and is not sent the table of all pages with the first.
			router: { resolution: 'server' },
			// `hooks/same_origin.ts` looks at whatever is sent, of any type, and not at forms alone; it lets programs send files with a token.
			csrf: { trustedOrigins: ['*'] },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'script-src': ['self'],
					'connect-src': ['self'],
					'style-src': ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
				},
			},
		}),
	],
});

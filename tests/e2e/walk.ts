import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';

const ROUTE_FILES = join(import.meta.dirname, '..', '..', 'src', 'routes');

/** A route's pattern as SvelteKit matches it, for the few forms of parameters that ours have. */
function patternOf(route: string): RegExp {
	const parts = route
		.split('/')
		.filter((part) => part !== '' && !/^(?:\(.*\)|\[\[.*\]\])$/u.test(part))
		.map((part) => part.replace(/\[\.\.\.[^\]]+\]/gu, '.+').replace(/\[[^\]]+\]/gu, '[^/]+'));
	return new RegExp(`^/${parts.join('/')}$`, 'u');
}

/** Pages of some groups of routes, as a walk by links meets them. */
export interface WalkedPages {
	readonly routes: readonly string[];
	/** What a path shows: a route, or the form of something new, which many a route shows in place of something that is there. */
	readonly shownBy: (path: string) => string | undefined;
}

/**
 * The pages of some groups of routes, those with fewer parameters first: `new` is not taken for an id.
 * @param groups matches the folder of their group, such as `(office)`
 */
export function pagesOf(groups: RegExp): WalkedPages {
	const pages = readdirSync(ROUTE_FILES, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('+page.svelte') && groups.test(file))
		.map((file) => `/${relative('.', join(file, '..'))}`)
		.sort((a, b) => a.split('[').length - b.split('[').length)
		.map((route) => ({ route, pattern: patternOf(route) }));
	return {
		routes: pages.map(({ route }) => route),
		shownBy: (path) => {
			const route = pages.find(({ pattern }) => pattern.test(path))?.route;
			return !route?.endsWith(']') || !path.endsWith('/new') ? route : `${route} (new)`;
		},
	};
}

/** Where the links of a page lead, each as a path. */
export const linksOf = (page: Page) =>
	page.$$eval('a[href]', (links) => links.map((link) => new URL((link as unknown as { href: string }).href).pathname));

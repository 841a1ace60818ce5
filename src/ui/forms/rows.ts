/** The fields of a form that has links, as `Links.svelte` sends them. */
export const LINK_FIELDS = { 'value.links.#.url': 'text', 'value.links.#.label': 'text' } as const;

/** What there is, and two empty rows after it to add to them. */
export function withBlank<T>(list: readonly T[]): readonly (T | undefined)[] {
	return [...list, undefined, undefined];
}

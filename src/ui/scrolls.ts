/** What a box that scrolls sideways on a phone carries, so that the keyboard reaches it: it is a region with a name. */
export function scrolls(named: { readonly 'aria-label': string } | { readonly 'aria-labelledby': string }) {
	return { role: 'region', tabindex: 0, ...named };
}

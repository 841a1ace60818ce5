/** Marks of browsers in what they send of themselves, the more particular first: each also says that it is those after it. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
	[/Edg(?:A|iOS)?\//u, 'Edge'],
	[/OPR\//u, 'Opera'],
	[/(?:Firefox|FxiOS)\//u, 'Firefox'],
	[/(?:Chrome|CriOS)\//u, 'Chrome'],
	[/Safari\//u, 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
	[/iPhone|iPad/u, 'iOS'],
	[/Android/u, 'Android'],
	[/Windows/u, 'Windows'],
	[/Macintosh/u, 'macOS'],
	[/Linux|X11/u, 'Linux'],
];

/** A browser as people call it, `Firefox · Linux`, from its `User-Agent`; empty where nothing is known of it. */
export function browserName(userAgent: string): string {
	return [BROWSERS, SYSTEMS].flatMap((marks) => marks.find(([mark]) => mark.test(userAgent))?.[1] ?? []).join(' · ');
}

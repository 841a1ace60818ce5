/** The routes that anyone may read; every other is denied. Served on this machine only, from a dossier its owner opened. */
export const READABLE: ReadonlySet<string> = new Set([
	'/[[lang=lang]]',
	'/[[lang=lang]]/assemblies/[id]',
	'/[[lang=lang]]/assemblies/[id]/minutes',
	'/[[lang=lang]]/assemblies/[id]/minutes/[format]',
	'/[[lang=lang]]/checks',
	'/[[lang=lang]]/members/map',
	'/[[lang=lang]]/record/[...path]',
	'/document.css',
	'/document.schema.json',
]);

/** Whether a route answers a request. Nothing changes the record here: only GET and HEAD. */
export function mayRead(route: string | null, method: string): boolean {
	return route !== null && READABLE.has(route) && (method === 'GET' || method === 'HEAD');
}

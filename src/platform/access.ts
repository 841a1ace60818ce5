import { type Actor, may, type Permission } from '../domain/access/index.ts';

/** Who may open a route, and who may send something to it; none given: nothing is sent to it. */
export interface RouteAccess {
	readonly read: Permission;
	readonly send?: Permission;
	/** Of a dossier's pages alone: a store has none. */
	readonly only?: 'dossier' | 'store';
}

const PUBLIC: RouteAccess = { read: 'record.read_public' };
const OFFICE = '/[[lang=lang]]/(office)/office';
const SITE = '/[[lang=lang]]/(site)';

/** Every route there is; what is not here is denied, whoever asks. */
export const ROUTES: { readonly [route: string]: RouteAccess } = {
	[SITE]: PUBLIC,
	[`${SITE}/assemblies/[id]`]: PUBLIC,
	[`${SITE}/assemblies/[id]/minutes`]: PUBLIC,
	[`${SITE}/assemblies/[id]/minutes/[format]`]: PUBLIC,
	[`${SITE}/checks`]: { read: 'record.read' },
	[`${SITE}/members/map`]: PUBLIC,
	[`${SITE}/record/[...path]`]: { read: 'record.read', only: 'dossier' },
	'/document.css': PUBLIC,
	'/document.schema.json': PUBLIC,
	[OFFICE]: { read: 'members.read', only: 'store' },
	[`${OFFICE}/history`]: { read: 'journal.read', only: 'store' },
	[`${OFFICE}/dues`]: { read: 'dues.read', send: 'dues.write', only: 'store' },
	[`${OFFICE}/dues/letters/[letter]/[year]/[category]/[member]`]: { read: 'dues.read', only: 'store' },
	[`${OFFICE}/members`]: { read: 'members.read', only: 'store' },
	[`${OFFICE}/organisations/[id]`]: { read: 'members.read', send: 'members.write', only: 'store' },
	[`${OFFICE}/governance`]: { read: 'governance.read', only: 'store' },
	[`${OFFICE}/governance/bodies/[id]`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/governance/mandates/[...key]`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/statutes`]: { read: 'governance.read', send: 'governance.write', only: 'store' },
	[`${OFFICE}/statutes/[id]`]: { read: 'governance.read', only: 'store' },
	[`${OFFICE}/statutes/[id]/edit`]: { read: 'governance.write', send: 'governance.write', only: 'store' },
	[`${OFFICE}/sittings`]: { read: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]`]: { read: 'sitting.run', send: 'sitting.run', only: 'store' },
	[`${OFFICE}/sittings/[id]/screen`]: { read: 'assemblies.read', only: 'store' },
	[`${OFFICE}/people/[id]`]: { read: 'members.read', send: 'members.write', only: 'store' },
};

/** Whether someone may ask that of a route. What an action does is judged again by the action itself. */
export function mayOpen(actor: Actor, route: string | null, method: string, kind: 'dossier' | 'store'): boolean {
	const access = route === null ? undefined : ROUTES[route];
	if (access === undefined || (access.only !== undefined && access.only !== kind)) return false;
	if (method === 'GET' || method === 'HEAD') return may(actor, access.read);
	return method === 'POST' && access.send !== undefined && may(actor, access.send);
}

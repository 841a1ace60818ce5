import { may, type Permission } from '../../../domain/access/index.ts';
import type { LayoutServerLoad } from './$types';

/** The sections of the office, in the order of its menu, with what one must be allowed to see each. */
const SECTIONS: readonly (readonly [section: 'dashboard' | 'members' | 'governance' | 'history', path: string, permission: Permission])[] =
	[
		['dashboard', '', 'members.read'],
		['members', '/members', 'members.read'],
		['governance', '/governance', 'governance.read'],
		['history', '/history', 'journal.read'],
	];

export const load: LayoutServerLoad = ({ locals }) => ({
	actor: locals.actor.name,
	sections: SECTIONS.filter(([, , permission]) => may(locals.actor, permission)).map(([section, path]) => ({ section, path })),
	timeZone: locals.core.record.association.timeZone,
});

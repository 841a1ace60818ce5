import { may, type Permission } from '../../../domain/access/index.ts';
import type { OFFICE_WORDS } from '../../../i18n/office/index.ts';
import type { LayoutServerLoad } from './$types';

/** The sections of the office, in the order of its menu, with what one must be allowed to see each. */
const SECTIONS: readonly (readonly [section: keyof (typeof OFFICE_WORDS)['fr'], path: string, permission: Permission])[] = [
	['dashboard', '', 'members.read'],
	['members', '/members', 'members.read'],
	['dues', '/dues', 'dues.read'],
	['accounts', '/accounts', 'accounts.read'],
	['budget', '/budget', 'accounts.read'],
	['governance', '/governance', 'governance.read'],
	['statutes', '/statutes', 'governance.read'],
	['sittings', '/sittings', 'sitting.run'],
	['programmes', '/programmes', 'programmes.read'],
	['assemblies', '/assemblies', 'assemblies.read'],
	['documents', '/documents', 'documents.read_members'],
	['book', '/book', 'accounts.read'],
	['report', '/report', 'accounts.read'],
	['history', '/history', 'journal.read'],
	['settings', '/settings', 'settings.read'],
];

export const load: LayoutServerLoad = ({ locals }) => ({
	actor: locals.actor.name,
	ownSpace: may(locals.actor, 'own.read'),
	sections: SECTIONS.filter(([, , permission]) => may(locals.actor, permission)).map(([section, path]) => ({ section, path })),
	timeZone: locals.association.timeZone,
});

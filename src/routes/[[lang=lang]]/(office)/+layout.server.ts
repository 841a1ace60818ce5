import { may, type Permission } from '../../../domain/access/index.ts';
import type { OFFICE_WORDS } from '../../../i18n/office/index.ts';
import type { LayoutServerLoad } from './$types';

type Word = keyof (typeof OFFICE_WORDS)['fr'];
type Section = readonly [section: Word, path: string, permission: Permission];

/** The menu of the office: what belongs together, under one heading, in the order of the menu; with what one must be allowed to see each. */
const MENU: readonly (readonly [heading: Word | undefined, sections: readonly Section[]])[] = [
	[undefined, [['dashboard', '', 'members.read']]],
	[
		'membership',
		[
			['members', '/members', 'members.read'],
			['dues', '/dues', 'dues.read'],
		],
	],
	[
		'democraticLife',
		[
			['governance', '/governance', 'governance.read'],
			['statutes', '/statutes', 'governance.read'],
			['sittings', '/sittings', 'sitting.run'],
			['assemblies', '/assemblies', 'assemblies.read'],
		],
	],
	[
		'money',
		[
			['accounts', '/accounts', 'accounts.read'],
			['book', '/book', 'accounts.read'],
			['budget', '/budget', 'accounts.read'],
			['report', '/report', 'accounts.read'],
		],
	],
	[
		'activity',
		[
			['programmes', '/programmes', 'programmes.read'],
			['documents', '/documents', 'documents.read_members'],
		],
	],
	[
		'administration',
		[
			['history', '/history', 'journal.read'],
			['settings', '/settings', 'settings.read'],
		],
	],
];

export const load: LayoutServerLoad = ({ locals }) => ({
	actor: locals.actor.name,
	ownSpace: may(locals.actor, 'own.read'),
	menu: MENU.map(([heading, sections]) => ({
		heading,
		sections: sections.filter(([, , permission]) => may(locals.actor, permission)).map(([section, path]) => ({ section, path })),
	})).filter(({ sections }) => sections.length > 0),
	timeZone: locals.association.timeZone,
});

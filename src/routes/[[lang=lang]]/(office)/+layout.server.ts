import { may, type Permission } from '../../../domain/access/index.ts';
import { JOURNAL_PART_NAMES } from '../../../domain/record/index.ts';
import { SIGN_IN_WORDS } from '../../../i18n/account/index.ts';
import { FRAME_WORDS } from '../../../i18n/frame.ts';
import { MENU_WORDS, OFFICE_WORDS } from '../../../i18n/office/index.ts';
import { OWN_WORDS } from '../../../i18n/own/index.ts';
import type { LayoutServerLoad } from './$types';

type Word = keyof (typeof MENU_WORDS)['fr'] | 'history';
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

/** The frame of every page of the office, in its words: a browser then needs no table of them. */
export const load: LayoutServerLoad = ({ locals, params, url }) => {
	// Read of the address and not of `locals`, so that it is told again where one goes over to the other language.
	const language = params.lang === 'en' ? 'en' : 'fr';
	const parts = MENU_WORDS[language];
	const words = { ...parts, history: OFFICE_WORDS[language].history };
	const part = may(locals.actor, 'journal.read') ? JOURNAL_PART_NAMES.find((one) => url.pathname.includes(`/office/${one}`)) : undefined;
	const sectionsOf = (sections: readonly Section[]) =>
		sections.filter(([, , permission]) => may(locals.actor, permission)).map(([section, path]) => ({ section: words[section], path }));
	return {
		actor: locals.actor.name,
		ownSpace: may(locals.actor, 'own.read') ? OWN_WORDS[language].title : null,
		/** The way to the history of what is shown, where it can be read apart. */
		foot: part === undefined ? null : { path: `/history?part=${part}`, text: `${words.history} – ${parts[part]}` },
		menu: MENU.map(([heading, sections]) => ({
			heading: heading === undefined ? null : words[heading],
			sections: sectionsOf(sections),
		})).filter(({ sections }) => sections.length > 0),
		/** What each part of the office is called. */
		parts,
		words: {
			skip: FRAME_WORDS[language].skip,
			other: FRAME_WORDS[language].other,
			signOut: SIGN_IN_WORDS[language].signOut,
		},
		timeZone: locals.association.timeZone,
	};
};

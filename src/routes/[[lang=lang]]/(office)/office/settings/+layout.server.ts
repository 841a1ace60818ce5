import { may, type Permission } from '../../../../../domain/access/index.ts';
import type { SETTINGS_WORDS } from '../../../../../i18n/office/index.ts';
import type { LayoutServerLoad } from './$types';

/** The pages of the settings, with what one must be allowed to see each. */
const PAGES: readonly (readonly [
	page: keyof (typeof SETTINGS_WORDS)['fr'] & ('identity' | 'access' | 'mail' | 'privacy' | 'signature' | 'tokens' | 'webhooks'),
	path: string,
	permission: Permission,
])[] = [
	['identity', '', 'settings.read'],
	['access', '/access', 'access.grant'],
	['mail', '/mail', 'settings.read'],
	['privacy', '/privacy', 'members.erase'],
	['signature', '/signature', 'settings.read'],
	['tokens', '/tokens', 'own.read'],
	['webhooks', '/webhooks', 'settings.read'],
];

export const load: LayoutServerLoad = ({ locals }) => ({
	pages: PAGES.filter(([, , permission]) => may(locals.actor, permission)).map(([page, path]) => ({ page, path })),
	readsDues: may(locals.actor, 'dues.read'),
});

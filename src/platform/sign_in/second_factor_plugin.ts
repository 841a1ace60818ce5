import { twoFactor } from 'better-auth/plugins/two-factor';
import { MODELS } from './columns.ts';

/**
 * The library's one-time codes, asked for after a link. Its own plug-in asks for them after a password alone
 * (better-auth/plugins/two-factor, `hooks.after`), and this product has none; a passkey is two factors by itself.
 */
export function secondFactor() {
	const plugin = twoFactor({ allowPasswordless: true, twoFactorTable: MODELS.twoFactor.modelName });
	const after = plugin.hooks.after.map((hook) => ({ ...hook, matcher: ({ path }: { path?: string }) => path === '/magic-link/verify' }));
	return { ...plugin, hooks: { after } };
}

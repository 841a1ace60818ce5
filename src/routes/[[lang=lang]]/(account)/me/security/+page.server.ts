import { error, fail, redirect } from '@sveltejs/kit';
import QRCode from 'qrcode';
import { SECURITY_WORDS, SIGN_IN_WORDS } from '../../../../../i18n/account/index.ts';
import type { SecondFactorSetup, Session } from '../../../../../platform/sign_in/index.ts';
import { browserName } from '../../../../../ui/account/browser_name.ts';
import { inLanguage, storeProduct } from '../../../../store_product.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = 'done';

/** @throws the page's error where someone acts by anything else than being signed in */
function sessionOf({ session }: App.Locals): Session {
	if (session === undefined) error(403);
	return session;
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const { signIn } = storeProduct(locals);
	const session = sessionOf(locals);
	const held = await signIn.listSessions(session);
	return {
		done: url.searchParams.has(DONE),
		email: session.user.email,
		roles: locals.actor.roles,
		fresh: session.fresh,
		codes: session.user.secondFactor,
		passkeysPossible: signIn.passkeysPossible,
		passkeys: await signIn.listPasskeys(session),
		sessions: held.map(({ browser, ...one }) => ({ ...one, browser: browserName(browser) })),
		timeZone: locals.association.timeZone,
	};
};

/** The key as applications take it, and as a drawing that they can photograph. */
async function shown({ uri, backupCodes }: SecondFactorSetup) {
	const svg = await QRCode.toString(uri, { type: 'svg', margin: 1 });
	return { key: new URL(uri).searchParams.get('secret') ?? '', qr: `data:image/svg+xml,${encodeURIComponent(svg)}`, backupCodes };
}

/** @param awaitsCode whether the code is to be asked for again */
function wrongCode({ language }: App.Locals, outcome: 'invalid' | 'tooMany', awaitsCode: boolean) {
	const words = SIGN_IN_WORDS[language];
	const tooMany = outcome === 'tooMany';
	return fail(tooMany ? 429 : 422, { problem: tooMany ? words.tooMany : words.codeInvalid, awaitsCode });
}

function refused({ language }: App.Locals) {
	return fail(409, { problem: SECURITY_WORDS[language].refused });
}

/** To the page itself, which is then read by the session as it is now: some changes begin a new one. */
function done(locals: App.Locals): never {
	redirect(303, inLanguage(locals, `/me/security?${DONE}`));
}

async function field(request: Request, name: string): Promise<string> {
	return String((await request.formData()).get(name) ?? '');
}

export const actions: Actions = {
	beginCodes: async ({ locals }) => {
		if (!sessionOf(locals).fresh) return refused(locals);
		const setup = await storeProduct(locals).signIn.beginSecondFactor(locals.caller);
		return setup === 'refused' ? refused(locals) : { setup: await shown(setup), awaitsCode: true };
	},
	confirmCodes: async ({ request, locals }) => {
		const code = await field(request, 'code');
		const { outcome, cookies } = await storeProduct(locals).signIn.confirmSecondFactor(locals.caller, code);
		locals.cookies.push(...cookies);
		return outcome === 'done' ? done(locals) : wrongCode(locals, outcome, true);
	},
	endCodes: async ({ request, locals }) => {
		const code = await field(request, 'code');
		const { outcome, cookies } = await storeProduct(locals).signIn.endSecondFactor(locals.caller, sessionOf(locals).user.id, code);
		locals.cookies.push(...cookies);
		return outcome === 'done' ? done(locals) : wrongCode(locals, outcome, false);
	},
	removePasskey: async ({ request, locals }) => {
		const session = sessionOf(locals);
		if (!session.fresh) return refused(locals);
		return (await storeProduct(locals).signIn.removePasskey(session, await field(request, 'id'))) ? done(locals) : refused(locals);
	},
	revoke: async ({ request, locals }) => {
		const revoked = await storeProduct(locals).signIn.revokeSession(sessionOf(locals), await field(request, 'id'));
		return revoked ? done(locals) : refused(locals);
	},
	revokeOthers: async ({ locals }) => {
		await storeProduct(locals).signIn.revokeOthers(sessionOf(locals));
		done(locals);
	},
};

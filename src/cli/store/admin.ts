import { z } from 'zod';
import { TERMINAL_WORDS } from '../../i18n/account/index.ts';
import { invite, openStoreSignIn, secretsOf } from '../../platform/index.ts';
import { openLog } from '../../platform/logging/index.ts';
import { storeConfig } from '../../store/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { chooseAssociation, commandActor, refusedCommand, type StoreOptions, withStore } from './open.ts';

/** `collegiale admin invite EMAIL`: a link by which an address administers an association. @returns the exit code @throws CommandError */
export async function inviteAdmin(
	email: string,
	options: StoreOptions & { readonly association?: string; readonly origin: string },
): Promise<number> {
	const { lang, json, data, origin } = options;
	if (!z.email().safeParse(email).success)
		throw new CommandError(lang === 'fr' ? `« ${email} » n’est pas une adresse électronique.` : `“${email}” is not an email address.`);
	return withStore(options, async (store) => {
		const association = await chooseAssociation(store, options.association, lang);
		const signIn = await openStoreSignIn(store, storeConfig(data, process.env), {
			...secretsOf(process.env),
			...{ origin, appName: 'Collégiale', log: openLog('error') },
			// The link is printed, for whoever runs the command to hand on.
			send: async () => undefined,
		});
		const invited = await invite(store, signIn, { association, email, role: 'administrator', language: lang, actor: commandActor() });
		if (!invited.ok) throw refusedCommand(invited.error, lang);
		process.stdout.write(
			json ? `${JSON.stringify({ association, url: invited.value })}\n` : `${TERMINAL_WORDS[lang].invited(invited.value)}\n`,
		);
		return EXIT.clean;
	});
}

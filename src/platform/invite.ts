import type { Actor, Role } from '../domain/access/index.ts';
import { type Language, ok, type Result } from '../domain/basics/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { Store } from '../store/index.ts';
import { grantRole, perform } from '../use_cases/index.ts';
import type { SignIn } from './sign_in/index.ts';

/** How long an invitation holds: over a week-end. */
export const INVITED_FOR_SECONDS = 3 * 86_400;

export interface Invitation {
	readonly association: string;
	readonly email: string;
	readonly role: Exclude<Role, 'visitor'>;
	readonly language: Language;
	/** Who invites. */
	readonly actor: Actor;
}

/** Gives the account of an address a role. @returns a link that signs its reader in, once, within three days; not sent */
export async function invite(
	store: Store,
	signIn: SignIn,
	{ association, email, role, language, actor }: Invitation,
): Promise<Result<string, Refusal>> {
	const account = await signIn.ensureAccount(email);
	const granted = await perform(store, grantRole, { account, role }, { association, actor });
	return granted.ok ? ok(await signIn.makeLink(email, language, INVITED_FOR_SECONDS)) : granted;
}

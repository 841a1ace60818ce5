import { z } from 'zod';
import { countAttempt } from '../../store/index.ts';
import type { Auth } from './better_auth.ts';
import { type Answer, type Caller, call, errorCode, type Reply } from './caller.ts';
import { type LinkPorts, userOf } from './links.ts';
import { fingerprint } from './secret.ts';

/** What an application for one-time codes is set up with. */
export interface SecondFactorSetup {
	/** `otpauth://…` (Key URI format of Google Authenticator), to be shown as a QR code. */
	readonly uri: string;
	/** Codes that each serve once where the application is not at hand. */
	readonly backupCodes: readonly string[];
}

/** A one-time code, asked for after a link. */
export interface SecondFactor {
	/** Ends a sign-in that waits for a code. `ended`: it waits no more; a new link is needed. */
	readonly giveCode: (caller: Caller, code: string) => Promise<Answer<'signedIn' | 'invalid' | 'ended' | 'tooMany'>>;
	/** Begins to set codes up; they are asked for only once one was given. */
	readonly beginSecondFactor: (caller: Caller) => Promise<SecondFactorSetup | 'refused'>;
	/** From now on a code is asked for. @param code one of the application's, which shows that it was set up */
	readonly confirmSecondFactor: (caller: Caller, code: string) => Promise<Answer<'done' | 'invalid' | 'tooMany'>>;
	/** Asks for no code any more. @param user id of the account @param code a present one: an unlocked screen is not enough */
	readonly endSecondFactor: (caller: Caller, user: string, code: string) => Promise<Answer<'done' | 'invalid' | 'tooMany'>>;
}

const setup = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });

/** Codes that may be tried to turn codes off; of the million that there are three hold at a time. */
const TO_END = { most: 10, seconds: 3600 };

function verifyCode(auth: Auth, caller: Caller, code: string): Promise<Reply> {
	return call(auth, caller, 'POST', '/two-factor/verify-totp', { code: withoutSpaces(code) });
}

/** Codes of an application are six digits; what else is given is one of the backup codes. */
function verifyAny(auth: Auth, caller: Caller, given: string): Promise<Reply> {
	const code = withoutSpaces(given);
	return /^\d{6}$/u.test(code) ? verifyCode(auth, caller, code) : call(auth, caller, 'POST', '/two-factor/verify-backup-code', { code });
}

function withoutSpaces(code: string): string {
	return code.replaceAll(/\s/gu, '');
}

function outcomeOf({ status }: Reply): 'done' | 'invalid' | 'tooMany' {
	if (status === 200) return 'done';
	return status === 429 ? 'tooMany' : 'invalid';
}

export function secondFactors(auth: Auth, { database, secret, log }: Pick<LinkPorts, 'database' | 'secret' | 'log'>): SecondFactor {
	return {
		giveCode: async (caller, code) => {
			const reply = await verifyAny(auth, caller, code);
			if (reply.status === 200) {
				log('sign_in.opened', { user: userOf(reply.body), by: 'code' });
				return { outcome: 'signedIn', cookies: reply.cookies };
			}
			const why = errorCode(reply);
			const outcome = reply.status === 429 ? 'tooMany' : why === 'INVALID_CODE' || why === 'INVALID_BACKUP_CODE' ? 'invalid' : 'ended';
			log('sign_in.refused', { by: 'code', why: outcome });
			return { outcome, cookies: reply.cookies };
		},
		beginSecondFactor: async (caller) => {
			const { status, body } = await call(auth, caller, 'POST', '/two-factor/enable', {});
			if (status !== 200) return 'refused';
			const { totpURI, backupCodes } = setup.parse(body);
			return { uri: totpURI, backupCodes };
		},
		confirmSecondFactor: async (caller, code) => {
			const reply = await verifyCode(auth, caller, code);
			return { outcome: outcomeOf(reply), cookies: reply.cookies };
		},
		endSecondFactor: async (caller, user, code) => {
			const wait = await countAttempt(database.db, fingerprint(secret, `end second factor ${user}`), TO_END, new Date());
			if (wait > 0) return { outcome: 'tooMany', cookies: [] };
			const given = await verifyAny(auth, caller, code);
			if (given.status !== 200) return { outcome: outcomeOf(given), cookies: [] };
			const ended = await call(auth, caller, 'POST', '/two-factor/disable', {});
			return { outcome: outcomeOf(ended), cookies: ended.cookies };
		},
	};
}

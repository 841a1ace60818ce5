import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../domain/access/index.ts';
import { ok, type Result, refused } from '../domain/basics/index.ts';
import { type Refusal, refusal } from '../i18n/refusals/index.ts';
import { countAttempt, listGrants, type Store } from '../store/index.ts';
import type { Office } from './office.ts';
import type { Answer, Caller, SignIn } from './sign_in/index.ts';

/** What the first administrator enters. */
export interface FirstStartForm {
	/** As the server's terminal shows it. */
	readonly code: string;
	readonly email: string;
	/** Of the association. */
	readonly name: string;
}

/** An association that nobody administers yet: whoever reads the server's terminal may. */
export interface FirstStart {
	readonly isOpen: () => Promise<boolean>;
	/** To be shown on the terminal, and nowhere else; holds as long as the program runs. */
	readonly code: string;
	/** Makes whoever has the code the administrator, signed in. */
	readonly begin: (caller: Caller, form: FirstStartForm) => Promise<Result<Answer<'signedIn'>, Refusal>>;
}

/** The program itself, as the journal names it. */
const ACTOR: Actor = { kind: 'system', id: 'first-start', name: 'Collégiale', roles: [] };

/** Codes that may be tried, by everyone together: of the 10^12 that there are. */
const TRIES = { most: 20, seconds: 600 };

/** Twelve digits, in groups that are easy to read out. */
function newCode(): string {
	return Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, '0')).join('-');
}

function isSame(given: string, code: string): boolean {
	const digits = (text: string) => Buffer.from(text.replaceAll(/\D/gu, '').padEnd(12, 'x').slice(0, 12));
	return timingSafeEqual(digits(given), digits(code));
}

/** How an association that nobody administers yet is begun. */
export function firstStart(store: Store, live: Office, signIn: SignIn): FirstStart {
	const code = newCode();
	const association = live.id;
	return {
		code,
		isOpen: async () => (await store.read(association, listGrants)).every(({ role }) => role !== 'administrator'),
		begin: async (caller, form) => {
			const wait = await countAttempt(store.database.db, `first start ${association}`, TRIES, new Date());
			if (wait > 0) return refused(refusal('too-many-attempts', { seconds: wait }));
			if (!isSame(form.code, code)) return refused(refusal('code-wrong'));
			const account = await signIn.ensureAccount(form.email);
			const begun = await live.as(ACTOR).perform('access.begin_association', { account, name: form.name });
			return begun.ok ? ok(await signIn.openFor(caller, account, 'welcome')) : begun;
		},
	};
}

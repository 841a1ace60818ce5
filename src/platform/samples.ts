import { type Actor, ROLES, type Role } from '../domain/access/index.ts';
import { ROLE_NAMES } from '../i18n/account/index.ts';
import { listGrants, type Store } from '../store/index.ts';
import { grantRole, perform } from '../use_cases/index.ts';
import { putPerson } from '../use_cases/members/index.ts';
import type { SignIn } from './sign_in/index.ts';

/** A role that anyone may try in the example. */
export type SampleRole = Exclude<Role, 'visitor'>;
export const SAMPLE_ROLES: readonly SampleRole[] = ROLES.filter((role) => role !== 'visitor');

/** RFC 2606: no mail ever reaches an address of `.invalid`. */
const DOMAIN = 'collegiale.invalid';
const ACTOR: Actor = { kind: 'system', id: 'example', name: 'Collégiale', roles: [] };

/**
 * The sample accounts of the example association, one a role, made where they are missing.
 * @returns the id of each
 * @throws Error where somebody else administers the association: it is not an example, and nobody must get in so easily
 */
export async function sampleAccounts(store: Store, association: string, signIn: SignIn): Promise<ReadonlyMap<SampleRole, string>> {
	const made = new Map<SampleRole, string>();
	for (const role of SAMPLE_ROLES)
		made.set(role, await signIn.ensureAccount(`${role.toLowerCase()}@${DOMAIN}`, `${ROLE_NAMES.fr[role]} (exemple)`));
	const samples = new Set(made.values());
	const granted = await store.read(association, listGrants);
	if (granted.some(({ account, role }) => role === 'administrator' && !samples.has(account)))
		throw new Error(`${association} is administered by real accounts: it is not served as an example`);
	for (const [role, account] of made) {
		if (granted.some((one) => one.account === account && one.role === role)) continue;
		const given = await perform(store, grantRole, { account, role }, { association, actor: ACTOR });
		if (!given.ok) throw new Error(given.error.code);
	}
	await tieSamples(store, association);
	return made;
}

/**
 * Gives the addresses of the sample member and representative to two people of the example, where nobody has them: someone
 * who sits on a board, and someone who stands for an organisation. Their own space then has something to show.
 */
async function tieSamples(store: Store, association: string): Promise<void> {
	const found = await store.read(association, async (record) => {
		const people = await record.list('person');
		const boards = new Set((await record.list('body')).filter(({ value }) => value.kind === 'board').map(({ value }) => value.id));
		const mandate = (await record.list('mandate')).find(({ value }) => boards.has(value.body));
		const representation = (await record.list('representation')).find(({ value }) => value.capacity !== 'personal');
		return [
			['member', mandate?.value.person],
			['representative', representation?.value.person],
		].map(([role, id]) => ({ email: `${role}@${DOMAIN}`, person: people.find(({ value }) => value.id === id), people }));
	});
	for (const { email, person, people } of found) {
		if (person === undefined || people.some(({ value }) => value.email === email)) continue;
		const { value, version } = person;
		const put = await perform(store, putPerson, { value: { ...value, email }, version }, { association, actor: ACTOR });
		if (!put.ok) throw new Error(put.error.code);
	}
}

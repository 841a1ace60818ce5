import { describe, expect, it } from 'vitest';
import { type Actor, may, PERMISSIONS, ROLES, type Role, VISITOR } from '../../src/domain/access/index.ts';
import { refused } from '../../src/domain/basics/index.ts';
import { refusal } from '../../src/i18n/refusals/index.ts';
import { isPrivate, mayOpen, mostBytes, ROUTES } from '../../src/platform/access.ts';
import type { Store } from '../../src/store/index.ts';
import { ACTIONS, ask, perform, QUERIES } from '../../src/use_cases/index.ts';

const as = (role: Role): Actor => (role === 'visitor' ? VISITOR : { kind: 'user', id: 'u', name: 'U', roles: [role] });
/** A store in which there is nothing: whoever gets to it was let in. */
const EMPTY = {
	read: async () => refused(refusal('not-found')),
	write: async () => refused(refusal('not-found')),
} as unknown as Store;

describe('every action and query, as every role', () => {
	it('is forbidden where the role has not its permission, and only there', async () => {
		for (const role of ROLES) {
			const to = { association: 'a', actor: as(role) };
			for (const [one, answer] of [
				...ACTIONS.map((action) => [action, () => perform(EMPTY, action, {}, to)] as const),
				...QUERIES.map((query) => [query, () => ask(EMPTY, query, {}, to)] as const),
			]) {
				const done = await answer();
				expect(!done.ok && done.error.code === 'forbidden', `${role}, ${one.name}`).toBe(!may(as(role), one.permission));
			}
		}
	});
	it('is named once', () => {
		const names = [...ACTIONS, ...QUERIES].map(({ name }) => name);
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('what a role may at most', () => {
	it('is nothing, of an auditor or a visitor, that writes', () => {
		for (const role of ['auditor', 'visitor'] as const) {
			// Anyone may ask to join: that changes nothing of the record.
			expect(ACTIONS.filter(({ permission }) => may(as(role), permission)).map(({ name }) => name)).toEqual(['membership.ask_membership']);
			const sent = Object.keys(ROUTES).filter((route) => mayOpen(as(role), route, 'POST', 'store'));
			expect(sent.filter((route) => !/\((?:account)\)|\(room\)\/s\/|\(site\)\/join$|^\/passkey|^\/api/u.test(route))).toEqual([]);
		}
	});
	it('is all, of an administrator', () => {
		expect(PERMISSIONS.filter((permission) => !may(as('administrator'), permission))).toEqual([]);
	});
	it('is what the scopes of a token leave of it', () => {
		const actor: Actor = { ...as('administrator'), scopes: ['members.read'] };
		expect(PERMISSIONS.filter((permission) => may(actor, permission))).toEqual(['record.read_public', 'membership.ask', 'members.read']);
	});
});

describe('routes', () => {
	it('deny what is not in their table, and other methods than those of a page', () => {
		expect(mayOpen(as('administrator'), '/nowhere', 'GET', 'store')).toBe(false);
		expect(mayOpen(as('administrator'), null, 'GET', 'store')).toBe(false);
		for (const route of Object.keys(ROUTES))
			for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])
				expect(mayOpen(as('administrator'), route, method, 'store'), `${method} ${route}`).toBe(false);
	});
	it('that show what is not for everyone are kept by no browser and no proxy', () => {
		for (const [route, { read }] of Object.entries(ROUTES))
			expect(isPrivate(route), route).toBe(!['anyone', 'record.read_public', 'membership.ask'].includes(read));
	});
	it('take no more than they say', () => {
		const beyond = Object.keys(ROUTES).filter((route) => mostBytes(route) > 64 * 1024 * 1024);
		// Accounting files alone, which are never in memory.
		expect(beyond).toEqual(['/api/v1/actions/accounts.import_fec', '/[[lang=lang]]/(office)/office/accounts']);
	});
});

import type { Permission } from './permissions.ts';

/** Who someone is to the association. One person may hold several; everyone is a visitor. */
export const ROLES = [
	'visitor',
	'member',
	'representative',
	'staff',
	'treasurer',
	'secretary',
	'chair',
	'boardMember',
	'auditor',
	'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: someone signed in or a visitor (`user`), or the program itself (a job, a command on the server). */
export interface Actor {
	readonly kind: 'user' | 'system';
	/** Of the account; `visitor` where nobody is signed in. */
	readonly id: string;
	/** As the journal shows it. */
	readonly name: string;
	readonly roles: readonly Role[];
	/** Id of the person of the record that the account is of. */
	readonly person?: string;
	/** Of all that the roles allow, only this: where someone acts by a token. */
	readonly scopes?: readonly Permission[];
}

/** Someone who is not signed in. */
export const VISITOR: Actor = { kind: 'user', id: 'visitor', name: '', roles: [] };

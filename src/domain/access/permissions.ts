import type { Actor, Role } from './roles.ts';

/** Everything that one may be allowed; an action or a page names the one that it wants. */
export const PERMISSIONS = [
	/** What the association publishes. */
	'record.read_public',
	/** To ask to join. */
	'membership.ask',
	/** The whole record: export, checks. */
	'record.read',
	/** The whole record at once: import. */
	'record.write',
	'members.read',
	'members.write',
	/** To erase a person for good, and to tell who those erased were. */
	'members.erase',
	'dues.read',
	'dues.write',
	'governance.read',
	'governance.write',
	'programmes.read',
	'programmes.write',
	'accounts.read',
	'accounts.write',
	'documents.read_members',
	'documents.read_board',
	'documents.write',
	/** To note what comes back of the letters that the association sends. */
	'mail.write',
	'assemblies.read',
	'assemblies.write',
	/** To open polls, note attendance and close items during a sitting. */
	'sitting.run',
	/** To vote, take the floor and work in a workshop. */
	'sitting.take_part',
	/** What members need and offer. */
	'directory.read',
	'settings.read',
	'settings.write',
	'access.grant',
	'journal.read',
	/** What concerns oneself: profile, dues, mandates. */
	'own.read',
	'own.write',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const VISITOR = ['record.read_public', 'membership.ask'] as const;
const MEMBER = [
	...VISITOR,
	'own.read',
	'own.write',
	'directory.read',
	'governance.read',
	'programmes.read',
	'assemblies.read',
	'documents.read_members',
	'sitting.take_part',
] as const;
const OFFICE = [...MEMBER, 'members.read', 'dues.read', 'accounts.read', 'documents.read_board', 'journal.read'] as const;
const SECRETARIAT = [
	...OFFICE,
	'record.read',
	'members.write',
	'members.erase',
	'governance.write',
	'programmes.write',
	'documents.write',
	'mail.write',
	'assemblies.write',
	'sitting.run',
	'settings.read',
] as const;

/** Which role may do what. What is not here is denied. */
export const GRANTED: { readonly [R in Role]: readonly Permission[] } = {
	visitor: VISITOR,
	member: MEMBER,
	representative: MEMBER,
	boardMember: OFFICE,
	staff: [...OFFICE, 'members.write', 'programmes.write', 'documents.write', 'mail.write', 'assemblies.write'],
	treasurer: [...OFFICE, 'record.read', 'dues.write', 'accounts.write', 'documents.write', 'mail.write'],
	secretary: SECRETARIAT,
	chair: [...SECRETARIAT, 'dues.write', 'accounts.write', 'settings.write', 'access.grant'],
	// Reads the accounts with their evidence and writes nothing (Code de commerce, art. L823-13: the auditor's right to see).
	auditor: [
		...VISITOR,
		'dues.read',
		'accounts.read',
		'governance.read',
		'assemblies.read',
		'documents.read_members',
		'documents.read_board',
		'journal.read',
	],
	administrator: PERMISSIONS,
};

/**
 * Whether someone may: by one of their roles, and within the scopes of the token that they act by, if any; what anyone may
 * needs neither. The program itself may everything.
 */
export function may({ kind, roles, scopes }: Actor, permission: Permission): boolean {
	if (kind === 'system' || GRANTED.visitor.includes(permission)) return true;
	return scopes?.includes(permission) !== false && roles.some((role) => GRANTED[role].includes(permission));
}

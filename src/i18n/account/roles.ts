import type { Role } from '../../domain/access/index.ts';

type RoleNames = { readonly [R in Role]: string };
const fr: RoleNames = {
	visitor: 'Visiteur',
	member: 'Membre',
	representative: 'Représentant d’une organisation',
	staff: 'Équipe salariée',
	treasurer: 'Trésorerie',
	secretary: 'Secrétariat',
	chair: 'Présidence',
	boardMember: 'Conseil d’administration',
	auditor: 'Commissaire aux comptes',
	administrator: 'Administration',
};
const en: RoleNames = {
	visitor: 'Visitor',
	member: 'Member',
	representative: 'Representative of an organisation',
	staff: 'Staff',
	treasurer: 'Treasurer',
	secretary: 'Secretary',
	chair: 'Chair',
	boardMember: 'Board member',
	auditor: 'Auditor',
	administrator: 'Administrator',
};

/** What each role is called. */
export const ROLE_NAMES: { readonly fr: RoleNames; readonly en: RoleNames } = { fr, en };

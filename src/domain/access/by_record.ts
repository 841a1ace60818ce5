import { type IsoDate, runsOn, yearOf } from '../basics/index.ts';
import { type BodyKind, type Mandate, officeOf } from '../governance/index.ts';
import type { Membership, Representation } from '../members/index.ts';
import type { Role } from './roles.ts';

/** What the record holds of one person, of all times. */
export interface Standing {
	readonly mandates: readonly { readonly mandate: Mandate; readonly kind: BodyKind }[];
	/** Whom the person stands for. */
	readonly representations: readonly Representation[];
	/** Of the person, and of the organisations that the person stands for. */
	readonly memberships: readonly Membership[];
}

/**
 * The roles that a mandate gives. Where legal representatives take the place of a bureau, each of them stands for the
 * association unless their title names another office. Interns, observers and working groups get none: what they need is
 * granted one by one.
 */
function byMandate({ title = '', intern }: Mandate, kind: BodyKind): readonly Role[] {
	const office = officeOf(title);
	switch (kind) {
		case 'board':
		case 'bureau':
			return office === undefined ? ['boardMember'] : ['boardMember', office];
		case 'legalRepresentatives':
			return ['boardMember', office ?? 'chair'];
		case 'staff':
			return intern === true ? [] : ['staff'];
		case 'observers':
		case 'workingGroup':
		case 'other':
			return [];
	}
}

/**
 * Whether the memberships of one member make it one on a date. Dues in arrears end nothing by themselves: a member stays
 * one until its removal is decided and notified (service-public.gouv.fr, F71), so last year's membership still counts
 * while the year's is not there or pending; one that was ended since does not.
 */
function isMember(memberships: readonly Membership[], date: IsoDate): boolean {
	const years = (status: Membership['status']) => memberships.filter((one) => one.status === status).map(({ year }) => year);
	const last = Math.max(...years('validated'));
	return last >= yearOf(date) - 1 && !years('ended').some((year) => year >= last);
}

/** The roles that the record gives a person on a date: by mandate, as a member, as the representative of a member. */
export function rolesByRecord({ mandates, representations, memberships }: Standing, date: IsoDate): readonly Role[] {
	const roles = new Set(mandates.filter(({ mandate }) => runsOn(mandate, date)).flatMap(({ mandate, kind }) => byMandate(mandate, kind)));
	if (
		isMember(
			memberships.filter(({ person }) => person !== undefined),
			date,
		)
	)
		roles.add('member');
	const standsForMember = representations.some(
		({ capacity, organisation, ...span }) =>
			capacity !== 'personal' &&
			runsOn(span, date) &&
			isMember(
				memberships.filter((one) => one.organisation === organisation),
				date,
			),
	);
	if (standsForMember) roles.add('representative');
	return [...roles];
}

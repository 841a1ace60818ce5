import { type IsoDate, runsOn } from '../basics/index.ts';
import type { BodyKind } from '../governance/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import type { GuestRole } from './events.ts';

/** Bodies whose people come as something else than whoever else comes. */
const ROLES: Partial<Record<BodyKind, GuestRole>> = { staff: 'staff', observers: 'observer' };

/**
 * As what someone comes who has no voice, by the mandates that run on the day: the team is counted apart.
 * @returns undefined for whoever else comes
 */
export function guestRole(
	{ bodies, mandates }: Pick<AssociationRecord, 'bodies' | 'mandates'>,
	person: string,
	date: IsoDate,
): GuestRole | undefined {
	const kinds = new Map(bodies.map(({ id, kind }) => [id, kind]));
	const own = mandates.filter((one) => one.person === person && runsOn(one, date));
	return own.map(({ body }) => ROLES[kinds.get(body) ?? 'other']).find((role) => role !== undefined);
}

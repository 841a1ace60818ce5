import { type Cents, sumCents } from '../basics/index.ts';
import type { Membership } from './memberships.ts';

/** The dues of one year: what is owed, what came in, and who still owes. Amounts in cents. */
export interface DuesState {
	readonly due: Cents;
	readonly paid: Cents;
	/** Memberships of which something is still owed. */
	readonly owing: readonly Membership[];
	readonly owed: Cents;
}

/** What is still owed of one membership; what was paid beyond what was due is no debt. @returns cents */
export function duesOwed({ duesDue = 0, duesPaid = 0 }: Membership): Cents {
	return Math.max(0, duesDue - duesPaid);
}

/** The dues of a year over its memberships that have not ended. */
export function duesState(memberships: readonly Membership[], year: number): DuesState {
	const of = memberships.filter((one) => one.year === year && one.status !== 'ended');
	const owing = of.filter((one) => duesOwed(one) > 0);
	return {
		due: sumCents(of.map(({ duesDue = 0 }) => duesDue)),
		paid: sumCents(of.map(({ duesPaid = 0 }) => duesPaid)),
		owing,
		owed: sumCents(owing.map(duesOwed)),
	};
}

import { type Cents, sumCents } from '../basics/index.ts';
import type { OrganisationKind } from '../members/index.ts';
import type { YearAccounts } from './accounts.ts';

/** Cents: 153 000 € of grants from public authorities in a year (Code de commerce, art. D612-5). */
export const PUBLIC_GRANTS_THRESHOLD: Cents = 15_300_000;

/** Funders whose grants are not of a public authority. */
const PRIVATE: readonly OrganisationKind[] = ['foundation', 'company', 'association'];

/**
 * Grants from public authorities in a year's accounts: heading 74, private funders left out.
 * @param kindOf the kind of the organisation of an id
 * @returns cents
 */
export function publicGrants(accounts: YearAccounts, kindOf: (funder: string) => OrganisationKind | undefined): Cents {
	const lines = accounts.headings.filter((one) => one.side === 'income' && one.id === '74').flatMap((one) => one.lines);
	const isPublic = (funder: string | undefined) => {
		const kind = funder === undefined ? undefined : kindOf(funder);
		return kind === undefined || !PRIVATE.includes(kind);
	};
	return sumCents(lines.filter((one) => isPublic(one.funder)).map((one) => one.amount ?? 0));
}

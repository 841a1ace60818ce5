import { z } from 'zod';
import { MEMBERSHIP_STATUSES, ORGANISATION_KINDS } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { MEMBER_FIELDS, type MemberField, recogniseColumns } from '../../../exchange/index.ts';
import { held } from '../../inputs/index.ts';

const id = held(values.id);

/** What the columns of a list hold, and what is to be taken where the list does not say. */
export const columnChoices = {
	columns: z
		.array(z.enum(Object.keys(MEMBER_FIELDS) as MemberField[]).nullable())
		.describe('What each column holds, in their order; null where it is left out.'),
	defaults: z.strictObject({
		year: z.exactOptional(held(values.year)),
		category: z.exactOptional(id),
		status: z.exactOptional(z.enum(MEMBERSHIP_STATUSES)),
	}),
	categoryNames: z.record(z.string(), id).describe('Our categories by the names that the list gives them.'),
	kind: z.enum(ORGANISATION_KINDS).describe('Of new organisations whose kind the list does not tell.'),
} as const;

const decision = z.union([z.enum(['new', 'skip']), z.strictObject({ is: id })]);

/** What was decided of rows that were set aside. */
export const rowChoices = {
	decisions: z
		.record(z.string().regex(/^\d{1,7} (?:person|organisation)$/u), decision)
		.describe('By row and part, `12 person`: it is that one, a new one, or the row is left out.'),
	othersAreNew: z.boolean().describe('Rows set aside of which nothing was decided are of new members.'),
} as const;

export const listChoices = z.strictObject({ ...columnChoices, ...rowChoices });
/** All that someone has chosen of a list. */
export type ListChoices = z.output<typeof listChoices>;

/** What is chosen of a list before anyone has: the columns as their headers tell, the present year. */
export function firstChoices(headers: readonly string[], year: number): ListChoices {
	return {
		columns: recogniseColumns(headers).columns.map((column) => column ?? null),
		defaults: { year },
		...{ categoryNames: {}, kind: 'other', decisions: {}, othersAreNew: false },
	};
}

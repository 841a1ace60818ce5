import { z } from 'zod';
import { isInertSvg } from '../../domain/association/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import type { ConceptName, Entity } from '../../store/index.ts';
import { held, heldShape } from './held.ts';

const id = held(values.id);
const year = held(values.year);
const narrative = held(values.prose).default('');

const SVG = { fr: 'une image SVG, sans script', en: 'an SVG image, without script' };
const logo = z.strictObject({ svg: z.string().refine(isInertSvg, { params: { expected: SVG } }), alternative: held(values.line) });

const { body, person, title, organisation, affiliation, capacity, intern, from, to, isNew } = heldShape(schema.mandate.in);
const { label, amount, funder, funderKinds, source, programme, funding, note } = heldShape(schema.accountRow);
/** A line of a year's accounts or budget. */
export const ACCOUNT_LINE = z.strictObject({
	...{ id, label, amount, funder, funderKinds, source, programme, funding, note },
	dues: z.exactOptional(z.strictObject({ categories: z.array(id), announcedMembers: z.exactOptional(held(values.count)) })),
});
const heading = z.strictObject({ id, label, side: schema.accountRow.shape.side, amount, lines: z.array(ACCOUNT_LINE) });

const things: { readonly [C in ConceptName]: z.ZodType } = {
	association: z.strictObject({ ...heldShape(schema.association), logo: z.exactOptional(logo) }),
	person: held(schema.person),
	organisation: held(schema.organisation),
	representation: held(schema.representation),
	membership_category: held(schema.category),
	membership: z.strictObject({ year, ...heldShape(schema.membership) }),
	membership_count: held(schema.membershipCount),
	statutes: z.strictObject({ id, ...heldShape(schema.statutes) }),
	body: held(schema.body),
	mandate: z.strictObject({
		...{ body, person, title, organisation, affiliation, capacity, intern, from, to, isNew },
		elected: z.exactOptional(z.strictObject({ assembly: id, resolution: id })),
	}),
	programme: z.strictObject({ id, ...heldShape(schema.programme), narrative }),
	edition: z.strictObject({ id, programme: id, ...heldShape(schema.edition), narrative }),
	year_accounts: z.strictObject({ id, ...heldShape(schema.yearAccounts), headings: z.array(heading) }),
	year_totals: held(schema.yearTotals),
	provision: held(schema.provision),
	document: held(schema.document),
	directory_entry: held(schema.directoryEntry),
	assembly: z.strictObject({
		id,
		...heldShape(schema.assembly),
		attendance: z.array(held(schema.attendance)),
		resolutions: z.array(held(schema.resolution)),
		workshops: z.array(z.strictObject({ id, ...heldShape(schema.workshop) })),
	}),
};

/** What one thing of each concept is, as it is sent to an action. */
export const THINGS = things as { readonly [C in ConceptName]: z.ZodType<Entity<C>> };

import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../domain/access/index.ts';
import { type Instant, ok, refused } from '../../domain/basics/index.ts';
import { compareNames } from '../../domain/typography/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import {
	addLinks,
	findLink,
	linkState,
	type PersonalLink,
	type RecordReader,
	type RecordWriter,
	revokeLinks,
	type Store,
	sittingVersion,
	tellSitting,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { findAssembly } from './act.ts';
import { sittingOrConvened } from './course.ts';

function digestOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** 144 bits by chance: nobody finds one by trying, and it fits in a small QR code. */
const BYTES = 18;

/**
 * Makes a link for each of some people to a sitting. The tokens are what the links carry; they are kept nowhere, so whoever
 * asks for them hands them on at once. Links made before stay good.
 * @returns the token of each person
 */
export async function makeLinks(
	record: RecordWriter,
	assembly: string,
	people: readonly string[],
	now: Instant,
): Promise<ReadonlyMap<string, string>> {
	const tokens = new Map(people.map((person) => [person, randomBytes(BYTES).toString('base64url')]));
	await addLinks(
		record,
		[...tokens].map(([person, token]) => ({ assembly, person, digest: digestOf(token) })),
		now,
	);
	return tokens;
}

/**
 * The link of one message to someone: the same however often the message is tried, since the mail server may have taken it
 * the time before. Where that link was ended meanwhile, another.
 * @param tokenOf what makes the token of a name
 */
export async function linkOfMessage(
	record: RecordWriter,
	message: { readonly id: string; readonly assembly: string; readonly person: string },
	{ tokenOf, now }: { readonly tokenOf: (name: string) => string; readonly now: Instant },
): Promise<string> {
	for (let turn = 0; ; turn++) {
		const token = tokenOf(JSON.stringify([record.association, message.id, turn]));
		const digest = digestOf(token);
		const state = await linkState(record, digest);
		if (state === 'ended') continue;
		if (state === 'none') await addLinks(record, [{ assembly: message.assembly, person: message.person, digest }], now);
		return token;
	}
}

/** Whose link carries a token, and to which sitting; none where it is of no link in force. */
export function linkOf(record: RecordReader, token: string): Promise<PersonalLink | undefined> {
	return findLink(record, digestOf(token));
}

const assembly = held(values.id);
const people = z.array(held(values.id)).min(1);

/** Makes links for those who may vote at a sitting or have come to it, or for some people. */
export const makeSittingLinks = defineAction({
	name: 'sittings.make_links',
	permission: 'sitting.run',
	unkept: true,
	input: z.strictObject({ assembly, people: z.exactOptional(people) }),
	run: async ({ record, now }, { assembly: id, people: some }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: held } = found.value;
		const { state } = await sittingOrConvened(record, whole, held, now);
		const known = new Set(whole.people.map((one) => one.id));
		const unknown = some?.find((one) => !known.has(one));
		if (unknown !== undefined) return refused(refusal('not-found', { key: unknown }));
		const everyone = [...new Set([...state.roll.byPerson.keys(), ...state.people.keys()])];
		const nameOf = namingOf(whole);
		const tokens = await makeLinks(record, id, some ?? everyone, now);
		const links = [...tokens].map(([person, token]) => ({ person, name: nameOf(person), token }));
		return ok(links.sort((a, b) => compareNames(a.name, b.name)));
	},
});

/** Makes a link for whoever is signed in, who then takes part as everyone else does. */
export const makeOwnLink = defineAction({
	name: 'sittings.make_own_link',
	permission: 'sitting.take_part',
	unkept: true,
	input: z.strictObject({ assembly }),
	run: async ({ record, actor, now }, { assembly: id }) => {
		if (actor.person === undefined) return refused(refusal('no-person'));
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const tokens = await makeLinks(record, id, [actor.person], now);
		return ok({ token: tokens.get(actor.person) ?? '' });
	},
});

/** Ends the links of some people to a sitting, where one was lost or went to the wrong hands. */
export const revokeSittingLinks = defineAction({
	name: 'sittings.revoke_links',
	permission: 'sitting.run',
	input: z.strictObject({ assembly, people }),
	run: async ({ record, now }, { assembly: id, people: some }) => {
		const ended = await revokeLinks(record, id, some, now);
		// Every process forgets whose links it knows.
		await tellSitting(record, { sitting: id, version: await sittingVersion(record, id), of: 'links' });
		return ok({ ended });
	},
});

/** Whoever follows a personal link: they may take part in that sitting and nothing else. */
export interface Seat extends PersonalLink {
	readonly actor: Actor;
}

/** Who follows the link that carries a token; none where it is of no link in force. */
export async function seatOf(store: Store, association: string, token: string): Promise<Seat | undefined> {
	return store.read(association, async (record) => {
		const link = await linkOf(record, token);
		const person = link && (await record.get('person', { id: link.person }));
		if (link === undefined || person === undefined) return undefined;
		const { id, givenName, familyName } = person.value;
		const name = `${givenName} ${familyName}`;
		const actor: Actor = { kind: 'user', id: `link:${id}`, name, roles: ['member'], person: id, scopes: ['sitting.take_part'] };
		return { ...link, actor };
	});
}

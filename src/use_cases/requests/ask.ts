import { z } from 'zod';
import { LANGUAGES, type Language, ok, refused } from '../../domain/basics/index.ts';
import { ORGANISATION_KINDS } from '../../domain/members/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addMembershipRequest, membershipRequests, queueMail } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';

const MOST_LETTERS = 200;
const MOST_MESSAGE = 3000;
/** Requests of one association that may wait at a time, whoever sends them: nobody fills its desk from outside. */
const MOST_OPEN = 500;
const DAY = 24 * 3600 * 1000;
/** Days for which a request without a decision is kept; one that was decided, by a rule of retention. */
const KEPT_OPEN = 365;

const line = held(values.line).refine((text) => text.length <= MOST_LETTERS, {
	params: { expected: { fr: `au plus ${MOST_LETTERS} lettres`, en: `at most ${MOST_LETTERS} letters` } },
});
const email = z.email({ error: undefined }).max(254);
const message = held(values.prose).refine((text) => text.length <= MOST_MESSAGE, {
	params: { expected: { fr: `au plus ${MOST_MESSAGE} lettres`, en: `at most ${MOST_MESSAGE} letters` } },
});

/**
 * Asks to join, from the public site. Asked again with an address that waits already, it answers the same and keeps the
 * first: neither who is a member nor who has asked can be found out by it.
 */
export const askMembership = defineAction({
	name: 'membership.ask_membership',
	permission: 'membership.ask',
	input: z.strictObject({
		category: held(values.id),
		familyName: line,
		givenName: line,
		email,
		phone: z.exactOptional(line),
		city: z.exactOptional(line),
		organisation: z.exactOptional(z.strictObject({ name: line, kind: z.enum(ORGANISATION_KINDS) })),
		message: z.exactOptional(message),
		language: z.enum(LANGUAGES).default('fr'),
		consent: z.literal(true).describe('That what is kept, for what and how long has been read.'),
	}),
	run: async ({ record, now, newId }, { category, language, consent: _, ...applicant }) => {
		const found = await record.get('membership_category', { id: category });
		if (found === undefined) return refused(refusal('not-found', { key: category }));
		const wants = found.value.holds === 'organisations';
		if (wants !== (applicant.organisation !== undefined)) return refused(refusal(wants ? 'organisation-wanted' : 'person-wanted'));
		const open = (await membershipRequests(record)).filter(({ status }) => status === 'open');
		if (open.length >= MOST_OPEN) return refused(refusal('too-many-requests'));
		const same = open.some((one) => one.applicant.email.toLowerCase() === applicant.email.toLowerCase() && one.category === category);
		if (same) return ok({ asked: true });
		const id = newId();
		const forgetAt = new Date(Date.parse(now) + KEPT_OPEN * DAY).toISOString();
		await addMembershipRequest(record, { id, at: now, language: language as Language, category, applicant }, forgetAt);
		await queueMail(record, [{ purpose: 'request', about: id, person: null, sequence: 0, language: language as Language }], now);
		return ok({ asked: true });
	},
});

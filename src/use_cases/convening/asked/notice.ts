import { z } from 'zod';
import { composeNoticeLetters, composeNoticeProof } from '../../../domain/assembly_documents/index.ts';
import { LANGUAGES, ok, refused } from '../../../domain/basics/index.ts';
import { type Recipient, recipientsOf } from '../../../domain/convening/index.ts';
import { answerOf, sentNotice } from '../../../domain/sitting/index.ts';
import { entitlement, namingOf, rollOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { type FollowedMail, mailOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { findAssembly } from '../../sittings/act.ts';
import { sittingCourse } from '../../sittings/course.ts';
import { silent } from '../notice.ts';

const assembly = held(values.id);

/** Those whom the last notice did not reach by mail: refused by a server, or come back from another. */
function notReached(messages: readonly FollowedMail[]): ReadonlySet<string> {
	const notices = messages.filter((one) => one.purpose === 'notice');
	const last = Math.max(...notices.map((one) => one.sequence));
	const failed = notices.filter(({ sequence, status }) => sequence === last && (status === 'refused' || status === 'bounced'));
	return new Set(failed.map(({ person }) => person));
}

/**
 * The proof of an assembly's notice: each time that it was sent, to whom and how, what became of each message and when, and
 * who has answered what.
 */
export const readNotice = defineQuery({
	name: 'assemblies.read_notice',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly }),
	run: async ({ record }, { assembly: id }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole } = found.value;
		const state = (await sittingCourse(record, id))?.state;
		const nameOf = namingOf(whole);
		const messages = (await mailOf(record, id)).flatMap((one) => {
			const { purpose } = one;
			return purpose === 'notice' || purpose === 'reminder' ? [{ ...one, purpose }] : [];
		});
		const sends = (state?.notices ?? []).map(({ at, byMail, byPost }) => ({
			...{ at, byMail: byMail.length },
			byPost: byPost.map((one) => ({ id: one, name: nameOf(one) })),
		}));
		const answers = [...(state?.people ?? [])].flatMap(([person, presence]) => {
			const answer = answerOf(presence);
			return answer === undefined ? [] : [{ person, name: nameOf(person), answer }];
		});
		const proxies = [...(state?.proxies.values() ?? [])].map(({ principal, holder, accepted }) => ({
			...{ principal, name: nameOf(principal), accepted },
			holder: holder === undefined ? null : nameOf(holder),
		}));
		return ok({
			...{ sends, answers, proxies },
			reminders: state?.reminders.map(({ at, people }) => ({ at, count: people.length })) ?? [],
			/** Whether there is a letter to print: to who has no address, or was not reached at it. */
			letters: (sends.at(-1)?.byPost ?? []).length > 0 || notReached(messages).size > 0,
			silent: state === undefined ? 0 : silent(state).length,
			messages: messages.map(({ person, ...one }) => ({ ...one, name: nameOf(person) })),
		});
	},
});

/** The letters of the last notice, to those who were to be sent one, and to those whom it did not reach by mail. */
export const composeLetters = defineQuery({
	name: 'assemblies.compose_letters',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, language: z.enum(LANGUAGES) }),
	run: async ({ record }, { assembly: id, language }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: drafted } = found.value;
		const byPost = (await sittingCourse(record, id))?.state.notices.at(-1)?.byPost ?? [];
		const entitled = entitlement(whole, drafted.date);
		const all = recipientsOf(entitled);
		const failed = notReached(await mailOf(record, id));
		const again = all.filter(({ person }) => person !== undefined && failed.has(person));
		if (byPost.length + again.length === 0) return refused(refusal('not-found', { key: id }));
		const known = new Map(all.map((one) => [one.id, one]));
		// Whoever has left since was still to be sent one.
		const recipients = byPost.map((one): Recipient => known.get(one) ?? { id: one, members: [one] });
		return ok(composeNoticeLetters({ record: whole, assembly: drafted, language }, [...recipients, ...again], rollOf(entitled)));
	},
});

/** The proof of an assembly's notice as a document, to be kept with its minutes or shown to whoever contests it. */
export const composeProof = defineQuery({
	name: 'assemblies.compose_notice_proof',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, language: z.enum(LANGUAGES) }),
	run: async ({ record, association }, { assembly: id, language }) => {
		const found = await findAssembly(record, id);
		const course = await sittingCourse(record, id);
		if (!found.ok) return found;
		const notices = course?.state.notices ?? [];
		if (course === undefined || notices.length === 0) return refused(refusal('not-found', { key: id }));
		const { whole, assembly: drafted } = found.value;
		const nameOf = namingOf(whole);
		const messages = (await mailOf(record, id)).filter((one) => one.purpose === 'notice');
		const sends = notices.map(({ at, byPost }, sequence) => {
			const { agenda = [], frame } = sentNotice(course.journal, association.timeZone, sequence) ?? {};
			return {
				...{ at, agenda, ...(frame === undefined ? {} : { frame }) },
				messages: messages
					.filter((one) => one.sequence === sequence)
					.map(({ person, status, at: since, acknowledgedAt }) => ({ name: nameOf(person), state: status, at: since, acknowledgedAt })),
				letters: byPost.map(nameOf),
			};
		});
		const reminders = course.state.reminders.map((one) => one.at);
		return ok(composeNoticeProof({ record: whole, assembly: drafted, language }, sends, reminders));
	},
});

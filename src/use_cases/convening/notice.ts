import { z } from 'zod';
import { LANGUAGES, ok, refused } from '../../domain/basics/index.ts';
import { conveningOf, noticeFrame, type Recipient, recipientsOf } from '../../domain/convening/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { answerOf, type SittingState } from '../../domain/sitting/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { bounceMail, queueMail, retryMail } from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { act, type FoundAssembly, findAssembly } from '../sittings/act.ts';
import { sittingCourse } from '../sittings/course.ts';

const assembly = held(values.id);
const language = z.enum(LANGUAGES).default('fr');

/** Who gets a notice by mail, by their ids, and who has no address and gets it by post. */
export interface Reached {
	readonly byMail: readonly string[];
	readonly byPost: readonly Recipient[];
}

/** How each recipient is reached. */
export function reach(record: Pick<AssociationRecord, 'people'>, recipients: readonly Recipient[]): Reached {
	const addressed = new Set(record.people.filter((one) => one.email !== undefined).map((one) => one.id));
	const hasMail = ({ person }: Recipient) => person !== undefined && addressed.has(person);
	return {
		byMail: recipients.flatMap((one) => (one.person !== undefined && hasMail(one) ? [one.person] : [])),
		byPost: recipients.filter((one) => !hasMail(one)),
	};
}

function meansOf({ byMail, byPost }: Reached): 'email' | 'post' | 'both' {
	if (byPost.length === 0) return 'email';
	return byMail.length === 0 ? 'post' : 'both';
}

/**
 * Sends the notice of an assembly: convenes it where it was not, puts a message in the queue for each who has an address, and
 * notes who is to be sent a letter. Sent again, it goes to everyone again, with the agenda as it is then.
 */
export const sendNotice = defineAction({
	name: 'assemblies.send_notice',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, version, by: z.exactOptional(held(values.line)), language }),
	run: async (context, { assembly: id, version, by, language }) => {
		const { record, now, today } = context;
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: draft } = found.value;
		if (draft.date < today) return refused(refusal('assembly-past'));
		if (draft.agenda.length === 0) return refused(refusal('notice-without-agenda'));
		const reached = reach(whole, recipientsOf(conveningOf(whole, draft, { today }).members));
		const { byMail, byPost } = reached;
		if (byMail.length + byPost.length === 0) return refused(refusal('nobody-convened'));
		const command = { do: 'sendNotice', byMail, byPost: byPost.map((one) => one.id), frame: noticeFrame(draft) } as const;
		const told = await act(context, found.value, () => [command]);
		if (!told.ok) return told;
		const sequence = told.value.state.notices.length - 1;
		// The day that counts is that of the first.
		const notice = draft.notice ?? { sentOn: today, means: meansOf(reached), ...(by === undefined ? {} : { by }) };
		const put = await record.put('assembly', { ...draft, notice }, { against: version });
		if (!put.ok) return put;
		const tasks = byMail.map((person) => ({ purpose: 'notice', assembly: id, person, sequence, language }) as const);
		await queueMail(record, tasks, now);
		return ok({ byMail: byMail.length, byPost: byPost.length, sequence });
	},
});

/** Those who were sent the last notice by mail, and have neither said whether they come nor given a proxy. */
export function silent({ notices, people, proxies }: SittingState): readonly string[] {
	const signed = new Set([...proxies.values()].map((one) => one.signedBy));
	const answered = (person: string) => signed.has(person) || answerOf(people.get(person)) !== undefined;
	return (notices.at(-1)?.byMail ?? []).filter((person) => !answered(person));
}

/** Reminds those who were convened by mail and have not answered. */
export const sendReminder = defineAction({
	name: 'assemblies.send_reminder',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, language }),
	run: async (context, { assembly: id, language }) => {
		const found = await findAssembly(context.record, id);
		if (!found.ok) return found;
		const course = await sittingCourse(context.record, id);
		const people = course === undefined ? [] : silent(course.state);
		return people.length === 0 ? refused(refusal('nobody-to-remind')) : remind(context, found.value, people, language);
	},
});

async function remind(context: ActionContext, found: FoundAssembly, people: readonly string[], language: (typeof LANGUAGES)[number]) {
	const told = await act(context, found, () => [{ do: 'sendReminder', people }]);
	if (!told.ok) return told;
	const sequence = told.value.state.reminders.length - 1;
	const tasks = people.map((person) => ({ purpose: 'reminder', assembly: found.assembly.id, person, sequence, language }) as const);
	await queueMail(context.record, tasks, context.now);
	return ok({ byMail: people.length, sequence });
}

/** Notes that a message about an assembly came back: whoever it was for is then to be sent a letter. */
export const noteNoticeBounce = defineAction({
	name: 'assemblies.note_bounce',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, message: z.string().min(1).max(400).describe('Id of the message.') }),
	run: async ({ record, now }, { assembly: id, message }) =>
		(await bounceMail(record, { assembly: id, id: message }, now)) ? ok({ message }) : refused(refusal('not-found', { key: message })),
});

/** Gives what the mail server refused, or what a copy held back, another turn. */
export const retryAssemblyMail = defineAction({
	name: 'assemblies.retry_mail',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly }),
	run: async ({ record, now }, { assembly: id }) => ok({ count: await retryMail(record, { assembly: id }, now) }),
});

import { stripMarks } from '../../../../../../../domain/figures/index.ts';
import { DOCUMENT_KINDS, type DocumentKind, MOST_FILE_BYTES } from '../../../../../../../domain/kept_documents/index.ts';
import {
	compareNames,
	formatBytes,
	formatCount,
	formatDate,
	formatDuration,
	formatLongDate,
} from '../../../../../../../domain/typography/index.ts';
import { counted } from '../../../../../../../i18n/counted.ts';
import { DOCUMENT_WORDS, NOTICE_WORDS, PREPARATION_WORDS } from '../../../../../../../i18n/office/index.ts';
import { formatInstant } from '../../../../../../../ui/office/changes.ts';
import { answered } from '../../../../../../answered.ts';
import { submitWithFile } from '../../../../../../receive_file.ts';
import { submit } from '../../../../../../submit.ts';
import { FRAME_FIELDS } from '../../frame.ts';
import type { Actions, PageServerLoad } from './$types';
import { agendaItems } from './agenda_form.ts';

/** The notice, its messages and the replies to it, said. */
async function noticeShown(locals: App.Locals, assembly: string, timeZone: string) {
	const { language, product } = locals;
	const words = NOTICE_WORDS[language];
	const { sends, reminders, messages, answers, proxies, silent, letters } = await answered(locals, (office) =>
		office.ask('assemblies.read_notice', { assembly }),
	);
	const at = (instant: string) => formatInstant(instant, language, timeZone);
	const isProblem = (code: string): code is keyof typeof words.problems => code in words.problems;
	return {
		sends: sends.map((one) =>
			words.sent(at(one.at), counted(one.byMail, words.mails, language), counted(one.byPost.length, words.letters, language)),
		),
		letters,
		reminders: reminders.map((one) => words.reminded(at(one.at), counted(one.count, words.people, language))),
		remind: silent === 0 ? null : words.remind(counted(silent, words.people, language)),
		messages: messages.map((one) => ({
			...{ id: one.id, name: one.name, purpose: words.purposes[one.purpose], status: one.status },
			state:
				one.acknowledgedAt === null ? words.states[one.status] : `${words.states[one.status]}, ${words.receivedOn(at(one.acknowledgedAt))}`,
			at: at(one.at),
			/** Whether it may be noted that it came back. */
			bounces: one.status === 'sent',
			problem: one.problem === null || one.status === 'sent' ? null : isProblem(one.problem) ? words.problems[one.problem] : one.problem,
		})),
		refused: messages.some((one) => one.status !== 'sent' && one.status !== 'queued'),
		replies: [
			...answers.map((one) => ({ id: one.person, name: one.name, text: words.answers[one.answer] })),
			...proxies.map((one) => ({ id: one.principal, name: one.name, text: one.holder === null ? words.blank : words.proxy(one.holder) })),
		].sort((a, b) => compareNames(a.name, b.name)),
		notSetUp: product.kind === 'store' && !product.example && product.settings.mail.server === null,
	};
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = PREPARATION_WORDS[language];
	const found = await answered(locals, (office) => office.ask('assemblies.read_preparation', { assembly: params.id }));
	const { convened, quorum, notice, agenda } = found;
	const n = (count: number) => formatCount(count, language);
	const minutes = agenda.reduce((sum, item) => sum + (item.duration ?? 0), 0);
	return {
		sent: await noticeShown(locals, params.id, locals.core.record.association.timeZone),
		convenedBy: found.convenedBy,
		...{ id: found.id, version: found.version, frame: found.frame, statutes: found.statutes, agenda, people: found.people },
		documents: found.documents,
		documentKinds: DOCUMENT_KINDS.filter((kind) => LAID.includes(kind)).map((value) => ({
			value,
			label: DOCUMENT_WORDS[language].kinds[value],
		})),
		most: formatBytes(MOST_FILE_BYTES, language),
		day: formatLongDate(found.date, language),
		/** Whether it may still be changed: its sitting has not begun. */
		open: found.open,
		total: minutes === 0 ? null : words.total(formatDuration(minutes, language)),
		notice: {
			lastDay: formatLongDate(notice.lastDay, language),
			rule: words.daysBefore(n(notice.days), notice.source[language]),
			left: notice.daysLeft < 0 ? words.overdue : words.daysLeft(n(notice.daysLeft)),
			late: notice.daysLeft < 0,
			sentOn: notice.sentOn === null ? null : formatDate(notice.sentOn, language),
		},
		convened: {
			count: words.convenedCount(counted(convened.count, words.member, language), convened.source[language]),
			voting: words.votingCount(counted(convened.voting.members, words.member, language), n(convened.voting.voices)),
			listed: convened.listed.map((one) => ({ ...one, votes: n(one.votes), refusal: one.refusal?.[language] ?? null })),
			more: convened.count - convened.listed.length,
		},
		quorum: quorum && words.quorumText(n(quorum.required), n(quorum.enrolled), words.units[quorum.rule.base], quorum.source[language]),
		resolutions: found.resolutions.map(({ rules, ...one }) => ({
			...one,
			name: stripMarks(one.title),
			rules: rules.map(({ decision, majority, quorum: own, secret }) => ({
				decision,
				majority: majority[language],
				quorum: own?.[language] ?? null,
				secret: secret?.[language] ?? null,
			})),
		})),
		warnings: found.warnings.map(({ code, text }) => ({ code, text: text[language] })),
	};
};

/** What may go with a notice. */
const LAID: readonly DocumentKind[] = ['accounts', 'activityReport', 'auditorReport', 'statutes', 'other'];
const RESOLUTION = {
	version: 'integer',
	'value.id': 'text',
	'value.title': 'text',
	'value.text': 'text',
	'value.decisions.#.id': 'text',
	'value.decisions.#.kind': 'text',
	'value.decisions.#.agendaItem': 'text',
	'value.decisions.#.year': 'integer',
} as const;
const ONE = { version: 'integer', resolution: 'text', by: 'integer' } as const;

export const actions: Actions = {
	frame: (event) =>
		submit(event, {
			fields: { version: 'integer', ...FRAME_FIELDS },
			run: (office, { value = {}, ...sent }, key) =>
				office.perform('assemblies.edit_frame', { ...sent, value, assembly: event.params.id }, key),
		}),
	agenda: (event) =>
		submit(event, {
			fields: agendaItems,
			run: (office, sent, key) => office.perform('assemblies.set_agenda', { ...sent, assembly: event.params.id }, key),
		}),
	document: (event) =>
		submitWithFile(event, {
			fields: { 'value.title': 'text', 'value.kind': 'text' },
			run: (office, { value = {}, ...sent }, key) =>
				office.perform(
					'documents.add_document',
					{ ...sent, value: { ...Object(value), access: 'members', assembly: event.params.id } },
					key,
				),
		}),
	resolution: (event) =>
		submit(event, {
			fields: RESOLUTION,
			run: (office, sent, key) => office.perform('assemblies.put_resolution', { ...sent, assembly: event.params.id }, key),
		}),
	remove: (event) =>
		submit(event, {
			fields: ONE,
			run: (office, sent, key) => office.perform('assemblies.remove_resolution', { ...sent, assembly: event.params.id }, key),
		}),
	move: (event) =>
		submit(event, {
			fields: ONE,
			run: (office, sent, key) => office.perform('assemblies.move_resolution', { ...sent, assembly: event.params.id }, key),
		}),
	send: (event) =>
		submit(event, {
			fields: { version: 'integer', by: 'text' },
			run: (office, sent, key) =>
				office.perform('assemblies.send_notice', { ...sent, assembly: event.params.id, language: event.locals.language }, key),
		}),
	remind: (event) =>
		submit(event, {
			fields: {},
			run: (office, _, key) =>
				office.perform('assemblies.send_reminder', { assembly: event.params.id, language: event.locals.language }, key),
		}),
	bounced: (event) =>
		submit(event, {
			fields: { message: 'text' },
			run: (office, sent, key) => office.perform('assemblies.note_bounce', { ...sent, assembly: event.params.id }, key),
		}),
	retry: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('assemblies.retry_mail', { assembly: event.params.id }, key) }),
};

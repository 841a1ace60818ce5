import { stripMarks } from '../../../../../../../domain/figures/index.ts';
import { formatCount, formatDate, formatDuration, formatLongDate } from '../../../../../../../domain/typography/index.ts';
import { PREPARATION_WORDS } from '../../../../../../../i18n/office/index.ts';
import { counted } from '../../../../../../../i18n/words.ts';
import { answered } from '../../../../../../answered.ts';
import { submit } from '../../../../../../submit.ts';
import { FRAME_FIELDS } from '../../frame.ts';
import type { Actions, PageServerLoad } from './$types';
import { agendaItems } from './agenda_form.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = PREPARATION_WORDS[language];
	const found = await answered(locals, (office) => office.ask('assemblies.read_preparation', { assembly: params.id }));
	const { convened, quorum, notice, agenda } = found;
	const n = (count: number) => formatCount(count, language);
	const minutes = agenda.reduce((sum, item) => sum + (item.duration ?? 0), 0);
	return {
		...{ id: found.id, version: found.version, frame: found.frame, statutes: found.statutes, agenda, people: found.people },
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
};

import { stripMarks } from '../domain/figures/index.ts';
import { formatCount, formatDate, formatDuration, formatLongDate, formatTime } from '../domain/typography/index.ts';
import { counted } from '../i18n/counted.ts';
import { NOTICE_WORDS } from '../i18n/office/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { readForm } from '../ui/forms/index.ts';
import { answered } from './answered.ts';
import { submit } from './submit.ts';

/** Whoever answers, and what they may reach. */
export type Answering = Pick<App.Locals, 'language'> & { readonly office: OfficeAs };

/** What the page of one who is convened shows. */
export async function shownInvitation({ language, office }: Answering, assembly: string) {
	const words = NOTICE_WORDS[language];
	const found = await answered({ office, language }, (asked) => asked.ask('sittings.read_invitation', { assembly }));
	const { date, startsAt, endsAt, place, remoteUrl, phase, voices, proxies, answer, acknowledgedOn } = found;
	const times = [startsAt, endsAt].flatMap((time) => (time === undefined ? [] : [formatTime(time, language)]));
	return {
		id: assembly,
		when: [formatLongDate(date, language), ...(times.length === 0 ? [] : [times.join(' – ')])].join(', '),
		place: place ?? null,
		remoteUrl: remoteUrl ?? null,
		/** Whether it is asked that they say they got the notice: whoever has answered has said it. */
		toAcknowledge: acknowledgedOn === null && answer === null && voices.every(({ proxy }) => proxy === null),
		acknowledged: acknowledgedOn == null ? null : words.acknowledged(formatDate(acknowledgedOn, language)),
		/** Whether it may still be answered. */
		open: phase === 'convened' || phase === 'open' || phase === 'suspended',
		agenda: found.agenda.map(({ title, duration, speakers }) => ({
			title: stripMarks(title),
			about: [...speakers, ...(duration === undefined ? [] : [formatDuration(duration, language)])].join(', '),
		})),
		documents: found.documents.map(({ title, document }) => ({ title, id: document ?? null })),
		resolutions: found.resolutions.map(({ number, title, text, majorities }) => ({
			title: words.resolution(formatCount(number, language), stripMarks(title)),
			text: stripMarks(text),
			majorities: [...new Set(majorities.map((one) => one[language]))],
		})),
		voices: voices.map((one) => ({ id: one.id, name: one.name, text: `${one.name}, ${counted(one.votes, words.voices, language)}` })),
		said: [
			...voices.flatMap(({ name, proxy }) =>
				proxy === null ? [] : [proxy.holder === null ? words.givenBlank(name) : words.given(name, proxy.holder)],
			),
			...(answer === null ? [] : [words.answered[answer]]),
		],
		remote: found.remote,
		proxies: {
			...{ allowed: proxies.allowed && voices.length > 0, blank: proxies.blank, holders: proxies.holders, naming: proxies.naming },
			limit: proxies.limit === null ? null : words.proxyLimit(formatCount(proxies.limit, language), proxies.source[language]),
		},
	};
}

/** A reply as its form sends it: a button, and for a proxy a holder for each voice; an empty holder is a blank proxy. */
function replyOf(form: FormData): Record<string, unknown> {
	const answer = String(form.get('answer') ?? '');
	if (answer !== 'proxy') return { reply: { answer } };
	const { proxies } = readForm(form, { 'proxies.#.principal': 'text', 'proxies.#.holder': 'text' });
	return { reply: { answer, proxies } };
}

type Sent = { readonly request: Request; readonly locals: App.Locals };

/** What one who is convened may do; `as` finds them and their assembly, or answers with an error. */
export function invitationActions<E extends Sent>(as: (event: E) => Promise<{ readonly office: OfficeAs; readonly assembly: string }>) {
	return {
		received: async (event: E) => {
			const { office, assembly } = await as(event);
			return submit(event, { fields: {}, run: () => office.perform('sittings.acknowledge_notice', { assembly }) });
		},
		reply: async (event: E) => {
			const { office, assembly } = await as(event);
			return submit(event, { fields: replyOf, run: (_, sent, key) => office.perform('sittings.reply', { ...sent, assembly }, key) });
		},
		proxy: async (event: E) => {
			const { office, assembly } = await as(event);
			return submit(event, {
				fields: { principal: 'text', accept: 'yesNo' },
				run: (_, sent, key) => office.perform('sittings.answer_proxy', { ...sent, assembly }, key),
			});
		},
	};
}

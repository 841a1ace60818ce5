import type { AgendaItem } from '../assembly/index.ts';
import { clockTimeOf, dateOf, type Instant } from '../basics/index.ts';
import type { NoticeFrame } from '../convening/index.ts';
import { type DocumentTree, list, paragraph, row, section, text } from '../document/index.ts';
import { formatDate, formatTime } from '../typography/index.ts';
import { type AssemblyScene, assemblyTree, frameFacts } from './common.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** What became of a message: waits, was taken by a mail server, was refused, was held back, came back. */
export type MessageState = 'queued' | 'sent' | 'refused' | 'held' | 'bounced';

/** One time that a notice left, and to whom. */
export interface SentOnce {
	readonly at: Instant;
	/** When and where, as it said then; none of what was sent before that was kept. */
	readonly frame?: NoticeFrame;
	/** Titles, as they were then. */
	readonly agenda: readonly Pick<AgendaItem, 'id' | 'title'>[];
	readonly messages: readonly {
		readonly name: string;
		readonly state: MessageState;
		readonly at: Instant;
		/** When its reader said that they got it. */
		readonly acknowledgedAt: Instant | null;
	}[];
	/** By name, who was to be sent a letter. */
	readonly letters: readonly string[];
}

/** What is known of how an assembly was convened: each time that its notice left, with its agenda, to whom, and what became of it. */
export function composeNoticeProof(scene: AssemblyScene, sends: readonly SentOnce[], reminders: readonly Instant[]): DocumentTree {
	const { record, language } = scene;
	const words = ASSEMBLY_WORDING[language];
	const { timeZone } = record.association;
	const { startsAt: _start, endsAt: _end, place: _place, remoteUrl: _remote, ...bare } = scene.assembly;
	const when = (at: Instant) => `${formatDate(dateOf(at, timeZone), language)}, ${formatTime(clockTimeOf(at, timeZone), language)}`;
	const sections = sends.map(({ at, agenda, frame, messages, letters }, index) =>
		section(`sent-${index + 1}`, words.sentOn(when(at)), [
			frameFacts(frame === undefined ? scene : { ...scene, assembly: { ...bare, ...frame } }),
			list(
				agenda.map((item) => item.title),
				undefined,
				true,
			),
			{
				type: 'table',
				id: `recipients-${index + 1}`,
				caption: text(words.recipients),
				columns: [words.recipient, words.means, words.what, words.since].map((header) => ({ header: text(header), align: 'start' })),
				rows: [
					...messages.map((one) => {
						const got = one.acknowledgedAt === null ? '' : ` – ${words.received(when(one.acknowledgedAt))}`;
						return row('line', one.name, words.byMail, `${words.states[one.state]}${got}`, when(one.at));
					}),
					...letters.map((name) => row('line', name, words.byPost, words.toPost, '')),
				],
			},
		]),
	);
	return assemblyTree(scene, {
		kind: 'noticeProof',
		title: words.proof,
		file: words.files.proof,
		children: [...sections, ...reminders.map((at) => paragraph(words.remindedOn(when(at))))],
	});
}

import type { DocumentTree } from '../../domain/document/index.ts';
import { currentVersion, laidBefore } from '../../domain/kept_documents/index.ts';
import { lookup } from '../../domain/record/index.ts';
import { sentNotice } from '../../domain/sitting/index.ts';
import { proxiesApplied, statutesInForce } from '../../domain/statutes/index.ts';
import {
	composeMinutesSent,
	composeNotice,
	composeNoticeReminder,
	composeReviewAsked,
	type Message,
	type MinutesData,
} from '../../mail/index.ts';
import type { AssemblyMail, MailTask, RecordWriter } from '../../store/index.ts';
import { composeDuesMail } from '../dues/compose_mail.ts';
import { composeRequestMail } from '../requests/compose_mail.ts';
import { findAssembly } from '../sittings/act.ts';
import { sittingCourse } from '../sittings/course.ts';
import { linkOfMessage } from '../sittings/links.ts';

/** What the messages of an assembly need beside the record. */
export interface Writing {
	/** Scheme, host and port at which people find the site. */
	readonly origin: string;
	/** When it was asked for: a message that is tried again is the same. */
	readonly now: string;
	readonly tokenOf: (name: string) => string;
}

/** A message, and what it carries: a kept file, by its digest, or a document to be printed as a PDF. */
export interface Written {
	readonly message: Message;
	readonly file?: string;
	readonly print?: DocumentTree;
}

/** Why a message is not written any more: the record does not hold whom or what it is about; the dues were paid since. */
export type Unwritten = 'gone' | 'settled';

/** The page to which a personal link leads. */
export function invitationUrl(origin: string, token: string, language: MailTask['language']): string {
	return `${origin}${language === 'en' ? '/en' : ''}/invited/${token}`;
}

/** Writes a message that waits, as the record is now. */
export function composeMail(record: RecordWriter, task: MailTask, writing: Writing): Promise<Written | Unwritten> {
	if (task.purpose === 'dues') return composeDuesMail(record, task);
	return task.purpose === 'request' ? composeRequestMail(record, task, writing) : composeAssemblyMail(record, task, writing);
}

/**
 * A message about an assembly: the agenda as it was when the notice left. Each carries a personal link of its own, the same
 * each time that it is tried.
 */
async function composeAssemblyMail(
	record: RecordWriter,
	task: AssemblyMail,
	{ origin, now, tokenOf }: Writing,
): Promise<Written | Unwritten> {
	const found = await findAssembly(record, task.assembly);
	const course = await sittingCourse(record, task.assembly);
	if (!found.ok || course === undefined) return 'gone';
	const { whole, assembly } = found.value;
	const { association } = whole;
	const person = lookup(whole).person(task.person);
	if (person?.email === undefined) return 'gone';
	const to = { email: person.email, name: `${person.givenName} ${person.familyName}` };
	if (task.purpose === 'minutes') return composeSigned(record, { association, assembly, to, language: task.language, person: task.person });
	const token = await linkOfMessage(record, task, { tokenOf, now });
	const url = invitationUrl(origin, token, task.language);
	const { timeZone } = association;
	const common = {
		...{ association, assembly, timeZone, language: task.language, now, url },
		...{ person: task.person, sequence: task.sequence, to },
		...(assembly.notice?.by === undefined ? {} : { convenedBy: assembly.notice.by }),
	};
	if (task.purpose === 'review') return { message: composeReviewAsked({ ...common, url: `${url}/minutes` }) };
	if (task.purpose === 'reminder') return { message: composeNoticeReminder(common) };
	const sent = sentNotice(course.journal, timeZone, task.sequence);
	if (sent === undefined) return 'gone';
	const proxies = proxiesApplied(statutesInForce(whole.statutes, assembly.date)).rule.allowed;
	const message = composeNotice({
		...common,
		agenda: sent.agenda.map((one) => one.title),
		documents: laidBefore(whole, assembly).map((one) => one.title),
		...(proxies ? { proxyUrl: `${url}#proxy` } : {}),
		second: assembly.secondNoticeOf !== undefined,
	});
	return { message };
}

/** The message that carries the signed minutes: their file is put into it as it leaves. */
async function composeSigned(
	{ list }: RecordWriter,
	about: Pick<MinutesData, 'association' | 'assembly' | 'to' | 'language' | 'person'>,
): Promise<Written | Unwritten> {
	const document = (await list('document')).find(({ value }) => value.kind === 'minutes' && value.assembly === about.assembly.id);
	const version = document && currentVersion(document.value);
	if (version === undefined) return 'gone';
	const { sha256, name, type } = version;
	return { message: composeMinutesSent({ ...about, digest: sha256, pdf: { name, type, content: '' } }), file: sha256 };
}

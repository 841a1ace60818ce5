import type { Language } from '../../src/domain/basics/index.ts';
import {
	type Address,
	composeCallForDues,
	composeCancellation,
	composeLink,
	composeMinutesSent,
	composeNotice,
	composeNoticeReminder,
	composeReceipt,
	composeReminder,
	composeRenewal,
	composeRequestApproved,
	composeRequestReceived,
	composeRequestRefused,
	composeReviewAsked,
	composeTest,
	type Message,
	type NoticeData,
} from '../../src/mail/index.ts';

export const PDF = {
	name: 'appel-2026.pdf',
	type: 'application/pdf',
	content: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 255, 10, 13, 46]),
};

/** The data of a notice, with what a test changes. */
export function noticeData(language: Language, changes: Partial<NoticeData> = {}): NoticeData {
	return {
		association: { id: 'la-27e-region', name: 'La 27e Région', email: 'bonjour@la27eregion.exemple' },
		to: { email: 'claire.dupont@exemple.fr', name: 'Claire Dupont' },
		language,
		assembly: { id: '2026-06-19', date: '2026-06-19', kind: 'ordinary', startsAt: '14:00', endsAt: '17:30', place: 'La Halle, Belleville' },
		timeZone: 'Europe/Paris',
		person: 'p-12',
		sequence: 0,
		now: '2026-06-01T08:00:00Z',
		agenda: ['Rapport d’activité', 'Comptes 2025 : approbation', 'Élections'],
		documents: ['Comptes 2025'],
		convenedBy: 'le conseil d’administration',
		url: 'https://exemple.fr/assemblies/2026-06-19',
		proxyUrl: 'https://exemple.fr/assemblies/2026-06-19/proxy',
		...changes,
	};
}

/** One of each message that the product sends. */
export function everyMessage(language: Language, to: Address = { email: 'claire.dupont@exemple.fr', name: 'Claire Dupont' }): Message[] {
	const envelope = { association: noticeData(language).association, to, language };
	const dues = { ...envelope, membership: 'm-3', member: 'Ville de Lille', category: 'Villes', year: 2026, amount: 500_000 };
	const call = { ...dues, dueOn: '2026-03-31', payment: { iban: 'FR76 3000 6000 0112 3456 7890 189', reference: '2026-0012' }, pdf: PDF };
	const notice = noticeData(language, { to });
	return [
		composeLink({ ...envelope, purpose: 'signIn', url: 'https://exemple.fr/sign-in/link/abc', minutes: 15, request: 'r1' }),
		composeLink({ ...envelope, purpose: 'invitation', url: 'https://exemple.fr/sign-in/link/def', minutes: 4320, request: 'r2' }),
		composeCallForDues(call),
		composeReminder({ ...call, calledOn: '2026-01-15', rank: 1 }),
		composeReceipt({ ...dues, paid: 450_000, paidOn: '2026-02-01', rest: 50_000, pdf: PDF }),
		composeRenewal({ ...dues, url: 'https://exemple.fr/renew' }),
		composeNotice(notice),
		composeNotice({ ...notice, second: true, sequence: 1 }),
		composeNoticeReminder(notice),
		composeReviewAsked({ ...notice, url: 'https://exemple.fr/invited/abc/minutes' }),
		composeMinutesSent({ ...notice, pdf: PDF, digest: 'ab12' }),
		composeCancellation({ ...notice, sequence: 2, reason: 'La salle est fermée.' }),
		composeRequestReceived({ ...envelope, request: 'd-1', decidedBy: 'le conseil d’administration' }),
		composeRequestApproved({ ...envelope, request: 'd-1', decidedOn: '2026-05-02', url: 'https://exemple.fr/my' }),
		composeRequestRefused({ ...envelope, request: 'r9', decidedOn: '2026-02-01', decidedBy: 'le bureau', keptMonths: 2 }),
		composeTest({ ...envelope, request: 't-1' }),
	];
}

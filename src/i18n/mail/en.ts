import { monthsAfter } from '../months_after.ts';
import type { MailWords } from './fr.ts';

export const en: MailWords = {
	greeting: (name) => (name === undefined ? 'Hello,' : `Hello ${name},`),
	closing: 'Yours,',
	unaskedFor: 'If you did not expect this message, leave it be: nothing will happen.',
	amount: 'Amount',
	year: 'Year',
	member: 'Member',
	category: 'Category',
	dueOn: 'To be paid by',
	reference: 'Reference to quote',
	iban: 'IBAN',
	paidOn: 'Paid on',
	attached: 'The document is attached to this message.',
	signIn: {
		subject: (place) => `Your link to sign in – ${place}`,
		text: (place) => `Here is the link that opens ${place} to you.`,
		action: 'Sign in',
		once: (minutes) => `It works once, and for ${minutes}.`,
	},
	invitation: {
		subject: (place) => `Invitation – ${place}`,
		text: (place) => `The team of ${place} invites you to join it.`,
		action: 'Accept the invitation',
	},
	test: {
		subject: (association) => `Test message – ${association}`,
		text: (association) => `This message comes from the settings of ${association}. You are reading it: mail works.`,
	},
	call: {
		subject: (year, association) => `Dues for ${year} – ${association}`,
		text: (association, year) => `Here is the call of ${association} for the dues of ${year}.`,
		action: 'Pay the dues',
		none: 'If the payment is on its way, thank you: this message has crossed it.',
	},
	reminder: {
		subject: (year, association) => `Reminder: dues for ${year} – ${association}`,
		text: (association, year, calledOn) =>
			`Unless we are mistaken, the dues of ${year} to ${association}${calledOn === undefined ? '' : `, called for on ${calledOn}`}, have not been paid yet.`,
	},
	receipt: {
		subject: (year, association) => `Receipt for the dues of ${year} – ${association}`,
		text: (association, year) => `${association} has received your dues for ${year}. Thank you.`,
		rest: 'Still to be paid',
	},
	renewal: {
		subject: (year, association) => `Renew the membership for ${year} – ${association}`,
		text: (association, year) => `The membership of ${association} is renewed for ${year}.`,
		action: 'Renew',
		stop: 'If you would rather not go on, just reply to this message.',
	},
	notice: {
		subject: (kind, date, association) => `Notice: ${kind} of ${date} – ${association}`,
		second: (kind, date, association) => `Second notice: ${kind} of ${date} – ${association}`,
		kinds: {
			general: 'general assembly',
			ordinary: 'ordinary general assembly',
			extraordinary: 'extraordinary general assembly',
			mixed: 'mixed general assembly',
		},
		text: (kind, association) => `We convene you to the ${kind} of ${association}.`,
		lacked: 'As the first assembly lacked its quorum, this one is convened again.',
		date: 'Date',
		time: 'Time',
		place: 'Place',
		remote: 'At a distance',
		by: 'Convened by',
		agenda: 'Agenda',
		documents: 'Documents',
		proxy: 'If you cannot come, give someone your proxy.',
		proxyAction: 'Give a proxy',
		action: 'See the assembly and its documents',
		invitation: 'The attached invitation puts it in your calendar.',
	},
	noticeReminder: {
		subject: (kind, date, association) => `Reminder: ${kind} of ${date} – ${association}`,
		text: (kind, date, association) => `The ${kind} of ${association} is held on ${date}. Tell us whether you come, or give a proxy.`,
	},
	reviewAsked: {
		subject: (kind, date, association) => `Minutes to read over: ${kind} of ${date} – ${association}`,
		text: (kind, date, association) =>
			`The chair asks you to read over the minutes of the ${kind} of ${association} of ${date} before they are signed.`,
		action: 'Read the minutes over',
	},
	minutesSent: {
		subject: (kind, date, association) => `Minutes: ${kind} of ${date} – ${association}`,
		text: (kind, date, association) =>
			`The minutes of the ${kind} of ${association} of ${date} are signed. They are attached to this message.`,
		digest: 'SHA-256 digest of the document',
	},
	cancelled: {
		subject: (kind, date, association) => `Cancelled: ${kind} of ${date} – ${association}`,
		text: (kind, date, association) => `The ${kind} of ${association} planned for ${date} will not take place.`,
		why: 'Reason',
	},
	requestReceived: {
		subject: (association) => `Membership request received – ${association}`,
		text: (association) => `Your request to join ${association} has been received.`,
		decides: (body) => `The statutes leave the decision to: ${body}. A message like this one will tell you.`,
		next: 'A message like this one will tell you of the decision.',
	},
	requestApproved: {
		subject: (association) => `Welcome – ${association}`,
		text: (association) => `Your request to join ${association} has been accepted. Welcome.`,
		on: 'Decided on',
		by: 'By',
		action: 'Open my space',
	},
	requestRefused: {
		subject: (association) => `Your request to join – ${association}`,
		text: (association) => `Your request to join ${association} was not accepted.`,
		kept: (months) => `What you wrote is erased ${monthsAfter(months, 'en', 'this decision')}. For any question, reply to this message.`,
	},
};

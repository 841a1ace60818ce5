import { type DuesLetter, duesTree, ownWords } from '../../domain/dues/index.ts';
import { duesOwed, memberName } from '../../domain/members/index.ts';
import { type Attachment, composeCallForDues, composeReceipt, composeReminder } from '../../mail/index.ts';
import { type DuesMail, type FollowedLetter, duesLetter as findLetter, type RecordReader } from '../../store/index.ts';
import type { Unwritten, Written } from '../mail/index.ts';

/** A letter as a document is composed from it, to the member as it is called now; undefined where the record does not hold it any more. */
export async function letterOf(record: RecordReader, found: FollowedLetter): Promise<DuesLetter | undefined> {
	const { membership: key, content, language, sentOn, letter } = found;
	const { membership, text, payBy, calledOn } = content;
	const association = await record.get('association', { id: record.association });
	const category = await record.get('membership_category', { id: key.category });
	const member = await record.get(membership.person === undefined ? 'organisation' : 'person', { id: key.member });
	if (association === undefined || category === undefined || member === undefined) return undefined;
	return {
		...{ association: association.value, category: category.value, membership, member: memberName(member.value), date: sentOn, language },
		letter,
		...(text === undefined ? {} : { text }),
		...(payBy === undefined ? {} : { payBy }),
		...(calledOn === undefined ? {} : { calledOn }),
	};
}

/** Writes the message of a letter about dues, as the letter was noted. One that asks for dues that were paid since is not written. */
export async function composeDuesMail(record: RecordReader, task: DuesMail): Promise<Written | Unwritten> {
	const found = await findLetter(record, task.about);
	const person = (await record.get('person', { id: task.person }))?.value;
	const about = found && (await letterOf(record, found));
	if (found === undefined || about === undefined || person?.email === undefined) return 'gone';
	if (found.letter !== 'receipt') {
		const now = await record.get('membership', found.membership);
		if (now === undefined) return 'gone';
		if (duesOwed(now.value) === 0) return 'settled';
	}
	const { association, membership, language, calledOn, payBy } = about;
	const print = duesTree(about);
	const pdf: Attachment = { name: `${print.metadata.fileName}.pdf`, type: 'application/pdf', content: '' };
	const { category } = about;
	const common = {
		...{ association, to: { email: person.email, name: memberName(person) }, language },
		...{ membership: found.id, member: about.member, year: membership.year, pdf },
		category: language === 'en' ? (category.nameEn ?? category.name) : category.name,
	};
	if (found.letter === 'receipt') {
		const paid = found.content.payment ?? membership.duesPaid ?? 0;
		const words = ownWords(about, paid);
		const { paidOn = about.date } = membership;
		const told = { ...common, paid, paidOn, rest: duesOwed(membership), ...(words === undefined ? {} : { words }) };
		return { message: composeReceipt(told), print };
	}
	const words = ownWords(about, duesOwed(membership));
	const { iban, paymentUrl } = association.duesLetters ?? {};
	const told = {
		...{ ...common, amount: duesOwed(membership) },
		...(words === undefined ? {} : { words }),
		...(payBy === undefined ? {} : { dueOn: payBy }),
		payment: { ...(iban === undefined ? {} : { iban }), ...(paymentUrl === undefined ? {} : { url: paymentUrl }) },
	};
	if (found.letter === 'call') return { message: composeCallForDues(told), print };
	const rank = found.letter === 'reminder2' ? 2 : 1;
	return { message: composeReminder({ ...told, rank, ...(calledOn === undefined ? {} : { calledOn }) }), print };
}

import type { Association } from '../association/index.ts';
import { type IsoDate, type Language, slug } from '../basics/index.ts';
import { type DocumentTree, type Facts, factsOf, paragraph, text } from '../document/index.ts';
import { duesOwed, type Membership, type MembershipCategory } from '../members/index.ts';
import { formatDate, formatMoney } from '../typography/index.ts';
import { DUES_WORDING } from './wording.ts';

/** What a letter on dues is about. */
export interface DuesLetter {
	readonly association: Association;
	readonly category: MembershipCategory;
	readonly membership: Membership;
	/** Name of the member. */
	readonly member: string;
	/** The day that the letter is made. */
	readonly date: IsoDate;
	readonly language: Language;
}

/** Who writes to whom, of what: the head of every letter. */
function head({ association, category, membership, member, date, language }: DuesLetter): Facts {
	const words = DUES_WORDING[language];
	return factsOf([
		[words.seat, association.seat],
		[words.siren, association.siren],
		[words.rna, association.rna],
		[words.member, member],
		[words.category, language === 'en' ? (category.nameEn ?? category.name) : category.name],
		[words.year, String(membership.year)],
		[words.date, formatDate(date, language)],
	]);
}

function letter(
	about: DuesLetter,
	{ kind, title, fileName, children }: Pick<DocumentTree, 'kind' | 'children'> & { readonly title: string; readonly fileName: string },
): DocumentTree {
	const { association, member, membership, date, language } = about;
	return {
		kind,
		language,
		title: text(title),
		subtitle: text(association.name),
		metadata: {
			title: `${title} – ${member}`,
			author: association.name,
			subject: title,
			keywords: [],
			date,
			fileName: `${fileName}-${membership.year}-${slug(member)}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children,
	};
}

/** The call for the dues of a membership: what is due, what was paid of it, what is left to pay. */
export function composeDuesCall(about: DuesLetter): DocumentTree {
	const { association, membership, language } = about;
	const words = DUES_WORDING[language];
	const money = (cents: number) => formatMoney(cents, language);
	const { duesDue = 0, duesPaid = 0, year } = membership;
	return letter(about, {
		kind: 'duesCall',
		title: words.call(year),
		fileName: language === 'fr' ? 'appel-a-cotisation' : 'call-for-dues',
		children: [
			head(about),
			paragraph(words.callText(association.name, year)),
			factsOf([
				[words.due, money(duesDue)],
				[words.paid, duesPaid === 0 ? undefined : money(duesPaid)],
				[words.owed, money(duesOwed(membership))],
			]),
		],
	});
}

/** The receipt of what was paid of a membership's dues. It is no tax receipt, and says so. */
export function composeDuesReceipt(about: DuesLetter): DocumentTree {
	const { association, membership, language } = about;
	const words = DUES_WORDING[language];
	const { duesPaid = 0, paidOn, paidBy, year } = membership;
	const rest = duesOwed(membership);
	return letter(about, {
		kind: 'duesReceipt',
		title: words.receipt(year),
		fileName: language === 'fr' ? 'recu-de-cotisation' : 'receipt-of-dues',
		children: [
			head(about),
			paragraph(words.receiptText(association.name, year)),
			factsOf([
				[words.received, formatMoney(duesPaid, language)],
				[words.paidOn, paidOn === undefined ? undefined : formatDate(paidOn, language)],
				[words.means, paidBy === undefined ? undefined : words.paymentMeans[paidBy]],
				[words.rest, rest === 0 ? undefined : formatMoney(rest, language)],
			]),
			paragraph(words.noTaxReceipt, 'note'),
		],
	});
}

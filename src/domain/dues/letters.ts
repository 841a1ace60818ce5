import type { Association, DuesLetterKind } from '../association/index.ts';
import { type Cents, type IsoDate, type Language, slug } from '../basics/index.ts';
import { type DocumentTree, type Facts, factsOf, paragraph, section, text } from '../document/index.ts';
import { duesOwed, type Membership, type MembershipCategory } from '../members/index.ts';
import { formatDate, formatMoney } from '../typography/index.ts';
import { fillText, paragraphsOf } from './texts.ts';
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
	/** The association's own words for it, with blanks; none given: the product's. */
	readonly text?: string;
	/** Of a call or a reminder: the date by which the dues are asked for. */
	readonly payBy?: IsoDate;
	/** Of a reminder: the day that the dues were called for first. */
	readonly calledOn?: IsoDate;
	/** Which letter it is; a call where not given. */
	readonly letter?: DuesLetterKind;
}

function categoryName({ category, language }: DuesLetter): string {
	return language === 'en' ? (category.nameEn ?? category.name) : category.name;
}

/** The association's own words about dues, filled in for a member; undefined where it has none. Plain paragraphs. */
export function ownWords(about: DuesLetter, amount: Cents): readonly string[] | undefined {
	const { text, association, member, membership, language, calledOn, payBy } = about;
	if (text === undefined) return undefined;
	const filled = fillText(text, language, {
		...{ member, association: association.name, category: categoryName(about), year: String(membership.year) },
		amount: formatMoney(amount, language),
		...(calledOn === undefined ? {} : { calledOn: formatDate(calledOn, language) }),
		...(payBy === undefined ? {} : { payBy: formatDate(payBy, language) }),
	});
	return paragraphsOf(filled);
}

/** Who writes to whom, of what: the head of every letter. */
function head(about: DuesLetter): Facts {
	const { association, membership, member, date, language } = about;
	const words = DUES_WORDING[language];
	return factsOf([
		[words.seat, association.seat],
		[words.siren, association.siren],
		[words.rna, association.rna],
		[words.member, member],
		[words.category, categoryName(about)],
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

/**
 * The call for the dues of a membership, or a reminder of it: what is due, what was paid of it, what is left to pay, by when
 * and how.
 */
export function composeDuesCall(about: DuesLetter): DocumentTree {
	const { association, membership, language, calledOn, payBy, letter: which = 'call' } = about;
	const words = DUES_WORDING[language];
	const money = (cents: number) => formatMoney(cents, language);
	const day = (date: IsoDate | undefined) => (date === undefined ? undefined : formatDate(date, language));
	const { duesDue = 0, duesPaid = 0, year } = membership;
	const { iban, paymentUrl } = association.duesLetters ?? {};
	const said = ownWords(about, duesOwed(membership)) ?? [
		which === 'call'
			? words.callText(association.name, year)
			: words.reminderText(association.name, year, day(calledOn), which === 'reminder2'),
	];
	return letter(about, {
		kind: 'duesCall',
		title: which === 'call' ? words.call(year) : words.reminder(year),
		fileName: which === 'call' ? words.files.call : words.files.reminder,
		children: [
			head(about),
			...said.map((one) => paragraph(one)),
			factsOf([
				[words.due, money(duesDue)],
				[words.paid, duesPaid === 0 ? undefined : money(duesPaid)],
				[words.owed, money(duesOwed(membership))],
				[words.payBy, day(payBy)],
				[words.iban, iban === undefined ? undefined : groupedIban(iban)],
				[words.payOnline, paymentUrl],
			]),
		],
	});
}

/** An IBAN as it is printed: by fours (ISO 13616-1). */
export function groupedIban(iban: string): string {
	return iban.replaceAll(/\s/gu, '').replaceAll(/(.{4})(?=.)/gu, '$1\u00a0');
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
		fileName: words.files.receipt,
		children: [
			head(about),
			...(ownWords(about, duesPaid) ?? [words.receiptText(association.name, year)]).map((one) => paragraph(one)),
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

/** A letter about dues as a document. */
export function duesTree(about: DuesLetter): DocumentTree {
	return about.letter === 'receipt' ? composeDuesReceipt(about) : composeDuesCall(about);
}

/** Several letters in one document, each on a page of its own: what is printed for those who have no address. */
export function gatherLetters(letters: readonly DocumentTree[], title: string): DocumentTree | undefined {
	const [first] = letters;
	if (first === undefined) return undefined;
	return {
		...first,
		title: text(title),
		metadata: { ...first.metadata, title, subject: title, fileName: slug(title) },
		children: letters.map((one, index) => ({
			...section(`letter-${index + 1}`, [...one.title], one.children),
			ownPage: true as const,
		})),
	};
}

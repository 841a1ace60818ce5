import type { Bilingual, Cents, Coded, IsoDate, RecordPath, Sentences } from '../../basics/index.ts';
import { formatDate, say, sentence } from '../../typography/index.ts';

/** What can be wrong with an entry. Amounts in cents. */
export interface EntryMistakes {
	readonly 'label-missing': object;
	readonly 'evidence-missing': object;
	readonly 'journal-unknown': { readonly journal: string };
	readonly 'opening-by-closing': object;
	readonly 'date-outside-year': { readonly from: IsoDate; readonly to: IsoDate };
	readonly 'year-closed': { readonly to: IsoDate };
	readonly 'date-to-come': { readonly today: IsoDate };
	readonly 'too-few-lines': object;
	readonly 'account-form': { readonly account: string };
	readonly 'account-unknown': { readonly account: string };
	readonly 'analytic-unknown': { readonly analytic: string };
	readonly 'one-side': object;
	readonly 'amount-negative': object;
	readonly unbalanced: { readonly debit: Cents; readonly credit: Cents };
	readonly 'in-kind-apart': object;
	readonly 'result-apart': object;
	readonly 'too-large': object;
	readonly 'amount-missing': object;
	readonly 'kind-unknown': { readonly kind: string };
	readonly 'choice-unknown': { readonly account: string };
	readonly 'money-unknown': { readonly account: string };
	readonly 'never-later': object;
	readonly 'same-account': object;
	readonly 'reversed-already': object;
	readonly 'reversed-before': { readonly date: IsoDate };
}

/** A mistake and where it stands, from the root of what was entered. */
export type EntryMistake = Coded<EntryMistakes> & { readonly path: RecordPath };

const SENTENCES: Sentences<EntryMistakes> = {
	'label-missing': () => ({ fr: 'Il faut un libellé.', en: 'A label is needed.' }),
	'evidence-missing': () => ({
		fr: 'Il faut la référence d’une pièce : facture, bulletin, délibération.',
		en: 'The reference of the evidence is needed: invoice, pay slip, deliberation.',
	}),
	'journal-unknown': ({ journal }) => ({ fr: `Il n’y a pas de journal « ${journal} ».`, en: `There is no journal “${journal}”.` }),
	'opening-by-closing': () => ({
		fr: 'Le journal des à nouveaux ne s’écrit que par la clôture de l’exercice précédent.',
		en: 'Opening entries are written by the closing of the year before only.',
	}),
	'date-outside-year': ({ from, to }) => ({
		fr: `La date n’est pas dans l’exercice, du ${formatDate(from, 'fr')} au ${formatDate(to, 'fr')}.`,
		en: `The date is not in the fiscal year, from ${formatDate(from, 'en')} to ${formatDate(to, 'en')}.`,
	}),
	'year-closed': ({ to }) => ({
		fr: `L’exercice clos le ${formatDate(to, 'fr')} ne reçoit plus d’écriture.`,
		en: `The fiscal year closed on ${formatDate(to, 'en')} takes no more entries.`,
	}),
	'date-to-come': ({ today }) => ({
		fr: `Une écriture datée d’après aujourd’hui (${formatDate(today, 'fr')}) ne se valide pas encore.`,
		en: `An entry dated after today (${formatDate(today, 'en')}) cannot be validated yet.`,
	}),
	'too-few-lines': () => ({ fr: 'Une écriture a deux lignes au moins.', en: 'An entry has two lines at least.' }),
	'account-form': ({ account }) => ({
		fr: `« ${account} » n’est pas un numéro de compte : trois chiffres au moins.`,
		en: `“${account}” is no account number: three digits at least.`,
	}),
	'account-unknown': ({ account }) => ({
		fr: `Le compte ${account} n’a pas de place dans le plan comptable.`,
		en: `Account ${account} has no place in the chart of accounts.`,
	}),
	'analytic-unknown': ({ analytic }) => ({
		fr: `« ${analytic} » n’est pas un code analytique : ceux de l’association se disent dans Comptes, codes analytiques.`,
		en: `“${analytic}” is no analytic code: those of the association are set in Accounts, analytic codes.`,
	}),
	'one-side': () => ({ fr: 'Une ligne a un débit ou un crédit, l’un des deux.', en: 'A line has a debit or a credit, one of the two.' }),
	'amount-negative': () => ({
		fr: 'Un montant est positif : le côté en dit le sens.',
		en: 'An amount is positive: its side tells the direction.',
	}),
	unbalanced: ({ debit, credit }) =>
		say((euros, language) =>
			language === 'fr'
				? `Les débits (${euros(debit)}) et les crédits (${euros(credit)}) diffèrent de ${euros(Math.abs(debit - credit))}.`
				: `Debits (${euros(debit)}) and credits (${euros(credit)}) differ by ${euros(Math.abs(debit - credit))}.`,
		),
	'in-kind-apart': () => ({
		fr: 'Les contributions en nature (86 et 87) s’équilibrent entre elles.',
		en: 'Contributions in kind (86 and 87) balance among themselves.',
	}),
	'result-apart': () => ({
		fr: 'Le résultat (12) ne s’écrit pas face à des charges ou des produits : la clôture le calcule.',
		en: 'The result (12) does not face expenses or income: the closing reckons it.',
	}),
	'too-large': () => ({ fr: 'Ces montants sont hors de toute comptabilité.', en: 'These amounts are beyond any accounts.' }),
	'amount-missing': () => ({ fr: 'Il faut un montant.', en: 'An amount is needed.' }),
	'kind-unknown': ({ kind }) => ({ fr: `Il n’y a pas d’opération « ${kind} ».`, en: `There is no operation “${kind}”.` }),
	'choice-unknown': ({ account }) => ({
		fr: `Le compte ${account} n’est pas de cette nature d’opération.`,
		en: `Account ${account} is not of this kind of operation.`,
	}),
	'money-unknown': ({ account }) => ({
		fr: `Le compte ${account} n’est ni une banque (51), ni une caisse (53).`,
		en: `Account ${account} is neither a bank (51) nor a till (53).`,
	}),
	'never-later': () => ({ fr: 'Cette opération se paie tout de suite.', en: 'This operation is paid at once.' }),
	'same-account': () => ({ fr: 'Un virement va d’un compte à un autre.', en: 'A transfer goes from one account to another.' }),
	'reversed-already': () => ({ fr: 'Cette écriture est déjà contre-passée.', en: 'This entry is reversed already.' }),
	'reversed-before': ({ date }) => ({
		fr: `Une contre-passation ne précède pas son écriture, du ${formatDate(date, 'fr')}.`,
		en: `A reversal does not come before its entry, of ${formatDate(date, 'en')}.`,
	}),
};

/** What is wrong, in words. */
export function explainMistake(mistake: Coded<EntryMistakes>): Bilingual {
	return sentence<EntryMistakes, keyof EntryMistakes>(SENTENCES, mistake);
}

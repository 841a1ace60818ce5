import type { Bilingual, Sentences } from '../basics/index.ts';
import { bilingual, formatDate, formatMoney, sentence, sourcedSentence } from '../typography/index.ts';
import type { Formalities, Formality } from './formalities.ts';

const SENTENCES: Sentences<Formalities> = {
	'declare-leaders': ({ incoming, outgoing }) => ({
		fr: `Déclarer le changement de dirigeants : ${incoming} entrants, ${outgoing} sortants.`,
		en: `Declare the change of leaders: ${incoming} incoming, ${outgoing} outgoing.`,
	}),
	'declare-leaders-if-changed': () => ({
		fr: 'Déclarer le changement de dirigeants, s’il y en a un.',
		en: 'Declare the change of leaders, if there is one.',
	}),
	'declare-statutes': () => ({
		fr: 'Déclarer la modification des statuts, avec la délibération et les statuts signés par deux dirigeants au moins.',
		en: 'Declare the change of statutes, with the deliberation and the statutes signed by two leaders at least.',
	}),
	'publish-accounts': ({ year, grants }) =>
		bilingual(({ say, language }) =>
			say(
				`Publier les comptes ${year} : ${formatMoney(grants, language)} de subventions publiques.`,
				`Publish the accounts of ${year}: ${formatMoney(grants, language)} of public grants.`,
			),
		),
	'keep-evidence': () => ({
		fr: 'Conserver la convocation, la feuille de présence, les pouvoirs et le procès-verbal.',
		en: 'Keep the notice, the attendance sheet, the proxies and the minutes.',
	}),
	'contest-until': () => ({ fr: 'L’assemblée peut être contestée.', en: 'The assembly may be contested.' }),
};

/** What is to be done, without its date. */
export function sayFormality(formality: Formality): Bilingual {
	return sentence<Formalities, keyof Formalities>(SENTENCES, formality);
}

/** What is to be done, by when, on which form, and the law that asks it. */
export function explainFormality(formality: Formality): Bilingual {
	const { until, form } = formality;
	const said = sourcedSentence<Formalities, keyof Formalities>(SENTENCES, formality);
	return bilingual(({ say, language }) => {
		const by = say(`Jusqu’au ${formatDate(until, 'fr')}`, `Until ${formatDate(until, 'en')}`);
		return `${said[language]} ${by}${form === undefined ? '' : `, ${form.number}`}.`;
	});
}

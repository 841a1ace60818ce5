import type { Bilingual, Sentences } from '../basics/index.ts';
import { bilingual, formatDate, sentence, sourcedSentence } from '../typography/index.ts';
import type { Change, ConveningWarning, ConveningWarnings } from './warnings.ts';

const CHANGES: { readonly [C in Change]: { readonly item: string; readonly resolution: string; readonly en: string } } = {
	added: { item: 'a été ajouté', resolution: 'a été ajoutée', en: 'was added' },
	removed: { item: 'a été retiré', resolution: 'a été retirée', en: 'was taken away' },
	reworded: { item: 'a été reformulé', resolution: 'a été reformulée', en: 'was reworded' },
};
const KINDS = {
	ordinary: { fr: 'ordinaire', en: 'ordinary' },
	extraordinary: { fr: 'extraordinaire', en: 'extraordinary' },
	mixed: { fr: 'mixte', en: 'mixed' },
} as const;
const FRAMES = {
	time: { fr: 'L’heure a changé', en: 'The time' },
	place: { fr: 'Le lieu a changé', en: 'The place' },
	mode: { fr: 'La forme de l’assemblée a changé', en: 'The form of the assembly' },
	remote: { fr: 'L’adresse de la visioconférence a changé', en: 'The address of the video call' },
} as const;
const MISSING = {
	time: { fr: 'l’heure', en: 'the time' },
	place: { fr: 'le lieu', en: 'the place' },
	agenda: { fr: 'l’ordre du jour', en: 'the agenda' },
} as const;

const SENTENCES: Sentences<ConveningWarnings> = {
	'notice-late': ({ sentOn, days, required }) =>
		bilingual(({ say, language }) =>
			say(
				`La convocation part le ${formatDate(sentOn, language)}, ${days} jours avant l’assemblée ; il en faut ${required}.`,
				`The notice leaves on ${formatDate(sentOn, language)}, ${days} days before the assembly; ${required} are needed.`,
			),
		),
	'notice-overdue': ({ lastDay }) =>
		bilingual(({ say, language }) =>
			say(
				`La convocation devait partir le ${formatDate(lastDay, language)} au plus tard.`,
				`The notice was to leave by ${formatDate(lastDay, language)}.`,
			),
		),
	'notice-incomplete': ({ missing }) =>
		bilingual(({ say, language }) =>
			say(`Il manque à la convocation ${MISSING[missing][language]}.`, `The notice lacks ${MISSING[missing][language]}.`),
		),
	'agenda-changed': ({ item, change }) => ({
		fr: `« ${item} » ${CHANGES[change].item} à l’ordre du jour après la convocation : il faut l’envoyer à nouveau dans le délai.`,
		en: `“${item}” ${CHANGES[change].en} on the agenda after the notice: it has to be sent again in time.`,
	}),
	'frame-changed': ({ what }) => ({
		fr: `${FRAMES[what].fr} après la convocation : il faut l’envoyer à nouveau dans le délai.`,
		en: `${FRAMES[what].en} changed after the notice: it has to be sent again in time.`,
	}),
	'resolution-changed': ({ resolution, change }) => ({
		fr: `La résolution « ${resolution} » ${CHANGES[change].resolution} après la convocation.`,
		en: `The resolution “${resolution}” ${CHANGES[change].en} after the notice.`,
	}),
	'off-agenda': ({ resolution }) => ({
		fr: `La résolution « ${resolution} » ne relève d’aucun point de l’ordre du jour.`,
		en: `The resolution “${resolution}” belongs to no item of the agenda.`,
	}),
	'item-announces-no-vote': ({ item, resolution }) => ({
		fr: `Le point « ${item} » n’annonce pas de vote, et la résolution « ${resolution} » en relève.`,
		en: `The item “${item}” announces no vote, and the resolution “${resolution}” belongs to it.`,
	}),
	'wrong-assembly-kind': ({ resolution, kind, kinds }) => ({
		fr: `La résolution « ${resolution} » veut une assemblée ${kinds.map((one) => KINDS[one].fr).join(' ou ')} ; celle-ci est ${KINDS[kind].fr}.`,
		en: `The resolution “${resolution}” wants an assembly that is ${kinds.map((one) => KINDS[one].en).join(' or ')}; this one is ${KINDS[kind].en}.`,
	}),
	'second-notice-not-provided': ({ first }) =>
		bilingual(({ say, language }) =>
			say(
				`Les statuts ne prévoient pas de seconde convocation après l’assemblée du ${formatDate(first, language)} : son quorum reste à réunir.`,
				`The statutes provide no second notice after the assembly of ${formatDate(first, language)}: its quorum is still to be reached.`,
			),
		),
	'second-agenda-differs': ({ item, change }) => ({
		fr: `« ${item} » ${CHANGES[change].item} depuis la première assemblée : la seconde se tient sans quorum sur ce que la première a laissé.`,
		en: `“${item}” ${CHANGES[change].en} since the first assembly: the second is held without a quorum on what the first left.`,
	}),
	'second-notice-early': ({ first, days, required }) =>
		bilingual(({ say, language }) =>
			say(
				`La seconde assemblée se tient ${days} jours après celle du ${formatDate(first, language)} ; il en faut ${required}.`,
				`The second assembly is held ${days} days after that of ${formatDate(first, language)}; ${required} are needed.`,
			),
		),
	'remote-not-provided': ({ mode }) => ({
		fr: `L’assemblée se tient ${mode === 'mixed' ? 'aussi ' : ''}à distance, ce que rien ne prévoit : les voix n’y sont pas reçues.`,
		en: `The assembly is held ${mode === 'mixed' ? 'also ' : ''}at a distance, which nothing provides for: votes are not taken there.`,
	}),
	'no-statutes': ({ date }) =>
		bilingual(({ say, language }) =>
			say(
				`Aucuns statuts enregistrés ne sont en vigueur le ${formatDate(date, language)} : le droit commun s’applique.`,
				`No statutes on record are in force on ${formatDate(date, language)}: common law applies.`,
			),
		),
};

/** A warning as a sentence. */
export function sayConveningWarning(warning: ConveningWarning): Bilingual {
	return sentence(SENTENCES, warning);
}

/** A warning as a sentence, with the rule that says so. */
export function explainConveningWarning(warning: ConveningWarning): Bilingual {
	return sourcedSentence(SENTENCES, warning);
}

import type { Bilingual, Sentences } from '../basics/index.ts';
import { bilingual, formatDate, formatMoney, sentence, sourcedSentence } from '../typography/index.ts';
import type { VoiceRefusal, VoiceRefusals } from './standing.ts';

const SENTENCES: Sentences<VoiceRefusals> = {
	'not-validated': () => ({ fr: 'L’adhésion n’est pas validée.', en: 'The membership is not validated.' }),
	ended: () => ({ fr: 'L’adhésion a pris fin.', en: 'The membership has ended.' }),
	'joined-later': ({ joinedOn }) =>
		bilingual(({ say, language }) => `${say('L’adhésion commence le', 'The membership begins on')} ${formatDate(joinedOn, language)}.`),
	'dues-unpaid': ({ due, paid, on }) =>
		bilingual(({ say, language }) => {
			const [owed, received, day] = [formatMoney(due, language), formatMoney(paid, language), formatDate(on, language)];
			return say(
				`La cotisation n’est pas réglée au ${day} : ${received} sur ${owed}.`,
				`The dues are not paid on ${day}: ${received} of ${owed}.`,
			);
		}),
	'no-voice': () => ({ fr: 'Cette catégorie de membres n’a pas de voix.', en: 'This category of members has no voice.' }),
};

/** Why a member has no vote. */
export function sayVoiceRefusal(refusal: VoiceRefusal): Bilingual {
	return sentence(SENTENCES, refusal);
}

/** Why a member has no vote, with the rule that says so. */
export function explainVoiceRefusal(refusal: VoiceRefusal): Bilingual {
	return sourcedSentence(SENTENCES, refusal);
}

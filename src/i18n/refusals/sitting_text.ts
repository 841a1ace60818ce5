import type { Bilingual, Language } from '../../domain/basics/index.ts';
import { BALLOT_REFUSALS, CONFIG_REFUSALS } from '../../domain/tally/index.ts';
import { bilingual } from '../../domain/typography/index.ts';
import { SITTING_REFUSALS, type SittingRefused } from './sitting.ts';

/** Parameters that are words of the program, as people say them. */
const WORDS: Readonly<Record<string, Bilingual>> = {
	convened: { fr: 'convoquée', en: 'convened' },
	open: { fr: 'ouverte', en: 'open' },
	suspended: { fr: 'suspendue', en: 'suspended' },
	closed: { fr: 'levée', en: 'closed' },
	drafted: { fr: 'levée, le procès-verbal rédigé', en: 'closed, the minutes drafted' },
	signed: { fr: 'levée, le procès-verbal signé', en: 'closed, the minutes signed' },
	published: { fr: 'levée, le procès-verbal publié', en: 'closed, the minutes published' },
	chair: { fr: 'Présidence', en: 'Chair' },
	secretary: { fr: 'Secrétariat', en: 'Secretary' },
	hands: { fr: 'à main levée', en: 'by show of hands' },
	paper: { fr: 'sur papier', en: 'on paper' },
	electronic: { fr: 'sur un appareil', en: 'on a device' },
	for: { fr: 'pour', en: 'for' },
	against: { fr: 'contre', en: 'against' },
	voting: { fr: 'en cours de vote', en: 'being voted' },
	adopted: { fr: 'adopté', en: 'adopted' },
	rejected: { fr: 'rejeté', en: 'rejected' },
	withdrawn: { fr: 'retiré', en: 'withdrawn' },
	fallen: { fr: 'tombé', en: 'fallen' },
};
/** Parameters whose values are such words; the others are ids, numbers and texts. */
const WORDED = new Set(['phase', 'office', 'channel', 'side', 'status']);
/** Parameters that are people or members. */
const NAMED = new Set(['person', 'voice']);

/**
 * Why an assembly refuses, in words, with the rule that says so.
 * @param nameOf how a person (`dupont-camille`) or a member (`organisation:lille`) is called
 */
export function sittingRefusalText(refusal: SittingRefused, nameOf: (id: string) => string): Bilingual {
	const { code, params, source } = refusal;
	const spoken = (key: string, value: string | number, language: Language) => {
		if (key === 'person' && value === 'chair') return WORDS.chair?.[language] ?? '';
		if (NAMED.has(key)) return nameOf(String(value));
		return WORDED.has(key) ? (WORDS[value]?.[language] ?? String(value)) : String(value);
	};
	const told = (language: Language): string => {
		const sentence = code in SITTING_REFUSALS ? SITTING_REFUSALS[code as keyof typeof SITTING_REFUSALS] : tallyText(refusal);
		return Object.entries(params).reduce(
			(text, [key, value]) => text.replaceAll(`{${key}}`, () => spoken(key, value as string | number, language)),
			sentence[language],
		);
	};
	return bilingual((writing) => {
		const text = told(writing.language);
		return source === undefined ? text : text.replace(/\.$/u, ` (${writing.source(source)}).`);
	});
}

/** What the tally says of its own refusals. @throws TypeError on a code that nobody has a sentence for, which the types exclude */
function tallyText({ code, params }: SittingRefused): Bilingual {
	const sentences: Readonly<Record<string, (params: never) => Bilingual>> = { ...BALLOT_REFUSALS, ...CONFIG_REFUSALS };
	const say = sentences[code];
	if (say === undefined) throw new TypeError(`no sentence for ${code}`);
	return say(params as never);
}

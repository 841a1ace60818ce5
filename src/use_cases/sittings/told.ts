import type { Bilingual, Language } from '../../domain/basics/index.ts';
import type { Block } from '../../domain/document/index.ts';
import { quotaSentence, tellPoll } from '../../domain/minutes/index.ts';
import type { PollSubject } from '../../domain/polls/index.ts';
import type { PollState, SittingState } from '../../domain/sitting/index.ts';
import { rulesOf, type TallyConfig } from '../../domain/tally/index.ts';

/** What a poll is about, as every screen calls it. */
export function titleOf({ resolutions, amendments }: SittingState, subject: PollSubject, nameOf: (id: string) => string): string {
	if (subject.kind === 'election' || subject.kind === 'procedure') return subject.title;
	const title = resolutions.get(subject.resolution)?.draft.title ?? subject.resolution;
	if (subject.kind !== 'amendment') return title;
	const { by, passage = '' } = amendments.get(subject.amendment)?.draft ?? {};
	return `${title} – ${by === undefined ? passage : nameOf(by)}`;
}

/** What marks of a ballot choose from, the best first; nothing where the method has neither scores nor grades. */
export function scaleOf(tally: TallyConfig): readonly string[] {
	if (tally.method === 'majorityJudgment') return tally.grades;
	if (tally.method !== 'score') return [];
	return Array.from({ length: tally.maximum - tally.minimum + 1 }, (_, step) => String(tally.maximum - step));
}

/** The seats that are reserved at an election, each with those who stand for them. */
export function reservedOf(tally: TallyConfig, nameOf: (id: string) => string): readonly Bilingual[] {
	const { quotas = [] } = rulesOf(tally);
	return quotas.map((quota) => ({ fr: quotaSentence(quota, nameOf, 'fr'), en: quotaSentence(quota, nameOf, 'en') }));
}

/** A poll's result as the screens tell it, in each language. @returns null where there is none */
export function resultTold(state: SittingState, { config, result }: PollState, nameOf: (id: string) => string) {
	if (result === undefined) return null;
	const { convened } = state;
	const about = titleOf(state, config.subject, nameOf);
	const collegeOf = (id: string) => convened.statutes?.colleges?.find((one) => one.id === id)?.name ?? id;
	const told = (language: Language): readonly Block[] =>
		tellPoll(result, { id: `result-${config.id}`, about, language, nameOf, collegeOf });
	return { fr: told('fr'), en: told('en') };
}

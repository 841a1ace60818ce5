import type { Bilingual, Language } from '../domain/basics/index.ts';
import { stripMarks } from '../domain/figures/index.ts';
import type { SittingView } from '../platform/index.ts';

/** A sitting in the language of a page: every explanation said in it, and announced figures as a reader sees them. */
export function sittingText<T extends SittingView>(sitting: T, language: Language) {
	const say = (one: Bilingual) => one[language];
	const { quorum, agenda } = sitting;
	return {
		...sitting,
		quorum: { ...quorum, explained: quorum.explained === null ? null : say(quorum.explained) },
		agenda: agenda.map((item) => ({
			...item,
			resolutions: item.resolutions.map((resolution) => ({
				...resolution,
				title: stripMarks(resolution.title),
				text: stripMarks(resolution.text),
				majorities: resolution.majorities.map(say),
				polls: resolution.polls.map((poll) => ({ ...poll, explained: poll.explained.map(say) })),
			})),
		})),
	};
}

import type { Bilingual, Language } from '../domain/basics/index.ts';
import { stripMarks } from '../domain/figures/index.ts';
import type { SittingView } from '../platform/index.ts';

/** A sitting in the language of a page: every explanation said in it, and announced figures as a reader sees them. */
export function sittingText<T extends SittingView>(sitting: T, language: Language) {
	const say = (one: Bilingual) => one[language];
	// Decisions of one resolution often come under one rule: it is said once.
	const sayEach = (all: readonly Bilingual[]) => [...new Set(all.map(say))];
	const { quorum, agenda } = sitting;
	return {
		...sitting,
		quorum: { ...quorum, explained: quorum.explained === null ? null : say(quorum.explained) },
		agenda: agenda.map((item) => ({
			...item,
			elections: item.elections.map((poll) => ({ ...poll, explained: sayEach(poll.explained) })),
			resolutions: item.resolutions.map((resolution) => ({
				...resolution,
				title: stripMarks(resolution.title),
				text: stripMarks(resolution.text),
				majorities: sayEach(resolution.majorities),
				polls: resolution.polls.map((poll) => ({ ...poll, explained: sayEach(poll.explained) })),
			})),
		})),
	};
}

import type { Bilingual, Language } from '../domain/basics/index.ts';
import type { Block } from '../domain/document/index.ts';
import { stripMarks } from '../domain/figures/index.ts';
import { hasSpoken, SITTING_WORDS, secondNoticeFrom } from '../i18n/office/index.ts';
import type { SittingView } from '../platform/index.ts';
import { storeProduct } from './store_product.ts';

interface Told {
	readonly told: { readonly fr: readonly Block[]; readonly en: readonly Block[] } | null;
}

/** Makes of a result what a page shows of how it was counted. */
export function tellerOf(locals: App.Locals): <P extends Told>(poll: P) => Omit<P, 'told'> & { readonly told: string | null } {
	const { language } = locals;
	const { blocks } = storeProduct(locals).live;
	return (poll) => ({ ...poll, told: poll.told === null ? null : blocks(poll.told[language], language) });
}

/** A sitting in the language of a page: every explanation said in it, and announced figures as a reader sees them. */
export function sittingText<T extends SittingView>(sitting: T, locals: App.Locals) {
	const language: Language = locals.language;
	const tell = tellerOf(locals);
	const say = (one: Bilingual) => one[language];
	const sayOf = <Q extends { readonly explained: Bilingual | null }>(quorum: Q) => ({
		...quorum,
		explained: quorum.explained === null ? null : say(quorum.explained),
	});
	// Decisions of one resolution often come under one rule: it is said once.
	const sayEach = (all: readonly Bilingual[]) => [...new Set(all.map(say))];
	const { quorum, procedures, agenda, queue, seatRules, ...rest } = sitting;
	return {
		...rest,
		quorum: sayOf(quorum),
		seatRules: seatRules.map(say),
		secondNotice: sitting.secondNotice === null ? null : secondNoticeFrom(sitting.secondNotice, language),
		queue: queue.map((one) => ({ ...one, spoken: one.spoken === 0 ? SITTING_WORDS[language].firstTime : hasSpoken(one.spoken, language) })),
		procedures: procedures.map(tell),
		agenda: agenda.map((item) => ({
			...item,
			elections: item.elections.map((one) => ({ ...tell(one), reserved: one.reserved.map(say) })),
			resolutions: item.resolutions.map((resolution) => ({
				...resolution,
				title: stripMarks(resolution.title),
				text: stripMarks(resolution.text),
				majorities: sayEach(resolution.majorities),
				quorum: resolution.quorum === null ? null : sayOf(resolution.quorum),
				amendments: resolution.amendments.map((one) => ({ ...one, polls: one.polls.map(tell) })),
				polls: resolution.polls.map(tell),
			})),
		})),
	};
}

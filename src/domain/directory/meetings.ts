import { foldName } from '../typography/index.ts';
import type { DirectoryEntry, PolicyStage } from './entry.ts';

/** Two who might meet, and why: every reason is one that they told themselves. */
export interface Meeting {
	readonly need: DirectoryEntry;
	readonly offer: DirectoryEntry;
	/** Topics of the need that the offer meets, in the need's own words. */
	readonly topics: readonly string[];
	/** Stages that both name. */
	readonly stages: readonly PolicyStage[];
}

/** Whether two topics are one: the same words, or all the words of one among those of the other. */
function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	return a.size > 0 && b.size > 0 && (a.isSubsetOf(b) || b.isSubsetOf(a));
}

/** Words too common to bring anyone together: « mise en œuvre de la concertation » and « de » have nothing in common. */
const COMMON: ReadonlySet<string> = new Set(
	'a au aux d de des du en et for in l la le les of on par pour sur the to un une with and'.split(' '),
);

/** The words of a topic, without accents, case and what is too common. */
function wordsOf(topic: string): ReadonlySet<string> {
	return new Set(
		foldName(topic)
			.split(' ')
			.filter((word) => word !== '' && !COMMON.has(word)),
	);
}

interface Told {
	readonly entry: DirectoryEntry;
	readonly topics: readonly { readonly topic: string; readonly words: ReadonlySet<string> }[];
}

const told = (entry: DirectoryEntry): Told => ({ entry, topics: entry.topics.map((topic) => ({ topic, words: wordsOf(topic) })) });
const isOf = (kind: DirectoryEntry['kind']) => (entry: DirectoryEntry) => entry.kind === kind;

/** A topic weighs as much as any number of stages: a shared stage alone brings nobody together. */
function compare(a: Meeting, b: Meeting): number {
	const key = ({ need, offer }: Meeting) => `${need.id} ${offer.id}`;
	return b.topics.length - a.topics.length || b.stages.length - a.stages.length || (key(a) < key(b) ? -1 : 1);
}

/**
 * Who might meet whom: each need with each offer of another person that shares a topic with it, the most topics in common
 * first, then the most stages; the same entries in any order give the same list. A method of our own: it weighs nothing
 * that it does not show, and what a person has not told brings them nobody.
 */
export function meetingsOf(entries: readonly DirectoryEntry[]): readonly Meeting[] {
	const offers = entries.filter(isOf('offer')).map(told);
	return entries
		.filter(isOf('need'))
		.map(told)
		.flatMap((need) =>
			offers.flatMap((offer): Meeting[] => {
				if (offer.entry.person === need.entry.person) return [];
				const topics = need.topics.filter((one) => offer.topics.some((other) => meets(one.words, other.words))).map(({ topic }) => topic);
				const stages = need.entry.stages.filter((stage) => offer.entry.stages.includes(stage));
				return topics.length === 0 ? [] : [{ need: need.entry, offer: offer.entry, topics, stages }];
			}),
		)
		.sort(compare);
}

import type { IsoDate, Language } from '../basics/index.ts';
import { type DocumentTree, text } from '../document/index.ts';
import { composePositions } from '../minutes/index.ts';
import type { PositionMap } from '../positions/index.ts';

/** A topic with its title, where participants stand on it, and the text of each statement, by id. */
export interface ToldTopic {
	readonly title: string;
	readonly map: PositionMap;
	readonly texts: ReadonlyMap<string, string>;
}

/** Where participants stand on a topic, told as in the minutes. Names nobody. Pure: the same map gives the same tree. */
export function composePositionsReport(topic: ToldTopic, association: string, date: IsoDate, language: Language): DocumentTree {
	return {
		kind: 'positions',
		language,
		title: text(topic.title),
		subtitle: text(association),
		metadata: {
			title: `${topic.title} – ${association}`,
			author: association,
			// The same word in both languages.
			subject: 'Positions',
			keywords: [association, topic.title],
			date,
			fileName: 'positions',
		},
		children: composePositions(topic.map, { id: 'topic', language, textOf: (id) => topic.texts.get(id) ?? id }),
	};
}

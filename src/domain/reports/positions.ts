import type { IsoDate, Language } from '../basics/index.ts';
import { type DocumentTree, text } from '../document/index.ts';
import { composePositions } from '../minutes/index.ts';
import { mapPositions, type Topic } from '../positions/index.ts';

/** A topic with its title and the text of each statement, by id. */
export interface ToldTopic extends Topic {
	readonly title: string;
	readonly texts: ReadonlyMap<string, string>;
}

const SUBJECT = { fr: 'Positions', en: 'Positions' } as const;

/** Where participants stand on a topic, told as in the minutes. Names nobody. Pure: the same answers give the same tree. */
export function composePositionsReport(topic: ToldTopic, association: string, date: IsoDate, language: Language): DocumentTree {
	return {
		kind: 'positions',
		language,
		title: text(topic.title),
		subtitle: text(association),
		metadata: {
			title: `${topic.title} – ${association}`,
			author: association,
			subject: SUBJECT[language],
			keywords: [association, topic.title],
			date,
			fileName: 'positions',
		},
		children: composePositions(mapPositions(topic), { id: 'topic', language, textOf: (id) => topic.texts.get(id) ?? id }),
	};
}

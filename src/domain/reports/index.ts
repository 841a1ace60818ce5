import type { Language } from '../basics/index.ts';
import { type DocumentTree, inlineText, text } from '../document/index.ts';
import { programmesTold, tellingOf } from '../minutes/index.ts';
import type { AssociationRecord } from '../record/index.ts';

/** The years of which there is anything to report, the latest first. */
export function reportedYears(record: Pick<AssociationRecord, 'editions'>): readonly number[] {
	const years = record.editions.flatMap(({ from, to }) => {
		if (from === undefined) return [];
		const [first, last] = [Number(from.slice(0, 4)), Number((to ?? from).slice(0, 4))];
		return Array.from({ length: Math.max(0, last - first) + 1 }, (_, index) => first + index);
	});
	return [...new Set(years)].sort((a, b) => b - a);
}

/**
 * The activity report of a year, as a function of the record: the programmes with what was held of them that year and what
 * is being prepared, told as in the minutes, with their pictures. Pure: the same record gives the same tree.
 * @param options.pictures false where nothing shows the files of the record
 */
export function composeActivityReport(
	record: AssociationRecord,
	year: number,
	options: { readonly language?: Language; readonly pictures?: boolean } = {},
): DocumentTree {
	const language = options.language ?? 'fr';
	const telling = tellingOf(record, language);
	const { association } = record;
	const title = telling.say(telling.words.activity(String(year)));
	return {
		kind: 'activityReport',
		language,
		title,
		subtitle: text(association.name),
		metadata: {
			title: `${inlineText(title)} – ${association.name}`,
			author: association.name,
			subject: inlineText(title),
			keywords: [association.name, String(year)],
			date: `${year}-12-31`,
			fileName: language === 'fr' ? `rapport-activite-${year}` : `activity-report-${year}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children: programmesTold(telling, [year], { pictures: options.pictures ?? true }),
	};
}
export { composePositionsReport, type ToldTopic } from './positions.ts';

import type { Assembly } from '../assembly/index.ts';
import type { Language } from '../basics/index.ts';
import type { DocumentTree } from '../document/index.ts';
import { inlineText, text } from '../document/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatLongDate } from '../typography/index.ts';
import { accountsChapter } from './chapters/accounts.ts';
import { activityChapter } from './chapters/activity.ts';
import { agendaChapter, documentsChapter } from './chapters/agenda.ts';
import { attendanceChapter } from './chapters/attendance.ts';
import { courseChapter } from './chapters/course.ts';
import { electionsChapter } from './chapters/elections.ts';
import { governanceChapter, membershipsChapter } from './chapters/memberships.ts';
import { resolutionsChapter } from './chapters/resolutions.ts';
import { sittingChapter } from './chapters/sitting.ts';
import { closingChapters, workshopsChapter } from './chapters/workshops.ts';
import { sceneOf } from './scene.ts';

/** In the order of a French procès-verbal. */
const CHAPTERS = [
	sittingChapter,
	attendanceChapter,
	agendaChapter,
	documentsChapter,
	activityChapter,
	accountsChapter,
	membershipsChapter,
	governanceChapter,
	resolutionsChapter,
	electionsChapter,
	workshopsChapter,
	courseChapter,
	closingChapters,
];

/**
 * The minutes of an assembly, as a function of the record: every count, total and chart is computed; what the record
 * announces is printed as announced; what it lacks is absent, or marked where the law's usage or the statutes want it.
 * Pure: the same record gives the same tree. Words that the product generates are in `language` (French where not given);
 * what the record says stays as it was written.
 */
export function composeMinutes(
	record: AssociationRecord,
	assembly: Assembly,
	options: { readonly language?: Language } = {},
): DocumentTree {
	const language = options.language ?? 'fr';
	const scene = sceneOf(record, assembly, language);
	const { words } = scene;
	const { association } = record;
	const kind = assembly.kind === undefined ? undefined : words.assemblyKinds[assembly.kind];
	const title = scene.say(words.title(kind, assembly.annual === true));
	const subtitle = [...scene.tell(association.name), ...text(', '), ...scene.say(formatLongDate(assembly.date, language))];
	return {
		kind: 'minutes',
		language,
		title,
		subtitle,
		metadata: {
			title: `${inlineText(title)} – ${association.name}, ${inlineText(scene.say(formatLongDate(assembly.date, language)))}`,
			author: association.name,
			subject: inlineText(title),
			keywords: [...words.keywords, association.name],
			date: assembly.date,
			fileName: `${words.fileName}-${assembly.id}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children: CHAPTERS.flatMap((chapter) => chapter(scene)),
	};
}

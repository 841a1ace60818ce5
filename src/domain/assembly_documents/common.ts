import type { Assembly } from '../assembly/index.ts';
import type { Language } from '../basics/index.ts';
import { type DocumentTree, type Facts, factsOf, text } from '../document/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { formatLongDate, formatTime } from '../typography/index.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** What every document around an assembly is made of. */
export interface AssemblyScene {
	readonly record: AssociationRecord;
	readonly assembly: Assembly;
	readonly language: Language;
}

/** What kind of assembly it is, said. */
export function kindText({ assembly, language }: AssemblyScene): string {
	return ASSEMBLY_WORDING[language].kind[assembly.kind ?? 'general'];
}

/** When and where it is held, and who convened it. */
export function frameFacts({ assembly, language }: AssemblyScene): Facts {
	const words = ASSEMBLY_WORDING[language];
	const times = [assembly.startsAt, assembly.endsAt].flatMap((time) => (time === undefined ? [] : [formatTime(time, language)]));
	return factsOf([
		[words.date, formatLongDate(assembly.date, language)],
		[words.time, times.length === 0 ? undefined : times.join(' – ')],
		[words.place, assembly.place],
		[words.remote, assembly.remoteUrl],
		[words.by, assembly.notice?.by],
	]);
}

/** A document about an assembly, under the association's name. */
export function assemblyTree(
	{ record, assembly, language }: AssemblyScene,
	of: { readonly kind: DocumentTree['kind']; readonly title: string; readonly file: string; readonly children: DocumentTree['children'] },
): DocumentTree {
	const { association } = record;
	const date = formatLongDate(assembly.date, language);
	return {
		kind: of.kind,
		language,
		title: text(of.title),
		subtitle: text(`${association.name}, ${date}`),
		metadata: {
			title: `${of.title} – ${association.name}, ${date}`,
			author: association.name,
			subject: of.title,
			keywords: [],
			date: assembly.date,
			fileName: `${of.file}-${assembly.id}`,
		},
		...(association.logo === undefined ? {} : { logo: association.logo }),
		children: of.children,
	};
}

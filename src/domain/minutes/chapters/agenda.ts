import type { AgendaItem } from '../../assembly/index.ts';
import { type Block, type Inline, list, section } from '../../document/index.ts';
import { laidBefore } from '../../kept_documents/index.ts';
import { readNarrative } from '../../narrative/index.ts';
import { formatTime } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';

/** When an item was treated, or why it was put off. */
function treatment({ words, language, say }: Scene, { startedAt, endedAt, postponed }: AgendaItem): readonly Inline[] {
	if (postponed !== undefined) return say(words.itemPostponed(postponed));
	if (startedAt === undefined || endedAt === undefined) return [];
	return say(words.itemTimes(formatTime(startedAt, language), formatTime(endedAt, language)));
}

/** The agenda as it was sent, and what was said under the items that nothing else tells. */
export function agendaChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	if (assembly.agenda.length === 0) return [];
	const items = list(
		assembly.agenda.map((item) => joined([scene.tell(item.title), treatment(scene, item)], ' ')),
		undefined,
		true,
	);
	const reports = assembly.agenda.flatMap((item) =>
		item.report === undefined ? [] : [section(`agenda-${item.id}`, scene.tell(item.title), readNarrative(item.report, language))],
	);
	return [section('agenda', words.agenda, [items, ...reports])];
}

/** The documents laid before the assembly, and those that members may consult. */
export function documentsChapter(scene: Scene): Block[] {
	const { assembly, words } = scene;
	const part = (access: 'laid' | 'atDisposal', title: string, some: readonly { readonly title: string }[]): Block[] =>
		some.length === 0 ? [] : [section(`documents-${access}`, title, [list(some.map((document) => scene.tell(document.title)))])];
	const parts = [
		...part('laid', words.laid, laidBefore(scene.record, assembly)),
		...part(
			'atDisposal',
			words.atDisposal,
			assembly.documents.filter((document) => document.access === 'atDisposal'),
		),
	];
	if (parts.length > 0) return [section('documents', words.documents, parts)];
	return [];
}

import { type Block, list, section } from '../../document/index.ts';
import { readNarrative } from '../../narrative/index.ts';
import type { Scene } from '../scene.ts';

/** The agenda as it was sent, and what was said under the items that nothing else tells. */
export function agendaChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	if (assembly.agenda.length === 0) return [];
	const items = list(
		assembly.agenda.map((item) => scene.tell(item.title)),
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
	const part = (access: 'laid' | 'atDisposal', title: string): Block[] => {
		const some = assembly.documents.filter((document) => (document.access ?? 'laid') === access);
		return some.length === 0 ? [] : [section(`documents-${access}`, title, [list(some.map((document) => scene.tell(document.title)))])];
	};
	const parts = [...part('laid', words.laid), ...part('atDisposal', words.atDisposal)];
	if (parts.length > 0) return [section('documents', words.documents, parts)];
	return [];
}

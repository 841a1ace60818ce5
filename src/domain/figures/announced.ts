import type { RecordPath } from '../basics/index.ts';
import type { AssociationRecord } from '../record/index.ts';
import { parseMarks } from './marks.ts';
import type { FigureContext } from './resolve.ts';

/** A figure that a text of the record announces, with where it stands and what it is read in. */
export interface AnnouncedFigure {
	readonly path: RecordPath;
	readonly shown: string;
	readonly name: string;
	readonly context: FigureContext;
}

/** Every figure that the record's texts announce, in the order of the record. */
export function announcedFigures(record: AssociationRecord): readonly AnnouncedFigure[] {
	const found: AnnouncedFigure[] = [];
	const read = (text: string | undefined, path: RecordPath, context: FigureContext) => {
		for (const segment of parseMarks(text ?? ''))
			if (segment.type === 'mark') found.push({ path, shown: segment.shown, name: segment.name, context });
	};
	for (const body of record.bodies) read(body.narrative, ['bodies', body.id, 'narrative'], {});
	for (const programme of record.programmes) read(programme.narrative, ['programmes', programme.id, 'narrative'], { programme });
	for (const edition of record.editions) {
		const programme = record.programmes.find((one) => one.id === edition.programme);
		read(edition.narrative, ['editions', edition.id, 'narrative'], { edition, ...(programme === undefined ? {} : { programme }) });
	}
	for (const assembly of record.assemblies) {
		const at = ['assemblies', assembly.id];
		const context = { assembly };
		for (const [chapter, title] of Object.entries(assembly.headings ?? {})) read(title, [...at, 'headings', chapter], context);
		for (const item of assembly.agenda) read(item.report, [...at, 'agenda', item.id, 'report'], context);
		for (const debate of assembly.debates) read(debate.text, [...at, 'debates', debate.id, 'text'], context);
		read(assembly.workshopsNarrative, [...at, 'workshopsNarrative'], context);
		for (const resolution of assembly.resolutions) {
			read(resolution.title, [...at, 'resolutions', resolution.id, 'title'], context);
			read(resolution.text, [...at, 'resolutions', resolution.id, 'text'], context);
		}
		for (const workshop of assembly.workshops) {
			read(workshop.narrative, [...at, 'workshops', workshop.id, 'narrative'], context);
			for (const section of workshop.sections)
				read(section.narrative, [...at, 'workshops', workshop.id, 'sections', section.id, 'narrative'], context);
		}
	}
	return found;
}

import type { Workshop, WorkshopPoint, WorkshopSection } from '../workshops.ts';
import { type Board, notesIn } from './state.ts';

function pointsIn(board: Board, place: { readonly section: string; readonly under?: string }): readonly WorkshopPoint[] {
	return notesIn(board, place).map(({ id, text }) => ({ text, points: pointsIn(board, { section: place.section, under: id }) }));
}

/** A workshop as the minutes tell it: what the group wrote, in the order in which the scribe left it. Sections without a note are left out. */
export function toWorkshop(board: Board): Workshop {
	const { workshop: id, brief, participants, narrative } = board;
	const { group, question, duration, agendaItem, sections } = brief;
	return {
		id,
		group,
		question,
		duration,
		participants: [...participants],
		...(agendaItem === undefined ? {} : { agendaItem }),
		...(narrative === '' ? {} : { narrative }),
		sections: sections
			.map((section): WorkshopSection => ({ ...section, points: pointsIn(board, { section: section.id }) }))
			.filter(({ points }) => points.length > 0),
	};
}

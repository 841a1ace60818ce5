import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { boardsFollowed } from '../workshops/course.ts';
import { boardView, workshopTime } from '../workshops/view.ts';
import { findAssembly } from './act.ts';
import { sittingOrConvened } from './course.ts';
import { roomView } from './room.ts';
import { sittingView } from './view.ts';

/** The sitting of an assembly as it is now; before anything happened, as convening it today would begin it. */
export const readSitting = defineQuery({
	name: 'sittings.read',
	permission: 'assemblies.read',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record: reader, actor, now }, { assembly: id }) => {
		const found = await findAssembly(reader, id);
		if (!found.ok) return found;
		const { whole: record, assembly } = found.value;
		const { state } = await sittingOrConvened(reader, record, assembly, now);
		const { date, place, kind } = assembly;
		const view = sittingView(state, record);
		const room = await roomView(reader, record, id);
		// Who came is for those who keep the sheet; the others see how many.
		const sheet = may(actor, 'sitting.run') ? view.sheet : [];
		const { boards } = await boardsFollowed(reader, id);
		const heard = boards.find(({ workshop }) => workshop === state.report);
		const workshops = boards.map(workshopTime);
		const report = heard === undefined ? null : boardView(heard, actor.person ?? actor.id, namingOf(record));
		return ok({ id, date, place: place ?? null, kind: kind ?? null, ...view, sheet, workshops, report, poll: room?.view.poll ?? null });
	},
});

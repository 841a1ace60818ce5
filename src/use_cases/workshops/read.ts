import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { keptRecord } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { boardsFollowed } from './course.ts';
import { boardView } from './view.ts';

/** The workshops of an assembly, as who asks may see them: everyone sees every group's board. */
export const readWorkshops = defineQuery({
	name: 'workshops.read',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record: reader, actor }, { assembly: id }) => {
		const record = await keptRecord(reader);
		const assembly = record?.assemblies.find((one) => one.id === id);
		if (record === undefined || assembly === undefined) return refused(refusal('not-found', { key: id }));
		const person = actor.person ?? actor.id;
		const nameOf = namingOf(record);
		const { boards } = await boardsFollowed(reader, id);
		return ok({
			id,
			date: assembly.date,
			leads: may(actor, 'sitting.run'),
			person,
			agenda: assembly.agenda.filter(({ kind }) => kind === 'workshop').map((item) => ({ id: item.id, title: item.title })),
			workshops: boards.map((board) => boardView(board, person, nameOf)),
		});
	},
});

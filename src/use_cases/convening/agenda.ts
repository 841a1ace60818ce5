import { z } from 'zod';
import type { AgendaItem } from '../../domain/assembly/index.ts';
import { freeSlug, ok, refused } from '../../domain/basics/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held, heldShape } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { changeAssembly } from './prepare.ts';

const id = held(values.id);
const { title, kind, duration, speakers } = heldShape(schema.agendaItem);

/** The whole agenda of an assembly, in its order. An item that is new is sent without an id. */
export const setAgenda = defineAction({
	name: 'assemblies.set_agenda',
	permission: 'assemblies.write',
	input: z.strictObject({
		assembly: id,
		version,
		items: z.array(z.strictObject({ id: z.exactOptional(id), title, kind, duration, speakers })).max(100),
	}),
	run: (context, { items, ...which }) =>
		changeAssembly(context, which, ({ assembly }) => {
			const reports = new Map(assembly.agenda.map((one) => [one.id, one.report]));
			const taken = new Set(items.flatMap((one) => one.id ?? []));
			const agenda = items.map(({ id: known, ...item }): AgendaItem => {
				const own = known ?? freeSlug(taken, item.title, 'point');
				taken.add(own);
				const report = reports.get(own);
				return { id: own, ...item, ...(report === undefined ? {} : { report }) };
			});
			const kept = new Set(agenda.map((one) => one.id));
			for (const { title: resolution, decisions } of assembly.resolutions) {
				const gone = decisions.find((one) => one.agendaItem !== undefined && !kept.has(one.agendaItem))?.agendaItem;
				const item = assembly.agenda.find((one) => one.id === gone)?.title;
				if (item !== undefined) return refused(refusal('agenda-item-needed', { item, resolution }));
			}
			return ok({ ...assembly, agenda });
		}),
});

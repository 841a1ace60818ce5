import { z } from 'zod';
import type { Decision, Resolution } from '../../domain/assembly/index.ts';
import { freeSlug, ok, refused } from '../../domain/basics/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { held, heldShape } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { changeAssembly } from './prepare.ts';

const id = held(values.id);
const which = { assembly: id, version };
const { title, text } = heldShape(schema.resolution);
const { kind, agendaItem, year } = heldShape(schema.decision);

/** Each in its place: their numbers are their order. */
function numbered(resolutions: readonly Resolution[]): readonly Resolution[] {
	return resolutions.map((one, index) => ({ ...one, number: index + 1 }));
}

/** Adds a resolution after the others, or changes one: its title, its text, and what it decides. */
export const putResolution = defineAction({
	name: 'assemblies.put_resolution',
	permission: 'assemblies.write',
	input: z.strictObject({
		...which,
		value: z.strictObject({
			id: z.exactOptional(id),
			title,
			text,
			decisions: z.array(z.strictObject({ id: z.exactOptional(id), kind, agendaItem, year })).min(1),
		}),
	}),
	run: (context, { value, ...of }) =>
		changeAssembly(context, of, ({ assembly }) => {
			const before = assembly.resolutions.find((one) => one.id === value.id);
			if (value.id !== undefined && before === undefined) return refused(refusal('not-found', { key: value.id }));
			// What a decision says beside what is shown here (an amount, a provision, a body) stays.
			const known = new Map(before?.decisions.map(({ agendaItem: _item, year: _year, ...rest }) => [rest.id, rest]));
			const taken = new Set(known.keys());
			const decisions = value.decisions.map(({ id: own, ...sent }): Decision => {
				const decision = own ?? freeSlug(taken, sent.kind, 'decision');
				taken.add(decision);
				return { ...known.get(decision), id: decision, ...sent };
			});
			const ids = new Set(assembly.resolutions.map((one) => one.id));
			const { title, text } = value;
			const after: Resolution = {
				...(before ?? { id: freeSlug(ids, title, 'resolution'), number: ids.size + 1 }),
				...{ title, text, decisions },
			};
			const all =
				before === undefined ? [...assembly.resolutions, after] : assembly.resolutions.map((one) => (one === before ? after : one));
			return ok({ ...assembly, resolutions: all });
		}),
});

/** Takes a resolution away before the assembly. */
export const removeResolution = defineAction({
	name: 'assemblies.remove_resolution',
	permission: 'assemblies.write',
	input: z.strictObject({ ...which, resolution: id }),
	run: (context, { resolution, ...of }) =>
		changeAssembly(context, of, ({ assembly }) => {
			const left = assembly.resolutions.filter((one) => one.id !== resolution);
			if (left.length === assembly.resolutions.length) return refused(refusal('not-found', { key: resolution }));
			return ok({ ...assembly, resolutions: numbered(left) });
		}),
});

/** Puts a resolution one place before or after where it is. */
export const moveResolution = defineAction({
	name: 'assemblies.move_resolution',
	permission: 'assemblies.write',
	input: z.strictObject({ ...which, resolution: id, by: z.literal([-1, 1]) }),
	run: (context, { resolution, by, ...of }) =>
		changeAssembly(context, of, ({ assembly }) => {
			const from = assembly.resolutions.findIndex((one) => one.id === resolution);
			const moved = assembly.resolutions[from];
			if (moved === undefined) return refused(refusal('not-found', { key: resolution }));
			return ok({
				...assembly,
				resolutions: numbered(assembly.resolutions.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, moved)),
			});
		}),
});

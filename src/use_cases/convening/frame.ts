import { z } from 'zod';
import type { Assembly } from '../../domain/assembly/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { leftOver } from '../../domain/convening/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { defineAction } from '../action.ts';
import { held, heldShape } from '../inputs/index.ts';
import { freeId, version } from '../put_thing.ts';
import { changeAssembly } from './prepare.ts';

const { date, kind, startsAt, endsAt, place, mode, remoteUrl, secondNoticeOf } = heldShape(schema.assembly);
const frame = { startsAt, endsAt, place, mode, remoteUrl };

/** An assembly of which nothing is known but its frame and, on a second notice, what the first one left. */
function emptyAssembly(of: Pick<Assembly, 'id' | 'date' | 'kind' | 'agenda' | 'resolutions' | keyof typeof frame>): Assembly {
	return {
		...of,
		...{ scrutineers: [], documents: [], attendance: [], debates: [], workshops: [] },
		...{ socialMoments: [], incidents: [], signatures: [], announcedCharts: [], annotations: [], presented: { activityYears: [] } },
	};
}

/**
 * Begins an assembly: which kind, when, where and how. On a second notice it has the items and resolutions that the first left. Its id is its date, with a number
 * where the day has one already.
 */
export const beginAssembly = defineAction({
	name: 'assemblies.begin',
	permission: 'assemblies.write',
	input: z.strictObject({ value: z.strictObject({ date, kind, secondNoticeOf, ...frame }) }),
	run: async ({ record }, { value }) => {
		const id = await freeId(record, 'assembly', value.date);
		const first = value.secondNoticeOf === undefined ? undefined : await record.get('assembly', { id: value.secondNoticeOf });
		const { agenda, resolutions } = first === undefined ? { agenda: [], resolutions: [] } : leftOver(first.value);
		const put = await record.put('assembly', emptyAssembly({ id, ...value, agenda, resolutions }), { against: 'nothing' });
		return put.ok ? ok({ id, version: put.value.version }) : put;
	},
});

/** Changes when, where and how an assembly is held on its day; what is left out is emptied. */
export const editAssemblyFrame = defineAction({
	name: 'assemblies.edit_frame',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly: held(values.id), version, value: z.strictObject(frame) }),
	run: (context, { value, ...which }) =>
		changeAssembly(context, which, ({ assembly: { startsAt: _s, endsAt: _e, place: _p, mode: _m, remoteUrl: _u, ...rest } }) =>
			ok({ ...rest, ...value }),
		),
});

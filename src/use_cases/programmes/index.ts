import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Edition } from '../../domain/programmes/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { editThing } from '../edit_thing.ts';
import { held } from '../inputs/index.ts';
import { freeId, kept, putThing, removeThing } from '../put_thing.ts';

const MAY = { permission: 'programmes.write' } as const;
const id = held(values.id);
const byId = z.strictObject({ id });

/** Adds or changes a programme. */
export const putProgramme = putThing('programmes.put_programme', 'programme', { ...MAY, idFrom: ({ name }) => name });

/** Takes a programme away, where no edition, other programme or line of accounts refers to it. */
export const removeProgramme = removeThing('programmes.remove_programme', 'programme', byId, MAY);

/** Adds an edition after the last of its programme, with its title alone; the rest is told of it by {@link editEdition}. */
export const addEdition = defineAction({
	name: 'programmes.add_edition',
	...MAY,
	input: z.strictObject({ programme: id, title: held(values.line) }),
	run: async ({ record }, { programme, title }) => {
		if ((await record.get('programme', { id: programme })) === undefined) return refused(refusal('not-found', { key: programme }));
		const beside = (await record.list('edition')).filter(({ value }) => value.programme === programme);
		const value: Edition = {
			...{ id: await freeId(record, 'edition', title), programme, title },
			order: Math.max(0, ...beside.map(({ value }) => value.order)) + 1,
			...{ places: [], partners: [], funders: [], hosts: [], people: [], areas: [], quantities: [], events: [] },
			...{ deliverables: [], links: [], narrative: '' },
		};
		const put = await record.put('edition', value, { against: 'nothing' });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Changes what is told of an edition; its floor areas, quantities, events and consortium stay as they are. */
export const editEdition = editThing('programmes.edit_edition', 'edition', byId, {
	...MAY,
	fields: ['title', 'from', 'to', 'status', 'places', 'partners', 'funders', 'hosts', 'people', 'deliverables', 'links', 'narrative'],
});

export { addPicture, editPicture, movePicture, removeEdition, removePicture } from './pictures.ts';

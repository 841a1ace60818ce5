import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { editThing } from '../edit_thing.ts';
import { held } from '../inputs/index.ts';

/** Changes what the association is called, where it is and how it counts time; its id and its logo stay. */
export const editAssociation = editThing('settings.edit_association', 'association', z.strictObject({ id: held(values.id) }), {
	permission: 'settings.write',
	fields: [
		...(['name', 'shortName', 'siren', 'rna', 'seat', 'site', 'email', 'foundedOn'] as const),
		...(['purpose', 'fiscalYearStart', 'timeZone', 'languages', 'host'] as const),
	],
});

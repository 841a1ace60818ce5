import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';
import { putThing, removeThing } from '../put_thing.ts';

const byId = z.strictObject({ id: held(values.id) });
const MAY = { permission: 'members.write' } as const;

/** Adds or changes a person. */
export const putPerson = putThing('members.put_person', 'person', {
	...MAY,
	idFrom: ({ familyName, givenName }) => `${familyName} ${givenName}`,
});
/** Takes a person out of the record, where nothing refers to them. */
export const removePerson = removeThing('members.remove_person', 'person', byId, MAY);
/** Adds or changes an organisation. */
export const putOrganisation = putThing('members.put_organisation', 'organisation', {
	...MAY,
	idFrom: ({ shortName, name }) => shortName ?? name,
});
/** Takes an organisation out of the record, where nothing refers to it. */
export const removeOrganisation = removeThing('members.remove_organisation', 'organisation', byId, MAY);

import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';
import { putThing, removeThing } from '../put_thing.ts';

const MAY = { permission: 'governance.write' } as const;

/** Adds or changes a body: its name, its kind, what it is for. */
export const putBody = putThing('governance.put_body', 'body', { ...MAY, idFrom: ({ name }) => name });
/** Takes a body away, where no mandate refers to it. */
export const removeBody = removeThing('governance.remove_body', 'body', z.strictObject({ id: held(values.id) }), MAY);

import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';

/** What evidence is of: a validated entry by its place, whoever wrote it, or a draft. */
export const evidenceOf = z.union([
	z.strictObject({ year: held(values.date).describe('Last day of its fiscal year.'), entry: z.int().positive() }),
	z.strictObject({ draft: z.string().min(1).max(60).describe('Id of a draft.') }),
]);

import { z } from 'zod';
import { ok } from '../../domain/basics/index.ts';
import { statutesInForce } from '../../domain/statutes/index.ts';
import { defineQuery } from '../action.ts';

/** Every version of the statutes, the latest first, which is in force today, and the names that their rules speak of. */
export const readStatutes = defineQuery({
	name: 'statutes.read_versions',
	permission: 'governance.read',
	input: z.strictObject({}),
	run: async ({ record, today }) => {
		const versions = await record.list('statutes');
		const named = ({ value }: { readonly value: { readonly id: string; readonly name: string; readonly nameEn?: string } }) => ({
			id: value.id,
			name: value.name,
			nameEn: value.nameEn ?? value.name,
		});
		return ok({
			inForce:
				statutesInForce(
					versions.map(({ value }) => value),
					today,
				)?.id ?? null,
			versions: versions.map(({ value, version }) => ({ value, version })).sort((a, b) => (a.value.from < b.value.from ? 1 : -1)),
			bodies: (await record.list('body')).map(named),
			categories: (await record.list('membership_category')).map(named),
		});
	},
});

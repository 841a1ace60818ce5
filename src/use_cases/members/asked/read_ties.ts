import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import { ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { searchMembers } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { tiesOf } from '../ties_of.ts';
import { categoriesById } from './membership_line.ts';

/** How many are offered where someone looks for who represents or is represented. */
const OFFERED = 20;

/**
 * What ties a person or an organisation to others: who represents whom, memberships by year, mandates, assemblies attended.
 * @returns with `who`, also those whom a representation could be with
 */
export const readTies = defineQuery({
	name: 'members.read_ties',
	permission: 'members.read',
	input: z.strictObject({
		type: z.enum(['person', 'organisation']),
		id: held(values.id),
		who: z.exactOptional(z.string().max(200)).describe('Words of the name of someone to be tied to.'),
	}),
	run: async ({ record, actor, today }, { type, id, who }) => {
		const other = type === 'person' ? 'organisation' : 'person';
		const categories = await categoriesById(record);
		const offered = who === undefined ? [] : (await searchMembers(record, { words: who, type: other }, { limit: OFFERED })).members;
		return ok({
			...(await tiesOf(record, { type, id }, today)),
			categories: [...categories.values()]
				.filter(({ holds }) => (holds === 'people') === (type === 'person'))
				.map(({ id, name, nameEn }) => ({ id, name, nameEn: nameEn ?? name })),
			offered: offered.map(({ value }) => ({ id: value.id, name: memberName(value) })),
			dues: may(actor, 'dues.read'),
			year: Number(today.slice(0, 4)),
		});
	},
});

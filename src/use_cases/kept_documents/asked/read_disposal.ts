import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { disposalOf } from '../../../domain/kept_documents/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { mayRead } from './readable.ts';

/** What is at the disposal of all members for an assembly, what is missing, and the assembly's other documents. */
export const readDisposal = defineQuery({
	name: 'documents.read_disposal',
	permission: 'documents.read_members',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record, actor }, { assembly: id }) => {
		const all = async <C extends 'document' | 'year_accounts' | 'organisation'>(concept: C) =>
			(await record.list(concept)).map(({ value }) => value);
		const assembly = (await record.get('assembly', { id }))?.value;
		if (assembly === undefined) return refused(refusal('not-found', { key: id }));
		const documents = await all('document');
		const disposed = disposalOf({ documents, accounts: await all('year_accounts'), organisations: await all('organisation') }, assembly);
		const told = new Set(disposed.map(({ document }) => document?.id));
		return ok({
			date: assembly.date,
			disposed,
			others: documents.filter((one) => one.assembly === id && mayRead(actor, one) && !told.has(one.id)),
		});
	},
});

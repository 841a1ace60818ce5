import { z } from 'zod';
import type { Permission } from '../../domain/access/index.ts';
import { ok, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import type { Entity } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { kept, version } from '../put_thing.ts';

const input = z.strictObject({ key: z.strictObject({ id: held(values.id) }), version });
type Published = 'assembly' | 'year_accounts';

/** The action that makes a thing public, with who decides it and since when, or takes it back. */
function publication<const Name extends string, C extends Published>(name: Name, concept: C, permission: Permission, isPublic: boolean) {
	return defineAction({
		name,
		permission,
		input,
		run: async ({ record, today, actor }, { key, version: against }) => {
			const present = await record.get(concept, key);
			if (present === undefined) return refused(refusal('not-found', { key: key.id }));
			const { published, ...rest } = present.value;
			const now = isPublic ? { published: published ?? { on: today, by: actor.name } } : {};
			const put = await record.put(concept, { ...rest, ...now } as Entity<C>, { against });
			return put.ok ? ok(kept(put.value)) : put;
		},
	});
}

/** Makes the minutes of an assembly public: the site shows them to everyone. */
export const publishMinutes = publication('assemblies.publish_minutes', 'assembly', 'assemblies.write', true);
/** Takes the minutes of an assembly off the public site. */
export const withdrawMinutes = publication('assemblies.withdraw_minutes', 'assembly', 'assemblies.write', false);
/** Makes the accounts or the budget of a year public. */
export const publishAccounts = publication('accounts.publish', 'year_accounts', 'accounts.write', true);
/** Takes the accounts or the budget of a year off the public site. */
export const withdrawAccounts = publication('accounts.withdraw', 'year_accounts', 'accounts.write', false);

import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { Statutes } from '../../domain/statutes/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { editThing } from '../edit_thing.ts';
import { held } from '../inputs/index.ts';
import { freeId, kept, removeThing } from '../put_thing.ts';

const MAY = { permission: 'governance.write' } as const;
const byId = z.strictObject({ id: held(values.id) });

/** Begins a version of the statutes from the latest one: the same articles and rules, in force from a day. */
export const beginStatutes = defineAction({
	name: 'statutes.begin_version',
	...MAY,
	input: z.strictObject({ from: held(values.date).describe('First day in force.') }),
	run: async ({ record }, { from }) => {
		const versions = (await record.list('statutes')).map(({ value }) => value);
		if (versions.some((one) => one.from === from)) return refused(refusal('statutes-overlap', { from }));
		const last = versions.reduce<Statutes | undefined>(
			(latest, one) => (latest === undefined || latest.from < one.from ? one : latest),
			undefined,
		);
		const { title: _title, adoptedOn: _adoptedOn, to: _to, ...rest } = last ?? { articles: [] };
		const value: Statutes = { ...rest, id: await freeId(record, 'statutes', from.slice(0, 4)), from };
		const put = await record.put('statutes', value, { against: 'nothing' });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

/** Changes a version, its articles and every rule of it: one that is not sent is silence from then on. */
export const editStatutes = editThing('statutes.edit_version', 'statutes', byId, {
	...MAY,
	fields: [
		...(['title', 'adoptedOn', 'from', 'to', 'articles'] as const),
		...(['admission', 'convened', 'goodStandingRequired', 'notice', 'voices', 'colleges', 'collegeVote', 'proxies', 'remote'] as const),
		...(['quorums', 'majorities', 'reserved', 'secretBallot', 'blankVotes', 'castingVote', 'bodies', 'seats', 'mentions'] as const),
	],
});

/** Takes a version away: a draft that was given up. */
export const removeStatutes = removeThing('statutes.remove_version', 'statutes', byId, MAY);

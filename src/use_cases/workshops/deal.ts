import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { lookup } from '../../domain/record/index.ts';
import { stateOf } from '../../domain/sitting/index.ts';
import { balancedGroups } from '../../domain/workshops/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { loadRecord } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { sittingJournal } from '../sittings/course.ts';
import { boardsNow } from './course.ts';
import { command } from './write.ts';

/**
 * Deals those who are at the sitting and in no group yet into its workshops, mixed by the kind of organisation that they
 * come from; who chose a group stays in it.
 */
export const dealIntoWorkshops = defineAction({
	name: 'workshops.deal',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async (context, { assembly: id }) => {
		const { record } = context;
		const whole = await loadRecord(record);
		const boards = await boardsNow(record, id);
		if (whole?.assemblies.some((one) => one.id === id) !== true || boards.length === 0) return refused(refusal('not-found', { key: id }));
		const journal = await sittingJournal(record, id);
		const there =
			journal === undefined ? [] : [...stateOf(journal).people].filter(([, { place }]) => place !== undefined).map(([person]) => person);
		const placed = new Set(boards.flatMap(({ participants }) => [...participants]));
		const known = lookup(whole);
		const kindOf = (person: string) => {
			const organisation = whole.representations.find((one) => one.person === person)?.organisation;
			return (organisation === undefined ? undefined : known.organisation(organisation)?.kind) ?? 'person';
		};
		const people = there.filter((person) => !placed.has(person)).map((person) => ({ person, kind: kindOf(person) }));
		for (const [index, group] of balancedGroups(people, boards.length).entries()) {
			let board = boards[index];
			for (const person of group) {
				if (board === undefined) continue;
				const joined = await command(context, id, board, { do: 'join', person });
				if (!joined.ok) return joined;
				board = joined.value;
			}
		}
		return ok({ dealt: people.length });
	},
});

import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { countedByHand } from '../../domain/polls/index.ts';
import { alternates, speakingOrder } from '../../domain/sitting/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { votersOf } from '../../store/index.ts';
import { defineQuery } from '../action.ts';
import { held } from '../inputs/index.ts';
import { findAssembly } from '../sittings/act.ts';
import { sittingOrConvened } from '../sittings/course.ts';
import { itemShown } from '../sittings/room.ts';
import { boardsFollowed } from '../workshops/course.ts';
import { workshopTime } from '../workshops/view.ts';
import { scrutineer } from './may.ts';
import { notedOf } from './papers.ts';
import { scrutinyPoll } from './view.ts';

/**
 * The scrutineers' desk: of each poll that takes votes or is counted by hand, who has voted and never what, the papers
 * sorted so far, and what they sum to.
 */
export const readScrutiny = defineQuery({
	name: 'sittings.read_scrutiny',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record, actor, now }, { assembly: id }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly } = found.value;
		const { state } = await sittingOrConvened(record, whole, assembly, now);
		const allowed = scrutineer(actor, state);
		if (!allowed.ok) return allowed;
		const nameOf = namingOf(whole);
		const polls = [];
		for (const poll of [...state.polls.values()].reverse()) {
			const { config, status } = poll;
			if (status !== 'open' && (status === 'annulled' || countedByHand(config) === undefined)) continue;
			const ref = { assembly: id, poll: config.id };
			const noted = await notedOf(record, ref);
			const voted = status === 'open' ? await votersOf(record, ref, config.secret) : [];
			polls.push(scrutinyPoll(state, poll, noted, new Set(voted), nameOf));
		}
		return ok({
			id,
			date: assembly.date,
			phase: state.phase,
			/** What is treated now, who speaks, and who waits to, the next first. */
			item: itemShown(state),
			speaking: state.speaking === undefined ? null : nameOf(state.speaking),
			queue: speakingOrder(state, { alternate: alternates(state) }).map(nameOf),
			/** Runs the sitting: closes polls, names scrutineers. */
			runs: may(actor, 'sitting.run'),
			scrutineers: state.scrutineers.map(nameOf),
			polls,
			workshops: (await boardsFollowed(record, id)).boards.map(workshopTime),
		});
	},
});

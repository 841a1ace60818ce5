import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import type { SittingCommand, SittingState } from '../../domain/sitting/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { voice } from '../ballots/index.ts';
import { held } from '../inputs/index.ts';
import { act, findAssembly } from '../sittings/act.ts';

const id = held(values.id);

/** An answer takes the place of the one before: the proxies that the person signed are revoked first. */
function commandsOf(state: SittingState, person: string, answer: Answer): readonly SittingCommand[] {
	const signed = [...state.proxies.values()].filter((one) => one.signedBy === person);
	const revoked = signed.map(({ principal }): SittingCommand => ({ do: 'revokeProxy', principal }));
	switch (answer.answer) {
		case 'room':
		case 'remote':
			return [...revoked, { do: 'announce', person, place: answer.answer }];
		case 'excused':
			return [...revoked, { do: 'excuse', person }];
		case 'proxy':
			return [...revoked, ...answer.proxies.map((one): SittingCommand => ({ do: 'giveProxy', signedBy: person, ...one }))];
	}
}

const answer = z.discriminatedUnion('answer', [
	z.strictObject({ answer: z.literal('room') }),
	z.strictObject({ answer: z.literal('remote') }),
	z.strictObject({ answer: z.literal('excused') }),
	/** A proxy for each of the voices that the person may hold; without a holder it is blank. */
	z.strictObject({
		answer: z.literal('proxy'),
		proxies: z.array(z.strictObject({ principal: voice, holder: z.exactOptional(id) })).min(1),
	}),
]);
type Answer = z.output<typeof answer>;

/** Says for oneself whether one comes, how, or gives a proxy; the last answer counts. */
export const reply = defineAction({
	name: 'sittings.reply',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: id, reply: answer }),
	run: async (context, { assembly, reply: given }) => {
		const { person } = context.actor;
		if (person === undefined) return refused(refusal('nobody-of-record'));
		const found = await findAssembly(context.record, assembly);
		if (!found.ok) return found;
		const done = await act(context, found.value, (state) => commandsOf(state, person, given));
		return done.ok ? ok(null) : done;
	},
});

/** Accepts or declines a proxy that names oneself. */
export const answerProxy = defineAction({
	name: 'sittings.answer_proxy',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: id, principal: voice, accept: z.boolean() }),
	run: async (context, { assembly, principal, accept }) => {
		const { person: holder } = context.actor;
		if (holder === undefined) return refused(refusal('nobody-of-record'));
		const found = await findAssembly(context.record, assembly);
		if (!found.ok) return found;
		const done = await act(context, found.value, () => [{ do: 'answerProxy', principal, holder, accept }]);
		return done.ok ? ok(null) : done;
	},
});

import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';

const id = held(values.id);
const text = held(values.line);
const votes = z.int().nonnegative();
/** `organisation:lille`, `person:dupont-camille`. */
const voice = z.string().regex(/^(?:organisation|person):[a-z0-9-]+$/u);
const office = z.enum(['chair', 'secretary']);

const counts = z.strictObject({
	for: votes,
	against: votes,
	abstention: votes,
	blank: z.exactOptional(votes),
	spoiled: z.exactOptional(votes),
});
const hands = z.discriminatedUnion('form', [
	z.strictObject({ form: z.literal('unanimous') }),
	z.strictObject({
		form: z.literal('rest-for'),
		parts: z.array(z.strictObject({ college: z.exactOptional(id), against: votes, abstention: votes })).min(1),
	}),
	z.strictObject({ form: z.literal('counts'), parts: z.array(counts.extend({ college: z.exactOptional(id) })).min(1) }),
]);
const returns = z.strictObject({ channel: z.literal('hands'), hands });

/**
 * What the presiding officers may command of a sitting in the room. `openSheet` and `openVote` are said more shortly than the
 * domain's own commands: the roll is the record's, and a vote of this kind is by show of hands.
 */
export const COMMAND = z.discriminatedUnion('do', [
	z.strictObject({ do: z.literal('openSheet') }),
	z.strictObject({ do: z.literal('checkIn'), person: id, place: z.enum(['room', 'remote']).default('room') }),
	z.strictObject({ do: z.literal('checkOut'), person: id }),
	z.strictObject({ do: z.literal('excuse'), person: id }),
	z.strictObject({ do: z.literal('giveProxy'), principal: voice, signedBy: id, holder: z.exactOptional(id) }),
	z.strictObject({ do: z.literal('revokeProxy'), principal: voice }),
	z.strictObject({ do: z.literal('nameOfficer'), office: z.enum(['chair', 'secretary', 'scrutineer']), person: id }),
	z.strictObject({ do: z.literal('proclaimQuorum') }),
	z.strictObject({ do: z.literal('open') }),
	z.strictObject({ do: z.literal('suspend'), reason: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('resume') }),
	z.strictObject({ do: z.literal('adjourn'), reason: text }),
	z.strictObject({ do: z.literal('close') }),
	z.strictObject({ do: z.literal('startItem'), item: id }),
	z.strictObject({ do: z.literal('endItem') }),
	z.strictObject({ do: z.literal('postponeItem'), item: id, reason: text }),
	z.strictObject({ do: z.literal('setAside'), resolution: id, outcome: z.enum(['withdrawn', 'deferred']) }),
	z.strictObject({ do: z.literal('openVote'), resolution: id }),
	z.strictObject({ do: z.literal('closePoll'), poll: id, returns: z.array(returns).min(1) }),
	z.strictObject({ do: z.literal('enterReturns'), poll: id, returns, correction: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('giveCastingVote'), poll: id, side: z.enum(['for', 'against']) }),
	z.strictObject({ do: z.literal('annulPoll'), poll: id, reason: text }),
	z.strictObject({ do: z.literal('noteIncident'), text }),
	z.strictObject({ do: z.literal('draftMinutes') }),
	z.strictObject({ do: z.literal('signMinutes'), office, person: id, means: z.literal('paper') }),
	z.strictObject({ do: z.literal('publishMinutes') }),
]);
export type CommandInput = z.output<typeof COMMAND>;

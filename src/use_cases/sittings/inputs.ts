import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { voice } from '../ballots/index.ts';
import { held } from '../inputs/index.ts';
import { ELECTION_METHODS } from './election_rules.ts';

const id = held(values.id);
const text = held(values.line);
const votes = z.int().nonnegative();
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
/** Votes, not papers; `signed`: the voices whose holders signed for one. */
const paper = z.strictObject({
	form: z.literal('counts'),
	signed: z.array(voice),
	parts: z.array(counts.extend({ college: z.exactOptional(id) })).min(1),
});
const returns = z.discriminatedUnion('channel', [
	z.strictObject({ channel: z.literal('hands'), hands }),
	z.strictObject({ channel: z.literal('paper'), paper }),
]);

/** How a vote is held in the room; whoever is at a distance votes on a device where the statutes let them. */
export const VOTE_MODES = ['hands', 'electronic', 'secret', 'paper'] as const;
const mode = z.enum(VOTE_MODES);

/**
 * What the presiding officers may command of a sitting. `openSheet`, `openVote`, `openElection` and `closePoll` are said more
 * shortly than the domain's own commands: the roll is the record's, and electronic ballots are the store's.
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
	z.strictObject({ do: z.literal('openVote'), resolution: id, mode: mode.default('hands') }),
	z.strictObject({
		do: z.literal('openElection'),
		agendaItem: id,
		title: text,
		method: z.enum(ELECTION_METHODS),
		seats: z.int().min(1),
		/** People who stand. */
		candidates: z.array(id).min(1),
		body: z.exactOptional(id),
		mode: z.enum(['electronic', 'secret']),
	}),
	z.strictObject({ do: z.literal('assignChannel'), poll: id, voice, channel: z.enum(['paper', 'hands', 'electronic']) }),
	z.strictObject({ do: z.literal('closePoll'), poll: id, returns: z.array(returns).default([]) }),
	z.strictObject({ do: z.literal('askToSpeak'), person: id }),
	z.strictObject({ do: z.literal('callSpeaker'), person: id }),
	z.strictObject({ do: z.literal('endSpeaker'), person: id }),
	z.strictObject({ do: z.literal('enterReturns'), poll: id, returns, correction: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('giveCastingVote'), poll: id, side: z.enum(['for', 'against']) }),
	z.strictObject({ do: z.literal('annulPoll'), poll: id, reason: text }),
	z.strictObject({ do: z.literal('noteIncident'), text }),
	z.strictObject({ do: z.literal('draftMinutes') }),
	z.strictObject({ do: z.literal('signMinutes'), office, person: id, means: z.literal('paper') }),
	z.strictObject({ do: z.literal('publishMinutes') }),
]);
export type CommandInput = z.output<typeof COMMAND>;

import { z } from 'zod';
import { GENDERS } from '../../domain/members/index.ts';
import { DECISION_KINDS } from '../../domain/statutes/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { voice } from '../ballots/index.ts';
import { held } from '../inputs/index.ts';
import { ELECTION_METHODS } from './election_rules.ts';

const id = held(values.id);
const text = held(values.line);
const votes = z.int().nonnegative();

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

/** `women`, `men`, `college:ID` or `category:ID`: whom the record and the roll have in it. */
const group = z.string().regex(/^(?:women|men|(?:college|category):[a-z0-9-]+)$/u);
const quota = z
	.strictObject({
		group: z.exactOptional(group),
		/** Of a group that the record does not know: what it is called, and those of it. */
		name: z.exactOptional(text),
		members: z.array(text).default([]),
		minimum: z.exactOptional(votes),
		maximum: z.exactOptional(votes),
	})
	.refine((one) => one.group !== undefined || one.name !== undefined, { path: ['group'] });
export type QuotaInput = z.output<typeof quota>;

/** What an election says of seats that are reserved. */
const reserved = {
	/** Whether the seats that the statutes reserve in the body are kept at this election. */
	seatRules: z.enum(['applied', 'setAside']).default('applied'),
	/** Seats reserved or limited beside these: so many of a group at least, or at most. */
	quotas: z.array(quota).max(10).default([]),
	/** What candidates and members of whom it is not known say of themselves, where seats are reserved by it: kept with the person. */
	genders: z.record(id, z.enum(GENDERS)).default({}),
};

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
	z.strictObject({ do: z.literal('proclaimQuorum'), resolution: z.exactOptional(id) }),
	z.strictObject({ do: z.literal('open') }),
	z.strictObject({ do: z.literal('suspend'), reason: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('resume') }),
	z.strictObject({ do: z.literal('adjourn'), reason: text }),
	z.strictObject({ do: z.literal('close') }),
	z.strictObject({ do: z.literal('startItem'), item: id }),
	z.strictObject({ do: z.literal('endItem') }),
	z.strictObject({ do: z.literal('postponeItem'), item: id, reason: text }),
	z.strictObject({ do: z.literal('setAside'), resolution: id, outcome: z.enum(['withdrawn', 'deferred']) }),
	z.strictObject({ do: z.literal('openVote'), resolution: id, amendment: z.exactOptional(id), mode: mode.default('hands') }),
	z.strictObject({
		do: z.literal('openElection'),
		agendaItem: id,
		title: text,
		method: z.enum(ELECTION_METHODS),
		seats: z.int().min(1),
		/** People who stand, by their ids or their names. */
		candidates: z.array(text).min(1),
		body: z.exactOptional(id),
		mode,
		/** What decides among equals; a tie remains where nothing does. */
		ties: z.enum(['none', 'lot', 'seniority', 'age']).default('none'),
		/** Candidates from the eldest to the youngest, where age decides. */
		eldestFirst: z.exactOptional(z.array(text)),
		...reserved,
	}),
	z.strictObject({
		do: z.literal('openListElection'),
		agendaItem: id,
		title: text,
		seats: z.int().min(1),
		apportionment: z.enum(['dhondt', 'sainteLague']),
		/** Each with its candidates in the order in which they take its seats. */
		lists: z
			.array(z.strictObject({ name: text, candidates: z.array(text).min(1) }))
			.min(1)
			.max(50),
		threshold: z.exactOptional(held(values.fraction)),
		leadingShare: z.exactOptional(held(values.fraction)),
		body: z.exactOptional(id),
		mode,
		ties: z.enum(['none', 'lot']).default('none'),
		...reserved,
	}),
	/** A question on the course of the sitting itself. */
	z.strictObject({ do: z.literal('openProcedure'), title: text, mode }),
	/** The passage, word for word, and what is to stand in its place. */
	z.strictObject({
		do: z.literal('proposeAmendment'),
		resolution: id,
		/** Who proposes it, by id or name. */
		by: z.exactOptional(text),
		passage: held(values.prose),
		replacement: z.string().max(20_000).default(''),
	}),
	z.strictObject({ do: z.literal('withdrawAmendment'), amendment: id }),
	/** Puts an amendment before the others of its text. */
	z.strictObject({ do: z.literal('putAmendmentFirst'), amendment: id }),
	z.strictObject({
		do: z.literal('addResolution'),
		agendaItem: id,
		title: text,
		text: held(values.prose),
		kind: z.enum(DECISION_KINDS).default('other'),
	}),
	/** Who does not vote on an item: a person, whatever voices they hold, or a member, whoever holds its voice. */
	z.strictObject({ do: z.literal('declareInterest'), item: id, of: z.union([voice, id]) }),
	z.strictObject({ do: z.literal('assignChannel'), poll: id, voice, channel: z.enum(['paper', 'hands', 'electronic']) }),
	z.strictObject({ do: z.literal('closePoll'), poll: id, returns: z.array(returns).default([]) }),
	z.strictObject({ do: z.literal('askToSpeak'), person: id, list: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('alternateSpeakers'), alternate: z.boolean() }),
	z.strictObject({ do: z.literal('callSpeaker'), person: id }),
	z.strictObject({ do: z.literal('endSpeaker'), person: id }),
	z.strictObject({ do: z.literal('hearReport'), workshop: id }),
	z.strictObject({ do: z.literal('endReport') }),
	z.strictObject({ do: z.literal('enterReturns'), poll: id, returns, correction: z.exactOptional(text) }),
	z.strictObject({ do: z.literal('giveCastingVote'), poll: id, side: z.enum(['for', 'against']) }),
	z.strictObject({ do: z.literal('annulPoll'), poll: id, reason: text }),
	z.strictObject({ do: z.literal('noteIncident'), text }),
	z.strictObject({ do: z.literal('draftMinutes') }),
]);
export type CommandInput = z.output<typeof COMMAND>;

import { freeSlug, ok, type Result, refused } from '../../domain/basics/index.ts';
import type { PollConfig } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { type DraftResolution, guestRole, type SittingCommand, type SittingState } from '../../domain/sitting/index.ts';
import { candidatesOf } from '../../domain/tally/index.ts';
import { entitlement, namingOf, rollOf } from '../../domain/voices/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import { discardBallots, discardPapers } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { collectBallots } from '../ballots/index.ts';
import { hasVoted } from '../scrutiny/papers.ts';
import { boardNow } from '../workshops/course.ts';
import { keepGenders } from './election_quotas.ts';
import type { CommandInput } from './inputs.ts';
import { electionPoll, listElectionPoll, type Opening, procedurePoll, votePoll } from './open_poll.ts';
import { peopleNamed } from './people_named.ts';

type Context = Pick<ActionContext, 'record' | 'seal' | 'newId'>;
type InputOf<N extends CommandInput['do']> = Extract<CommandInput, { readonly do: N }>;

/** Closes a poll with what was entered and the ballots that the store holds. */
async function closePoll({ record, seal }: Context, assembly: string, state: SittingState, input: InputOf<'closePoll'>) {
	const poll = state.polls.get(input.poll);
	if (poll === undefined || poll.status !== 'open') return ok(input);
	const collected = await collectBallots(record, seal, assembly, poll);
	return collected.ok ? ok({ ...input, returns: [...input.returns, ...collected.value] }) : collected;
}

/** Who has voted on a device does not vote by another way, nor who has signed for a paper. */
async function assignChannel(
	{ record }: Context,
	assembly: string,
	state: SittingState,
	whole: AssociationRecord,
	input: InputOf<'assignChannel'>,
) {
	const { poll, voice } = input;
	const config = state.polls.get(poll)?.config;
	if (config === undefined || !(await hasVoted(record, { assembly, poll }, config.secret, voice))) return ok(input);
	const said = sittingRefusalText({ code: 'voted-already', params: { voice } }, namingOf(whole));
	return refused({ ...refusal('sitting-refused', { why: 'voted-already' }), said });
}

const opens = (poll: Result<PollConfig, Refusal>): Result<SittingCommand, Refusal> =>
	poll.ok ? ok({ do: 'openPoll', poll: poll.value }) : poll;

/** Opens an election, and keeps with its candidates, and those who stay in office, what they said of themselves for it. */
async function openElection(
	context: Context,
	{ whole }: Opening,
	input: InputOf<'openElection'> | InputOf<'openListElection'>,
	poll: Result<PollConfig, Refusal>,
): Promise<Result<SittingCommand, Refusal>> {
	if (!poll.ok) return poll;
	const { subject } = poll.value;
	const { quotas = [] } = subject.kind === 'election' ? subject.tally : {};
	const candidates = subject.kind === 'election' ? candidatesOf(subject.tally) : [];
	const told = await keepGenders(context, whole, input, [...candidates, ...quotas.flatMap(({ sitting = [] }) => sitting)]);
	return told.ok ? opens(poll) : told;
}

/** The amendments of a text in their order, but for one that is put before the others. */
function orderWithFirst(state: SittingState, amendment: string): { readonly resolution: string; readonly order: readonly string[] } {
	const resolution = state.amendments.get(amendment)?.draft.resolution ?? amendment;
	const others = (state.resolutions.get(resolution)?.amendments ?? []).filter((one) => one !== amendment);
	return { resolution, order: [amendment, ...others] };
}

/** A resolution that is tabled at the sitting: under an item of the agenda, with the number that follows. */
function draftOf({ resolutions }: SittingState, { title, text, kind, agendaItem }: InputOf<'addResolution'>): DraftResolution {
	const number = Math.max(0, ...[...resolutions.values()].map(({ draft }) => draft.number)) + 1;
	const id = freeSlug(new Set(resolutions.keys()), title, 'resolution');
	return { id, number, title, text, decisions: [{ id: 'decision', kind, agendaItem }] };
}

/** The command of the domain that is meant by one of the control room, with what only the record and the store hold. */
export async function wholeCommand(
	context: Context,
	input: CommandInput,
	state: SittingState,
	whole: AssociationRecord,
	assembly: string,
): Promise<Result<SittingCommand, Refusal>> {
	const seed = context.newId();
	const opening = { state, whole, seed };
	switch (input.do) {
		case 'openSheet':
			return ok({ do: 'openSheet', voices: rollOf(entitlement(whole, state.convened.date)) });
		case 'checkIn': {
			const role = guestRole(whole, input.person, state.convened.date);
			return ok(role === undefined ? input : { ...input, role });
		}
		case 'openVote':
			return ok({ do: 'openPoll', poll: votePoll(opening, input) });
		case 'openProcedure':
			return ok({ do: 'openPoll', poll: procedurePoll(opening, input) });
		case 'openElection':
			return openElection(context, opening, input, electionPoll(opening, input));
		case 'openListElection':
			return openElection(context, opening, input, listElectionPoll(opening, input));
		case 'proposeAmendment': {
			const { passage, replacement, resolution } = input;
			const named = peopleNamed(whole, input.by === undefined ? [] : [input.by]);
			if (!named.ok) return named;
			const [by] = named.value;
			const amendment = { id: `a-${seed}`, passage, replacement, resolution, ...(by === undefined ? {} : { by }) };
			return ok({ do: 'proposeAmendment', amendment });
		}
		case 'putAmendmentFirst':
			return ok({ do: 'orderAmendments', ...orderWithFirst(state, input.amendment) });
		case 'addResolution':
			return ok({ do: 'addResolution', resolution: draftOf(state, input) });
		case 'declareInterest': {
			const { item, of } = input;
			return ok({ do: 'declareInterest', item, interest: of.includes(':') ? { voice: of } : { person: of } });
		}
		case 'hearReport': {
			const board = await boardNow(context.record, assembly, input.workshop);
			return board === undefined ? refused(refusal('not-found', { key: input.workshop })) : ok(input);
		}
		case 'closePoll':
			return closePoll(context, assembly, state, input);
		case 'assignChannel':
			return assignChannel(context, assembly, state, whole, input);
		case 'annulPoll':
			await discardBallots(context.record, { assembly, poll: input.poll }, { published: true });
			await discardPapers(context.record, { assembly, poll: input.poll });
			return ok(input);
		default:
			return ok(input);
	}
}

import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { PollConfig, PollSubject } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { guestRole, type SittingCommand, type SittingState } from '../../domain/sitting/index.ts';
import { remoteApplied } from '../../domain/statutes/index.ts';
import { entitlement, namingOf, rollOf } from '../../domain/voices/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import { discardBallots, votersOf } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { collectBallots } from '../ballots/index.ts';
import { electionRules } from './election_rules.ts';
import type { CommandInput, VOTE_MODES } from './inputs.ts';

type Context = Pick<ActionContext, 'record' | 'seal'>;
type InputOf<N extends CommandInput['do']> = Extract<CommandInput, { readonly do: N }>;

/** The poll of a subject has its name, with a number where one before it was annulled. */
function freePoll(state: SittingState, subject: string): string {
	const before = [...state.polls.keys()].filter((id) => id === subject || id.startsWith(`${subject}-`)).length;
	return before === 0 ? subject : `${subject}-${before + 1}`;
}

/** How a poll is held: those at a distance vote on a device, where the statutes let them. */
function pollConfig(state: SittingState, id: string, subject: PollSubject, mode: (typeof VOTE_MODES)[number]): PollConfig {
	const { rule } = remoteApplied(state.convened.statutes, state.convened.kind);
	const room = mode === 'secret' ? 'electronic' : mode;
	return { id, subject, room, ...(rule.allowed ? { remote: 'electronic' } : {}), secret: mode === 'secret' || mode === 'paper' };
}

function electionPoll(state: SittingState, input: InputOf<'openElection'>): PollConfig {
	const { agendaItem, title, method, seats, candidates, body, mode } = input;
	const election = freePoll(state, agendaItem);
	const tally = electionRules(method, seats, candidates);
	const subject = {
		kind: 'election',
		election,
		title,
		agendaItem,
		decision: 'board',
		...(body === undefined ? {} : { body }),
		tally,
	} as const;
	return pollConfig(state, election, subject, mode);
}

/** Closes a poll with what was entered and the ballots that the store holds. */
async function closePoll({ record, seal }: Context, assembly: string, state: SittingState, input: InputOf<'closePoll'>) {
	const poll = state.polls.get(input.poll);
	if (poll === undefined || poll.status !== 'open') return ok(input);
	const collected = await collectBallots(record, seal, assembly, poll);
	return collected.ok ? ok({ ...input, returns: [...input.returns, ...collected.value] }) : collected;
}

/** Who has voted on a device does not vote by another way. */
async function assignChannel(
	{ record }: Context,
	assembly: string,
	state: SittingState,
	whole: AssociationRecord,
	input: InputOf<'assignChannel'>,
) {
	const { poll, voice } = input;
	const config = state.polls.get(poll)?.config;
	const voted = config === undefined ? [] : await votersOf(record, { assembly, poll }, config.secret, [voice]);
	if (voted.length === 0) return ok(input);
	const said = sittingRefusalText({ code: 'voted-already', params: { voice } }, namingOf(whole));
	return refused({ ...refusal('sitting-refused', { why: 'voted-already' }), said });
}

/** The command of the domain that is meant by one of the control room, with what only the record and the store hold. */
export async function wholeCommand(
	context: Context,
	input: CommandInput,
	state: SittingState,
	whole: AssociationRecord,
	assembly: string,
): Promise<Result<SittingCommand, Refusal>> {
	switch (input.do) {
		case 'openSheet':
			return ok({ do: 'openSheet', voices: rollOf(entitlement(whole, state.convened.date)) });
		case 'checkIn': {
			const role = guestRole(whole, input.person, state.convened.date);
			return ok(role === undefined ? input : { ...input, role });
		}
		case 'openVote': {
			const { resolution, mode } = input;
			return ok({ do: 'openPoll', poll: pollConfig(state, freePoll(state, resolution), { kind: 'resolution', resolution }, mode) });
		}
		case 'openElection':
			return ok({ do: 'openPoll', poll: electionPoll(state, input) });
		case 'closePoll':
			return closePoll(context, assembly, state, input);
		case 'assignChannel':
			return assignChannel(context, assembly, state, whole, input);
		case 'annulPoll':
			await discardBallots(context.record, { assembly, poll: input.poll }, { published: true });
			return ok(input);
		default:
			return ok(input);
	}
}

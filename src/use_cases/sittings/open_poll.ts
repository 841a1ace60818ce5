import { freeSlug, ok, type Result, refused } from '../../domain/basics/index.ts';
import { type PollConfig, type PollSubject, sortingOf } from '../../domain/polls/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import type { SittingState } from '../../domain/sitting/index.ts';
import { remoteApplied } from '../../domain/statutes/index.ts';
import type { CandidateList, TallyConfig, TieRule } from '../../domain/tally/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { electionQuotas } from './election_quotas.ts';
import { electionRules } from './election_rules.ts';
import type { CommandInput, VOTE_MODES } from './inputs.ts';
import { peopleNamed } from './people_named.ts';
import { age, lot, seniority } from './ties.ts';

type InputOf<N extends CommandInput['do']> = Extract<CommandInput, { readonly do: N }>;
type Opened = Result<PollConfig, Refusal>;

/** What opening a poll reads and needs beside what was asked. */
export interface Opening {
	readonly state: SittingState;
	readonly whole: AssociationRecord;
	/** Of a lot. */
	readonly seed: string;
}

/** The poll of a subject has its name, with a number where one before it was annulled. */
function freePoll({ polls }: SittingState, subject: string): string {
	const before = [...polls.keys()].filter((id) => id === subject || id.startsWith(`${subject}-`)).length;
	return before === 0 ? subject : `${subject}-${before + 1}`;
}

/** How a poll is held: those at a distance vote on a device, where the statutes let them. */
function pollConfig({ convened }: SittingState, id: string, subject: PollSubject, mode: (typeof VOTE_MODES)[number]): PollConfig {
	const { rule } = remoteApplied(convened.statutes, convened.kind);
	const room = mode === 'secret' ? 'electronic' : mode;
	return { id, subject, room, ...(rule.allowed ? { remote: 'electronic' } : {}), secret: mode === 'secret' || mode === 'paper' };
}

/** A vote on a resolution, or first on one of its amendments. */
export function votePoll({ state }: Opening, { resolution, amendment, mode }: InputOf<'openVote'>): PollConfig {
	const subject: PollSubject = amendment === undefined ? { kind: 'resolution', resolution } : { kind: 'amendment', resolution, amendment };
	return pollConfig(state, freePoll(state, amendment ?? resolution), subject, mode);
}

/** A vote on the course of the sitting itself. */
export function procedurePoll({ state }: Opening, { title, mode }: InputOf<'openProcedure'>): PollConfig {
	return pollConfig(state, freePoll(state, 'procedure'), { kind: 'procedure', title }, mode);
}

function electing({ state }: Opening, input: InputOf<'openElection'> | InputOf<'openListElection'>, tally: TallyConfig): Opened {
	const { agendaItem, title, body, mode } = input;
	const election = freePoll(state, agendaItem);
	const seated = body === undefined ? {} : { body };
	const subject = { kind: 'election', election, title, agendaItem, decision: 'board', ...seated, tally } as const;
	// Hands are raised for one name after the other, and nobody sees whose else they were raised for.
	if (mode === 'hands' && sortingOf(subject) !== 'totals') return refused(refusal('hands-one-name'));
	return ok(pollConfig(state, election, subject, mode));
}

interface Ordered {
	readonly ties: InputOf<'openElection'>['ties'];
	readonly candidates: readonly string[];
	readonly eldestFirst: readonly string[];
}

function tiesOf({ whole, seed }: Opening, { ties, candidates, eldestFirst }: Ordered): readonly TieRule[] {
	const drawn = lot(candidates, seed);
	switch (ties) {
		case 'none':
			return [];
		case 'lot':
			return [drawn];
		// Those who joined, or were born, on one day are still equal.
		case 'seniority':
			return [seniority(whole, candidates), drawn];
		case 'age':
			return [age(eldestFirst)];
	}
}

/** An election of people. */
export function electionPoll(opening: Opening, sent: InputOf<'openElection'>): Opened {
	const named = (words: readonly string[]) => peopleNamed(opening.whole, words);
	const candidates = named(sent.candidates);
	if (!candidates.ok) return candidates;
	const eldest = named(sent.eldestFirst ?? []);
	if (!eldest.ok) return eldest;
	const quotas = electionQuotas(opening, sent, candidates.value);
	if (!quotas.ok) return quotas;
	const input = { ...sent, candidates: candidates.value, eldestFirst: eldest.value };
	const rules = electionRules(input.method, input.seats, input.candidates);
	const reserved = quotas.value.length === 0 ? {} : { quotas: quotas.value };
	return electing(opening, sent, { ...rules, ties: tiesOf(opening, input), ...reserved } as TallyConfig);
}

/** An election between lists, by proportional representation. */
export function listElectionPoll(opening: Opening, input: InputOf<'openListElection'>): Opened {
	const { apportionment, seats, threshold, leadingShare, ties } = input;
	const taken = new Set<string>();
	const lists: CandidateList[] = [];
	for (const [index, { name, candidates }] of input.lists.entries()) {
		const people = peopleNamed(opening.whole, candidates);
		if (!people.ok) return people;
		const id = freeSlug(taken, name, `list-${index + 1}`);
		taken.add(id);
		lists.push({ id, name, candidates: people.value });
	}
	const drawn = lot(
		lists.map(({ id }) => id),
		opening.seed,
	);
	const quotas = electionQuotas(
		opening,
		input,
		lists.flatMap(({ candidates }) => candidates),
		lists,
	);
	if (!quotas.ok) return quotas;
	return electing(opening, input, {
		...{ method: 'lists', lists, seats, apportionment },
		...(threshold === undefined ? {} : { threshold }),
		...(leadingShare === undefined ? {} : { leadingShare }),
		ties: ties === 'lot' ? [drawn] : [],
		...(quotas.value.length === 0 ? {} : { quotas: quotas.value }),
	});
}

import { type CollegeTurnout, type JudgedQuorum, judgeQuorum, type QuorumOutcome, type Turnout } from '../assembly/index.ts';
import { bySource, type Instant } from '../basics/index.ts';
import { type DecisionKind, itemQuorumRule, type QuorumRule, quorumRule } from '../statutes/index.ts';
import { NOBODY_THERE, stateOf, walk } from './apply/index.ts';
import type { EventType, SittingJournal } from './events.ts';
import { type SittingState, WHOLE } from './state.ts';

type Counting = Pick<SittingState, 'convened' | 'enrolled' | 'there'>;

const NONE = { members: 0, voices: 0 };

/** Who is there now, of the whole assembly and of each college. */
export function turnoutOf({ convened, enrolled, there }: Counting): {
	readonly whole: Turnout;
	readonly colleges: readonly CollegeTurnout[];
} {
	const of = (key: string): Turnout => ({ enrolled: enrolled.get(key) ?? NONE, ...(there.get(key) ?? NOBODY_THERE) });
	return {
		whole: of(WHOLE),
		colleges: (convened.statutes?.colleges ?? []).map(({ id, name }) => ({ college: id, name, ...of(id) })),
	};
}

function judge(state: Counting, rule: QuorumRule): JudgedQuorum | Extract<QuorumOutcome, { status: 'not-required' }> {
	const second = state.convened.secondNoticeOf !== undefined && rule.secondNoticeDays !== undefined;
	if (second) return { status: 'not-required', rule, source: bySource(rule) };
	const { whole, colleges } = turnoutOf(state);
	return judgeQuorum(rule, whole, colleges);
}

/**
 * The quorum of the assembly at this moment: what is enrolled on the roll, and there in person or by proxy. Constant time
 * but for the colleges.
 */
export function quorumNow(state: Counting): QuorumOutcome {
	const { statutes, kind } = state.convened;
	const rule = quorumRule(statutes, kind);
	return rule === undefined ? { status: 'no-rule' } : judge(state, rule);
}

/** The quorum that some decisions need beside the assembly's own; the first that is missed, else the first there is. */
export function itemQuorumNow(state: Counting, decisions: readonly DecisionKind[]): QuorumOutcome | undefined {
	const { statutes, kind } = state.convened;
	const outcomes = decisions.flatMap((decision) => {
		const rule = itemQuorumRule(statutes, kind, decision);
		return rule === undefined ? [] : [judge(state, rule)];
	});
	return outcomes.find((one) => one.status === 'missed') ?? outcomes[0];
}

/** Whether an assembly may decide as far as its quorum goes. */
export function allowsDeciding(outcome: QuorumOutcome): boolean {
	return outcome.status === 'reached' || outcome.status === 'no-rule' || outcome.status === 'not-required';
}

/** Who is there now, in people: someone who holds several voices is one. */
export interface PeopleThere {
	readonly room: number;
	readonly remote: number;
	/** Of them, those who hold a voice, their own or another's. */
	readonly voting: number;
}

/** Counts the people there. Linear in people and voices. */
export function peopleThere({ people, held }: Pick<SittingState, 'people' | 'held'>): PeopleThere {
	const places = [...people.values()].map((one) => one.place);
	const voting = new Set([...held.values()].map((one) => one.holder)).size;
	return { room: places.filter((one) => one === 'room').length, remote: places.filter((one) => one === 'remote').length, voting };
}

/** The quorum as it was at a moment, all that happened by then counted. */
export function quorumAt(journal: SittingJournal, at: Instant): QuorumOutcome {
	const [convened, ...events] = journal;
	return quorumNow(stateOf([convened, ...events.filter((event) => event.at <= at)]));
}

/** The quorum found or lost, by what happened. */
export interface QuorumChange {
	readonly at: Instant;
	/** Number of the event in the journal, the convening being 0. */
	readonly index: number;
	readonly cause: EventType | 'convened';
	readonly outcome: JudgedQuorum;
}

/** Every time that the quorum was found or lost while attendance was kept: derived, so it can be asked of any journal. */
export function quorumHistory(journal: SittingJournal): readonly QuorumChange[] {
	const changes: QuorumChange[] = [];
	let index = -1;
	let before: 'reached' | 'missed' = 'missed';
	for (const { state, event } of walk(journal)) {
		index += 1;
		const outcome = quorumNow(state);
		if ((outcome.status !== 'reached' && outcome.status !== 'missed') || outcome.status === before) continue;
		before = outcome.status;
		changes.push({ at: event.at, index, cause: event.type, outcome });
	}
	return changes;
}

import type { CourseNote, QuorumStatement } from '../../assembly/index.ts';
import { type ClockTime, clockTimeOf, type Instant } from '../../basics/index.ts';
import { isCarried, resolutionOf } from '../../polls/index.ts';
import type { SittingJournal } from '../events.ts';
import { quorumHistory } from '../quorum.ts';
import type { SittingState } from '../state.ts';

interface Moment {
	readonly at: Instant;
	readonly note: Omit<CourseNote, 'at'>;
}

function* pauses({ suspensions, adjourned, closedAt }: SittingState): Generator<Moment> {
	for (const { from, to, reason } of suspensions) {
		yield { at: from, note: { kind: 'suspended', ...(reason === undefined ? {} : { text: reason }) } };
		if (to !== undefined) yield { at: to, note: { kind: 'resumed' } };
	}
	if (adjourned !== undefined && closedAt !== undefined) yield { at: closedAt, note: { kind: 'adjourned', text: adjourned } };
}

function* ofPolls({ polls }: SittingState): Generator<Moment> {
	for (const { config, openedAt, closedAt, annulled, result } of polls.values()) {
		const { subject } = config;
		const at = closedAt ?? openedAt;
		if (annulled !== undefined) {
			const resolution = resolutionOf(subject);
			yield { at, note: { kind: 'voteAnnulled', ...(resolution === undefined ? {} : { resolution }), text: annulled } };
		} else if (subject.kind === 'procedure' && result !== undefined) {
			yield { at, note: { kind: isCarried(result) ? 'procedureAdopted' : 'procedureRejected', text: subject.title } };
		}
	}
}

/** While the assembly sat: before its opening people only arrive, and who has the quorum then is no news. */
function* ofAttendance(journal: SittingJournal, { openedAt, closedAt }: SittingState): Generator<Moment> {
	if (openedAt === undefined) return;
	const sat = (at: Instant) => at > openedAt && (closedAt === undefined || at <= closedAt);
	for (const { at, outcome } of quorumHistory(journal)) {
		if (sat(at)) yield { at, note: { kind: outcome.status === 'reached' ? 'quorumFound' : 'quorumLost' } };
	}
	const signers = new Map<string, string>();
	for (const event of journal) {
		if (event.type === 'proxyGiven') signers.set(event.principal, event.signedBy);
		if (event.type !== 'proxyEnded' || event.reason !== 'principalCame' || !sat(event.at)) continue;
		const person = signers.get(event.principal);
		yield { at: event.at, note: { kind: 'proxyTakenBack', ...(person === undefined ? {} : { person }) } };
	}
}

/** What marked the course of a sitting, in order. */
export function courseOf(journal: SittingJournal, state: SittingState, timeZone: string): readonly CourseNote[] {
	return [...pauses(state), ...ofPolls(state), ...ofAttendance(journal, state)]
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
		.map(({ at, note }) => ({ at: clockTimeOf(at, timeZone), ...note }));
}

/** The quorum each time that the chair stated it, where there is one to reach. */
export function statementsOf({ quorums }: SittingState, clock: (at: Instant) => ClockTime): readonly QuorumStatement[] {
	return quorums.flatMap(({ at, outcome, resolution }) => {
		if (outcome.status !== 'reached' && outcome.status !== 'missed') return [];
		const { counted, enrolled, required, status } = outcome;
		return [
			{ at: clock(at), ...(resolution === undefined ? {} : { resolution }), counted, enrolled, required, reached: status === 'reached' },
		];
	});
}

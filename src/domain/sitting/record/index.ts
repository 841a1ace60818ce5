import type { Assembly } from '../../assembly/index.ts';
import { clockTimeOf, dateOf, type Instant } from '../../basics/index.ts';
import type { AssociationRecord } from '../../record/index.ts';
import { stateOf } from '../apply/index.ts';
import type { SittingJournal } from '../events.ts';
import { type SittingState, WHOLE } from '../state.ts';
import { attendanceRows } from './attendance.ts';
import { courseOf, statementsOf } from './course.ts';
import { electionRecords } from './elections.ts';
import { agendaRecords, resolutionRecords } from './resolutions.ts';

function entitledOf({ enrolled, convened }: SittingState): NonNullable<Assembly['entitled']> {
	const whole = enrolled.get(WHOLE) ?? { members: 0, voices: 0 };
	const colleges = (convened.statutes?.colleges ?? []).map(({ id }) => ({
		college: id,
		...(enrolled.get(id) ?? { members: 0, voices: 0 }),
	}));
	return { ...whole, ...(colleges.length === 0 ? {} : { colleges }) };
}

/** Those who sign the minutes, with the day on which they did. */
export function signaturesOf(
	{ chair, secretary, signed }: Pick<SittingState, 'chair' | 'secretary' | 'signed'>,
	timeZone: string,
): Assembly['signatures'] {
	return (['chair', 'secretary'] as const).flatMap((role) => {
		const person = role === 'chair' ? chair : secretary;
		const at = signed.find((one) => one.office === role)?.at;
		return person === undefined ? [] : [{ role, person, ...(at === undefined ? {} : { signedOn: dateOf(at, timeZone) }) }];
	});
}

/**
 * The assembly as the record holds it, from the journal of its sitting: what minutes are composed from. What a sitting does
 * not decide (place, documents, what was presented, reports, workshops, debates) stays as the draft has it.
 */
export function toAssemblyRecord(journal: SittingJournal, record: AssociationRecord, drafted: Assembly): Assembly {
	// Of each text it is known what became of it: nothing is said of all together.
	const { resolutionsOutcome: _together, ...draft } = drafted;
	const state = stateOf(journal);
	const { timeZone } = record.association;
	const clock = (at: Instant) => clockTimeOf(at, timeZone);
	const { openedAt, closedAt, chair, secretary, adjourned } = state;
	const elections = electionRecords(state);
	const quorumStatements = statementsOf(state, clock);
	const course = courseOf(journal, state, timeZone);
	return {
		...draft,
		agenda: agendaRecords(state, draft.agenda, clock),
		attendance: attendanceRows(state, record),
		resolutions: resolutionRecords(state),
		...(elections.length === 0 ? {} : { elections }),
		entitled: entitledOf(state),
		scrutineers: state.scrutineers,
		...(chair === undefined ? {} : { chair }),
		...(secretary === undefined ? {} : { secretary }),
		...(openedAt === undefined ? {} : { startsAt: clock(openedAt) }),
		...(closedAt === undefined ? {} : { endsAt: clock(closedAt) }),
		// The chair declares a sitting closed once its agenda is treated; one that was adjourned says so in its course.
		...(closedAt === undefined || adjourned !== undefined ? {} : { closedAt: clock(closedAt) }),
		...(quorumStatements.length === 0 ? {} : { quorumStatements }),
		...(course.length === 0 ? {} : { course }),
		incidents: [...draft.incidents, ...state.incidents.map(({ at, text }) => ({ at: clock(at), text }))],
		signatures: signaturesOf(state, timeZone),
	};
}

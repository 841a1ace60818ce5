import type { PollConfig } from '../../src/domain/polls/index.ts';
import { begin, type Convened, perform, type SittingCommand, type SittingState } from '../../src/domain/sitting/index.ts';
import type { Statutes } from '../../src/domain/statutes/index.ts';
import type { Voice } from '../../src/domain/voices/index.ts';

/** What the one poll of a small sitting is on. */
const subject = { kind: 'resolution', resolution: 'r' } as const;
export const electronic: PollConfig = { id: 'p', subject, room: 'electronic', secret: false };
/** A person's own voice. */
export const voiceOf = (id: string, weight = 1): Voice => ({ id: `person:${id}`, category: 'people', weight, heldBy: [id] });

/** A sitting of some voices, with one item and one resolution. */
export function convened(voices: readonly Voice[], statutes?: Statutes): Convened {
	return {
		type: 'convened',
		at: '2024-06-01T08:00:00.000Z',
		assembly: '2024-06-19',
		date: '2024-06-19',
		...(statutes === undefined ? {} : { statutes }),
		voices,
		agenda: [{ id: 'i', title: 'I', kind: 'resolution' }],
		resolutions: [{ id: 'r', number: 1, title: 'R', text: 'R', decisions: [{ id: 'd', kind: 'other', agendaItem: 'i' }] }],
	};
}

export const come = (person: string): SittingCommand => ({ do: 'checkIn', person, place: 'room' });
export const give = (from: string, holder: string): SittingCommand => ({
	do: 'giveProxy',
	principal: `person:${from}`,
	signedBy: from,
	holder,
});

/** A sitting after some commands. @throws where one is refused */
export function tell(state: SittingState, ...commands: readonly SittingCommand[]): SittingState {
	return commands.reduce((at, command) => {
		const done = perform(at, command, '2024-06-19T12:00:00.000Z');
		if (!done.ok) throw new Error(`${command.do}: ${JSON.stringify(done.error)}`);
		return done.value.state;
	}, state);
}

/** A sitting of some voices under way, those named being in the room, the first of them chairing and writing too. */
export function open(
	voices: readonly Voice[],
	there: readonly string[],
	statutes?: Statutes,
	before: readonly SittingCommand[] = [],
): SittingState {
	const [chair = ''] = there;
	return tell(
		begin(convened(voices, statutes)),
		...before,
		{ do: 'openSheet', voices },
		...there.map(come),
		{ do: 'nameOfficer', office: 'chair', person: chair },
		{ do: 'nameOfficer', office: 'secretary', person: chair },
		{ do: 'proclaimQuorum' },
		{ do: 'open' },
		{ do: 'startItem', item: 'i' },
	);
}

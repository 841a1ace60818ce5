import type { Attendance } from '../../assembly/index.ts';
import { type ClockTime, clockTimeOf, type Instant, runsOn } from '../../basics/index.ts';
import { type AssociationRecord, lookup } from '../../record/index.ts';
import { compareNames } from '../../typography/index.ts';
import { memberOfVoice, type Voice } from '../../voices/index.ts';
import type { Presence, SittingState } from '../state.ts';

/** When someone came and left, on the association's clock. */
function times({ arrivedAt, leftAt, remote }: Presence, timeZone: string): Pick<Attendance, 'arrivedAt' | 'leftAt' | 'remote'> {
	const clock = (at: Instant): ClockTime => clockTimeOf(at, timeZone);
	return {
		...(remote ? { remote } : {}),
		...(arrivedAt === undefined ? {} : { arrivedAt: clock(arrivedAt) }),
		...(leftAt === undefined ? {} : { leftAt: clock(leftAt) }),
	};
}

/** What the sheet says of one voice: who came for it, or who carried its proxy. */
function rowOf(state: SittingState, voice: Voice, timeZone: string): Attendance | undefined {
	const { organisation } = memberOfVoice(voice.id);
	const of = {
		role: 'member',
		...(organisation === undefined ? {} : { organisation }),
		voices: voice.weight,
		...(voice.college === undefined ? {} : { college: voice.college }),
	} as const;
	const came = voice.heldBy.find((person) => state.people.get(person)?.arrivedAt !== undefined);
	const presence = came === undefined ? undefined : state.people.get(came);
	if (came !== undefined && presence !== undefined) return { person: came, status: 'present', ...of, ...times(presence, timeZone) };
	const proxy = state.proxies.get(voice.id);
	if (proxy === undefined) {
		const excused = voice.heldBy.find((person) => state.people.get(person)?.excused === true);
		return excused === undefined ? undefined : { person: excused, status: 'excused', ...of };
	}
	const holder = state.carried.holders.get(voice.id);
	const carried = holder !== undefined && state.people.get(holder)?.arrivedAt !== undefined;
	// A proxy that nobody carried to the assembly is an absence that was announced.
	if (!carried) return { person: proxy.signedBy, status: 'excused', ...of, ...(proxy.blank ? { blankProxy: true } : {}) };
	return { person: proxy.signedBy, status: 'represented', ...of, representedBy: holder, ...(proxy.blank ? { blankProxy: true } : {}) };
}

/**
 * The attendance sheet: a row for each voice that came, was represented or was excused, then those who came without one,
 * by name.
 */
export function attendanceRows(state: SittingState, record: AssociationRecord): readonly Attendance[] {
	const { timeZone } = record.association;
	// Of whoever comes without a voice, too, one reads where they come from.
	const comesFrom = (person: string): Pick<Attendance, 'organisation'> => {
		const { organisation } = record.representations.find((one) => one.person === person && runsOn(one, state.convened.date)) ?? {};
		return organisation === undefined ? {} : { organisation };
	};
	const rows = [...state.roll.voices.values()].flatMap((voice) => rowOf(state, voice, timeZone) ?? []);
	const named = new Set(rows.map((row) => row.person));
	for (const [person, presence] of state.people) {
		if (named.has(person)) continue;
		const came = presence.arrivedAt !== undefined;
		const role = presence.role ?? 'participant';
		if (came) rows.push({ person, status: 'present', role, ...comesFrom(person), ...times(presence, timeZone) });
		else if (presence.excused) rows.push({ person, status: 'excused', role, ...comesFrom(person) });
	}
	const { person } = lookup(record);
	const nameOf = (id: string) => {
		const known = person(id);
		return known === undefined ? id : `${known.familyName} ${known.givenName}`;
	};
	return rows.sort((a, b) => compareNames(nameOf(a.person), nameOf(b.person)));
}

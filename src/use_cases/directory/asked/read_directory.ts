import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import { ok, runsOn } from '../../../domain/basics/index.ts';
import { type DirectoryEntry, ENTRY_KINDS, meetingsOf, POLICY_STAGES } from '../../../domain/directory/index.ts';
import { memberName, type Organisation, type Person } from '../../../domain/members/index.ts';
import { foldName } from '../../../domain/typography/index.ts';
import type { RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** Meetings that are proposed at most: the best come first. */
const MOST_MEETINGS = 50;

/** An entry as others see it. */
export interface ShownEntry extends Omit<DirectoryEntry, 'person' | 'organisation'> {
	readonly version: number;
	readonly own: boolean;
	readonly person: { readonly id: string; readonly name: string; readonly email: string | null };
	readonly organisation: { readonly id: string; readonly name: string } | null;
}

/** The people and organisations that entries speak of, by id. */
async function speakers(record: RecordReader, entries: readonly DirectoryEntry[]) {
	const people = new Map<string, Person>();
	const organisations = new Map<string, Organisation>();
	for (const { person, organisation } of entries) {
		const one = people.has(person) ? undefined : await record.get('person', { id: person });
		if (one !== undefined) people.set(person, one.value);
		const other =
			organisation === undefined || organisations.has(organisation) ? undefined : await record.get('organisation', { id: organisation });
		if (other !== undefined) organisations.set(other.value.id, other.value);
	}
	return { people, organisations };
}

/** The organisations that someone stands for today, which they may speak for. */
async function standsFor(record: RecordReader, person: string | undefined, today: string) {
	const representations = person === undefined ? [] : await record.list('representation', { person });
	const named: { readonly id: string; readonly name: string }[] = [];
	for (const { value } of representations) {
		if (value.capacity === 'personal' || !runsOn(value, today)) continue;
		const found = await record.get('organisation', { id: value.organisation });
		if (found !== undefined) named.push({ id: value.organisation, name: found.value.name });
	}
	return named;
}

/**
 * What members need and offer, and who might meet whom: what is shared with members, one's own, and to the office all. An
 * address is told where the person shares it, and to the office. Of the meetings, those of who asks come first.
 */
export const readDirectory = defineQuery({
	name: 'directory.read_entries',
	permission: 'directory.read',
	input: z.strictObject({
		kind: z.exactOptional(z.enum(ENTRY_KINDS)),
		stage: z.exactOptional(z.enum(POLICY_STAGES)),
		words: z.exactOptional(z.string().max(200)),
	}),
	run: async ({ record, actor, today }, { kind, stage, words = '' }) => {
		const office = may(actor, 'members.read');
		const isOwn = ({ person }: DirectoryEntry) => person === actor.person;
		const stored = (await record.list('directory_entry')).filter(({ value }) => value.sharing === 'members' || office || isOwn(value));
		const seen = stored.map(({ value }) => value);
		const { people, organisations } = await speakers(record, seen);
		const shown = new Map(
			stored.map(({ value, version }): [string, ShownEntry] => {
				const { person, organisation, ...entry } = value;
				const speaker = people.get(person);
				const body = organisations.get(organisation ?? '');
				const email = office || value.contact === true ? (speaker?.email ?? null) : null;
				return [
					value.id,
					{
						...entry,
						...{ version, own: isOwn(value) },
						person: { id: person, name: speaker === undefined ? person : memberName(speaker), email },
						organisation: body === undefined ? null : { id: body.id, name: body.name },
					},
				];
			}),
		);
		const wanted = foldName(words).split(' ');
		const told = ({ title, details = '', topics, person, organisation }: ShownEntry) =>
			foldName([title, details, ...topics, person.name, organisation?.name ?? ''].join(' '));
		const all = [...shown.values()];
		const meetings = meetingsOf(seen).flatMap(({ need, offer, topics, stages }) => {
			const [one, other] = [shown.get(need.id), shown.get(offer.id)];
			return one === undefined || other === undefined ? [] : [{ need: one, offer: other, topics, stages }];
		});
		const ofOwn = ({ need, offer }: (typeof meetings)[number]) => Number(need.own || offer.own);
		return ok({
			own: all.filter((entry) => entry.own),
			others: all.filter(
				(entry) =>
					!entry.own &&
					(kind === undefined || entry.kind === kind) &&
					(stage === undefined || entry.stages.includes(stage)) &&
					wanted.every((word) => told(entry).includes(word)),
			),
			meetings: meetings.sort((a, b) => ofOwn(b) - ofOwn(a)).slice(0, MOST_MEETINGS),
			organisations: await standsFor(record, actor.person, today),
			/** Whether who asks is someone of the record, who may say what they need and offer. */
			known: actor.person !== undefined,
		});
	},
});

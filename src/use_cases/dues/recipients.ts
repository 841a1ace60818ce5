import { type IsoDate, runsOn } from '../../domain/basics/index.ts';
import { memberName, type Person, type Representation } from '../../domain/members/index.ts';
import type { MemberId, RecordReader } from '../../store/index.ts';

/** A member as letters name it, and the person whose mail reaches it, if any has an address. */
export interface Reachable {
	readonly name: string;
	readonly recipient: { readonly person: string; readonly name: string } | null;
}

/** Members that are looked up one by one; beyond, everyone is read at once. */
const FEW = 20;

export const memberKey = ({ type, id }: MemberId) => `${type} ${id}`;

/**
 * Who is written to for each member: a person themself; for an organisation one who stands for it today, titular before
 * substitute, and has an address. Who stands somewhere in a personal capacity stands for nobody.
 */
export async function reachableMembers(
	record: RecordReader,
	members: readonly MemberId[],
	today: IsoDate,
): Promise<ReadonlyMap<string, Reachable>> {
	const one = await (members.length > FEW ? everyone(record) : oneByOne(record));
	const made = new Map<string, Reachable>();
	for (const member of members) {
		const name = (await one.named(member)) ?? member.id;
		const ids = member.type === 'person' ? [member.id] : standing(await one.representations(member.id), today);
		let recipient: Reachable['recipient'] = null;
		for (const id of ids) {
			const person = await one.person(id);
			if (person?.email === undefined) continue;
			recipient = { person: id, name: memberName(person) };
			break;
		}
		made.set(memberKey(member), { name, recipient });
	}
	return made;
}

function standing(representations: readonly Representation[], today: IsoDate): readonly string[] {
	const rank = (one: Representation) => (one.rank === 'substitute' ? 1 : 0);
	return representations
		.filter((one) => one.capacity !== 'personal' && runsOn(one, today))
		.sort((a, b) => rank(a) - rank(b))
		.map((one) => one.person);
}

interface People {
	readonly named: (member: MemberId) => Promise<string | undefined>;
	readonly person: (id: string) => Promise<Person | undefined>;
	readonly representations: (organisation: string) => Promise<readonly Representation[]>;
}

async function oneByOne(record: RecordReader): Promise<People> {
	return {
		named: async ({ type, id }) => {
			const found = await record.get(type, { id });
			return found === undefined ? undefined : memberName(found.value);
		},
		person: async (id) => (await record.get('person', { id }))?.value,
		representations: async (organisation) => (await record.list('representation', { organisation })).map(({ value }) => value),
	};
}

async function everyone(record: RecordReader): Promise<People> {
	const people = new Map((await record.list('person')).map(({ value }) => [value.id, value]));
	const organisations = new Map((await record.list('organisation')).map(({ value }) => [value.id, value]));
	const representations = Map.groupBy(
		(await record.list('representation')).map(({ value }) => value),
		({ organisation }) => organisation,
	);
	return {
		named: async ({ type, id }) => {
			const found = type === 'person' ? people.get(id) : organisations.get(id);
			return found === undefined ? undefined : memberName(found);
		},
		person: async (id) => people.get(id),
		representations: async (organisation) => representations.get(organisation) ?? [],
	};
}

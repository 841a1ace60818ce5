import type { Attendance } from '../../domain/assembly/index.ts';
import { type IsoDate, runsOn } from '../../domain/basics/index.ts';
import { memberName, type Representation } from '../../domain/members/index.ts';
import { type MemberId, membershipsOf, type RecordReader } from '../../store/index.ts';
import { categoriesById, membershipLine } from './asked/membership_line.ts';

/** Someone named, with where to find them. */
interface Named extends MemberId {
	readonly name: string;
}

/** What names people and organisations by id, each read once. */
function namer(record: RecordReader): (type: MemberId['type'], id: string) => Promise<Named> {
	const known = new Map<string, Promise<Named>>();
	return (type, id) => {
		const key = `${type} ${id}`;
		const found =
			known.get(key) ?? record.get(type, { id }).then((one) => ({ type, id, name: one === undefined ? id : memberName(one.value) }));
		known.set(key, found);
		return found;
	};
}

/** Not by `Promise.all`: one transaction has one connection. */
async function inTurn<T, U>(list: readonly T[], run: (one: T) => Promise<U>): Promise<readonly U[]> {
	const made: U[] = [];
	for (const one of list) made.push(await run(one));
	return made;
}

/** Latest first; what has no start comes last. */
function latestFirst(a: { readonly from?: string }, b: { readonly from?: string }): number {
	return (b.from ?? '').localeCompare(a.from ?? '');
}

const isOf =
	({ type, id }: MemberId) =>
	(one: Pick<Representation | Attendance, 'person' | 'organisation'>) =>
		one[type] === id;

/** Who represents a member or whom they represent, memberships by year, mandates, assemblies attended; amounts in cents. */
export async function tiesOf(record: RecordReader, { type, id }: MemberId, today: IsoDate) {
	const named = namer(record);
	const other = type === 'person' ? 'organisation' : 'person';
	const mine = isOf({ type, id });
	const categories = await categoriesById(record);
	const bodies = new Map((await record.list('body')).map(({ value }) => [value.id, value]));
	const representations = await record.list('representation', type === 'person' ? { person: id } : { organisation: id });
	const mandates = (await record.list('mandate', type === 'person' ? { person: id } : {})).filter(({ value }) => mine(value));
	const assemblies = (await record.list('assembly')).map(({ value }) => value).sort((a, b) => (a.date < b.date ? 1 : -1));
	const rows = assemblies.flatMap(({ id, date, attendance }) => attendance.filter(mine).map((row) => ({ id, date, row })));
	return {
		representations: await inTurn(
			[...representations].sort((a, b) => latestFirst(a.value, b.value)),
			async ({ value, key, version }) => ({
				with: await named(other, value[other]),
				nth: key.nth ?? 0,
				version,
				capacity: value.capacity ?? null,
				title: value.title ?? null,
				rank: value.rank ?? null,
				from: value.from ?? null,
				to: value.to ?? null,
				runs: runsOn(value, today),
			}),
		),
		memberships: (await membershipsOf(record, [{ type, id }])).map((one) => membershipLine(one, categories)),
		mandates: await inTurn(
			[...mandates].sort((a, b) => latestFirst(a.value, b.value)),
			async ({ value, key }) => {
				const body = bodies.get(value.body);
				const name = body?.name ?? value.body;
				const counterpart = value[other];
				return {
					body: { id: value.body, name, nameEn: body?.nameEn ?? name },
					nth: key.nth ?? 0,
					with: counterpart === undefined ? null : await named(other, counterpart),
					title: value.title ?? null,
					from: value.from ?? null,
					to: value.to ?? null,
					runs: runsOn(value, today),
				};
			},
		),
		attendance: await inTurn(rows, async ({ id, date, row }) => {
			const counterpart = row[other];
			return {
				assembly: id,
				date,
				status: row.status,
				with: counterpart === undefined ? null : await named(other, counterpart),
				representedBy: row.representedBy === undefined ? null : await named('person', row.representedBy),
			};
		}),
	};
}

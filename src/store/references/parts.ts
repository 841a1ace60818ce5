import { sql } from 'kysely';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { ConceptName, Entity, Key } from '../concepts/index.ts';
import type { RecordReader } from '../record/index.ts';
import type { Touched } from './touched.ts';

/** A reference to a part of another thing: the thing is held by a foreign key, the part is not. */
interface PartReference<From extends ConceptName, To extends ConceptName> {
	readonly from: From;
	readonly to: To;
	/** The column of `from` that holds the id of the thing. */
	readonly column: string;
	readonly of: (thing: Entity<From>) => { readonly id: string; readonly part: string } | undefined;
	readonly parts: (thing: Entity<To>) => readonly string[];
}

const elected: PartReference<'mandate', 'assembly'> = {
	from: 'mandate',
	to: 'assembly',
	column: 'assembly',
	of: ({ elected }) => (elected === undefined ? undefined : { id: elected.assembly, part: elected.resolution }),
	// Those of a body are elected by name, or by a resolution that takes them together.
	parts: ({ resolutions, elections = [] }) => [...resolutions, ...elections].map(({ id }) => id),
};
const adopting: PartReference<'year_accounts', 'assembly'> = {
	from: 'year_accounts',
	to: 'assembly',
	column: 'adopted_by',
	of: ({ adopted }) => (adopted === undefined ? undefined : { id: adopted.assembly, part: adopted.resolution }),
	parts: ({ resolutions }) => resolutions.map(({ id }) => id),
};
const compared: PartReference<'provision', 'year_accounts'> = {
	from: 'provision',
	to: 'year_accounts',
	column: 'accounts',
	of: ({ comparedWith }) =>
		comparedWith === undefined ? undefined : { id: comparedWith.accounts, part: `${comparedWith.heading}/${comparedWith.line}` },
	parts: ({ headings }) => headings.flatMap(({ id, lines }) => lines.map((line) => `${id}/${line.id}`)),
};

async function checkOne<From extends ConceptName, To extends ConceptName>(
	reader: RecordReader,
	{ from, to, column, of, parts }: PartReference<From, To>,
	touched: readonly Touched[],
): Promise<Refusal | undefined> {
	const there = new Map<string, ReadonlySet<string>>();
	const partsOf = async (id: string): Promise<ReadonlySet<string>> => {
		const known = there.get(id);
		if (known !== undefined) return known;
		const thing = await reader.get(to, { id } as Key<To>);
		const made = new Set(thing === undefined ? [] : parts(thing.value));
		there.set(id, made);
		return made;
	};
	for (const { concept, before, after } of touched) {
		if (concept === from && after !== undefined) {
			const wanted = of(after as Entity<From>);
			if (wanted !== undefined && !(await partsOf(wanted.id)).has(wanted.part)) return refusal('reference-missing', { key: wanted.part });
		}
		if (concept !== to || before === undefined || after === undefined) continue;
		const left = new Set(parts(after as Entity<To>));
		if (parts(before as Entity<To>).every((part) => left.has(part))) continue;
		const { rows } = await sql<{ readonly data: Entity<From> }>`select data from ${sql.table(from)}
			where association_id = ${reader.association} and ${sql.ref(column)} = ${(after as { readonly id: string }).id}`.execute(reader.tx);
		const lost = rows.map(({ data }) => of(data)).find((one) => one !== undefined && !left.has(one.part));
		if (lost !== undefined) return refusal('reference-in-use', { key: lost.part, by: from });
	}
	return undefined;
}

/** Checks that mandates and budgets point to resolutions, and provisions to lines of accounts, that are there. */
export async function checkParts(reader: RecordReader, touched: readonly Touched[]): Promise<Refusal | undefined> {
	return (
		(await checkOne(reader, elected, touched)) ?? (await checkOne(reader, adopting, touched)) ?? (await checkOne(reader, compared, touched))
	);
}

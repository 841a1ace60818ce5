import type { IsoDate } from '../../domain/basics/index.ts';
import type { KeptIdentity } from '../../domain/retention/index.ts';
import type { RecordReader, RecordWriter } from '../record/index.ts';

/** Who someone that was erased is. */
export interface HeldIdentity extends KeptIdentity {
	/** Id under which the record speaks of them. */
	readonly person: string;
	readonly name: string;
	readonly erasedOn: IsoDate;
}

/** The names of those erased that the law still wants to be told, those that end first first. */
export async function listIdentities({ tx, association }: RecordReader): Promise<readonly HeldIdentity[]> {
	const rows = await tx
		.selectFrom('kept_identity')
		.selectAll()
		.where('association_id', '=', association)
		.orderBy('until')
		.orderBy('person')
		.execute();
	return rows.map(({ person, name, reasons, erased_on, until }) => {
		// Only `keepIdentity` writes here.
		return { person, name, reasons: reasons as KeptIdentity['reasons'], erasedOn: erased_on, until };
	});
}

export async function keepIdentity({ tx, association }: RecordWriter, held: HeldIdentity): Promise<void> {
	const { person, name, reasons, erasedOn, until } = held;
	await tx
		.insertInto('kept_identity')
		.values({ association_id: association, person, name, reasons: JSON.stringify(reasons), erased_on: erasedOn, until })
		.execute();
}

/** Forgets the names whose last day is past. @returns how many */
export async function forgetIdentities({ tx, association }: RecordWriter, today: IsoDate): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('kept_identity')
		.where('association_id', '=', association)
		.where('until', '<', today)
		.executeTakeFirst();
	return Number(numDeletedRows);
}

import type { RecordReader } from '../record/index.ts';

/** The list of members as an account likes to see it: its filters under a name. */
export interface MemberView {
	readonly name: string;
	/** As the form of the list sends them. */
	readonly filter: Readonly<Record<string, string>>;
}

/** The views of an account, by name. */
export async function listViews({ tx, association }: RecordReader, account: string): Promise<readonly MemberView[]> {
	return tx
		.selectFrom('member_view')
		.select(['name', 'filter'])
		.where('association_id', '=', association)
		.where('account_id', '=', account)
		.orderBy('name')
		.execute();
}

/** Keeps a view of an account, over the one of that name. */
export async function keepView({ tx, association }: RecordReader, account: string, { name, filter }: MemberView): Promise<void> {
	const kept = { filter: JSON.stringify(filter) };
	await tx
		.insertInto('member_view')
		.values({ association_id: association, account_id: account, name, ...kept })
		.onConflict((conflict) => conflict.columns(['association_id', 'account_id', 'name']).doUpdateSet(kept))
		.execute();
}

/** Takes a view of an account away. */
export async function removeView({ tx, association }: RecordReader, account: string, name: string): Promise<void> {
	await tx
		.deleteFrom('member_view')
		.where('association_id', '=', association)
		.where('account_id', '=', account)
		.where('name', '=', name)
		.execute();
}

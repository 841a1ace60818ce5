import { sameValue } from '../../basics/index.ts';
import type { AccountHeading, AccountLine, YearAccounts } from '../accounts.ts';
import { lineAt } from './change_lines.ts';

/** A state of a budget in the journal: what it was before an entry and after it. */
export interface BudgetEntry {
	readonly before: unknown;
	readonly after: unknown;
}

/** What an entry changed in one line; null: it was not there. */
export interface LineStep<E> {
	readonly entry: E;
	readonly before: AccountLine | null;
	readonly after: AccountLine | null;
}

/** The entries of a budget's journal that changed one line, in the order given. */
export function lineHistory<E extends BudgetEntry>(
	entries: readonly E[],
	place: { readonly side: AccountHeading['side']; readonly heading: string; readonly line: string },
): readonly LineStep<E>[] {
	// What the journal holds of a budget is a budget; null where it came or went.
	const at = (state: unknown) => (state === null || state === undefined ? null : (lineAt(state as YearAccounts, place) ?? null));
	return entries
		.map((entry) => ({ entry, before: at(entry.before), after: at(entry.after) }))
		.filter(({ before, after }) => !sameValue(before, after));
}

import { ok, type Result, refused, sameValue, slug } from '../../basics/index.ts';
import type { AccountHeading, AccountLine, YearAccounts } from '../accounts.ts';

/** A line as someone wants it; without an id it is a new one, which gets an id from its label. */
export type LineDraft = Omit<AccountLine, 'id'> & { readonly id?: string };

/** What someone wants of one line of a budget, and what it was when they read it. */
export interface LineChange {
	readonly side: AccountHeading['side'];
	/** Number of the heading: `60`. */
	readonly heading: string;
	/** Label of the heading, where the budget may not have it yet. */
	readonly headingLabel?: string;
	/** As it was read; null: it was not there. */
	readonly was: AccountLine | null;
	/** As it is to be; null: it is to go. */
	readonly now: LineDraft | null;
}

/** A change whose line is no longer as it was read: which one of those asked, and what is there now. */
export interface LineConflict {
	readonly index: number;
	readonly present: AccountLine | null;
}

/** The line of a budget at a place, if it is there. */
export function lineAt(
	{ headings }: Pick<YearAccounts, 'headings'>,
	place: { readonly side: AccountHeading['side']; readonly heading: string; readonly line: string },
): AccountLine | undefined {
	return headings.find((one) => one.id === place.heading && one.side === place.side)?.lines.find((one) => one.id === place.line);
}

/** An id from a label that no line of the heading has. */
function freeLineId(lines: readonly AccountLine[], label: string): string {
	const base = slug(label) || 'ligne';
	for (let turn = 1; ; turn++) {
		const id = turn === 1 ? base : `${base}-${turn}`;
		if (!lines.some((line) => line.id === id)) return id;
	}
}

/** The headings with a place for a line: at its number among those of its side. */
function withHeading(headings: readonly AccountHeading[], { side, heading: id, headingLabel }: LineChange): readonly AccountHeading[] {
	if (headings.some((one) => one.id === id && one.side === side)) return headings;
	const made: AccountHeading = { id, label: headingLabel ?? id, side, lines: [] };
	const next = headings.findIndex((one) => (one.side === side && one.id > id) || (side === 'expense' && one.side === 'income'));
	return next === -1 ? [...headings, made] : [...headings.slice(0, next), made, ...headings.slice(next)];
}

function put(lines: readonly AccountLine[], id: string | undefined, now: LineDraft | null): readonly AccountLine[] {
	if (now === null) return lines.filter((line) => line.id !== id);
	const line: AccountLine = { ...now, id: id ?? freeLineId(lines, now.label) };
	return lines.some((one) => one.id === line.id) ? lines.map((one) => (one.id === line.id ? line : one)) : [...lines, line];
}

/**
 * A budget with some lines changed, all of them or none. A change goes through where its line is still as it was read, or is
 * already as it is wanted, so that two people who change different lines do not stand in each other's way. A heading whose
 * lines change is what they add up to, and what was announced of the whole budget is no longer said of it.
 * @returns refused with every change whose line someone else has changed
 */
export function changeLines(budget: YearAccounts, changes: readonly LineChange[]): Result<YearAccounts, readonly LineConflict[]> {
	const conflicts: LineConflict[] = [];
	let headings = budget.headings;
	for (const [index, change] of changes.entries()) {
		const { side, heading, was } = change;
		const line = was?.id ?? change.now?.id;
		const now = change.now === null || line === undefined ? change.now : { ...change.now, id: line };
		const present = (line === undefined ? undefined : lineAt({ headings }, { side, heading, line })) ?? null;
		// Someone may have made the very same change.
		if (sameValue(present, now)) continue;
		if (!sameValue(present, was)) {
			conflicts.push({ index, present });
			continue;
		}
		headings = withHeading(headings, change).flatMap((one): AccountHeading[] => {
			if (one.id !== heading || one.side !== side) return [one];
			const { amount: _announced, lines, ...rest } = one;
			const changed = put(lines, line, now);
			return changed.length === 0 ? [] : [{ ...rest, lines: changed }];
		});
	}
	if (conflicts.length > 0) return refused(conflicts);
	if (headings === budget.headings) return ok(budget);
	const { announced: _announced, ...rest } = budget;
	return ok({ ...rest, headings });
}

import type { Cents } from '../../basics/index.ts';
import { type Assign, assigner, type Taker } from '../charts/assign.ts';
import type { AccountAmount, MappedLine } from '../charts/index.ts';
import { type AccountBalance, balanceOf } from '../ledger/index.ts';
import type { StatementFigure } from './statement.ts';

/** Where an account's balance goes: to a line, or off it. */
export interface Place {
	readonly line: string;
	readonly deduction: boolean;
}

/** The accounts of a year, each at its line. */
export class PlacedAccounts {
	readonly #gross = new Map<string, AccountAmount[]>();
	readonly #deductions = new Map<string, AccountAmount[]>();
	/** Accounts that no line takes; amounts are debit less credit. */
	readonly leftOut: AccountAmount[] = [];

	/** @param sign +1 for lines that debit increases, -1 for those that credit does */
	constructor(accounts: readonly AccountBalance[], assign: Assign<Place>, sign: (line: string) => 1 | -1) {
		for (const one of accounts) {
			const balance = balanceOf(one);
			if (balance === 0) continue;
			const { account, label } = one;
			const place = assign(account, balance > 0);
			if (place === undefined) {
				this.leftOut.push({ account, label, amount: balance });
				continue;
			}
			const amounts = place.deduction ? this.#deductions : this.#gross;
			const some = amounts.get(place.line) ?? [];
			some.push({ account, label, amount: balance * sign(place.line) });
			amounts.set(place.line, some);
		}
	}

	/** What stands on a line, what was taken off it left out. */
	gross(line: string): readonly AccountAmount[] {
		return this.#gross.get(line) ?? [];
	}

	/** What was taken off a line; amounts are negative. */
	deductions(line: string): readonly AccountAmount[] {
		return this.#deductions.get(line) ?? [];
	}

	/** All that makes the figure of a line. */
	of(line: string): readonly AccountAmount[] {
		return [...this.gross(line), ...this.deductions(line)];
	}
}

/** Assigns accounts to the lines of a mapping. */
export function placing(lines: readonly MappedLine[]): Assign<Place> {
	return assigner(
		lines.flatMap(({ id, accounts, deductions = [] }): Taker<Place>[] => [
			{ patterns: accounts, target: { line: id, deduction: false } },
			{ patterns: deductions, target: { line: id, deduction: true } },
		]),
	);
}

/** The sum of some accounts' shares; exact, since a ledger refuses what could not be. @returns cents */
export function sumOf(accounts: readonly AccountAmount[]): Cents {
	return accounts.reduce((sum, { amount }) => sum + amount, 0);
}

/** A figure from the accounts that make it in each year. */
export function figureOf(accounts: readonly AccountAmount[], previousAccounts: readonly AccountAmount[] | undefined): StatementFigure {
	return {
		amount: sumOf(accounts),
		...(previousAccounts === undefined ? {} : { previous: sumOf(previousAccounts) }),
		accounts,
		previousAccounts: previousAccounts ?? [],
	};
}

/** The figure that several make together, each with a sign. */
export function combined(parts: readonly { readonly sign: 1 | -1; readonly figure: StatementFigure }[]): StatementFigure {
	const signed = (accounts: readonly AccountAmount[], sign: 1 | -1) =>
		sign === 1 ? accounts : accounts.map((one) => ({ ...one, amount: -one.amount }));
	const hasPrevious = parts.some(({ figure }) => figure.previous !== undefined);
	return figureOf(
		parts.flatMap(({ sign, figure }) => signed(figure.accounts, sign)),
		hasPrevious ? parts.flatMap(({ sign, figure }) => signed(figure.previousAccounts, sign)) : undefined,
	);
}

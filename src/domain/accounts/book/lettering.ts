import type { Cents, IsoDate } from '../../basics/index.ts';

/** A line of a third party's account that no letter settles yet. Cents. */
export interface OpenPartyLine {
	/** Place of the line in its fiscal year. */
	readonly line: number;
	readonly date: IsoDate;
	readonly evidence: string;
	readonly debit: Cents;
	readonly credit: Cents;
}

/**
 * Beginnings of the accounts whose lines are lettered: third parties (class 4) and internal transfers (58), where what comes in
 * on one side goes out on the other.
 */
export const LETTERED_ACCOUNTS: readonly string[] = ['4', '58'];

/** Whether lines of an account are lettered. */
export function isLettered(account: string): boolean {
	return LETTERED_ACCOUNTS.some((beginning) => account.startsWith(beginning));
}

const A = 65;
const LETTERS = 26;

/** The letter code after one: `A` first, then `B` … `Z`, `AA`, `AB`. @param last '' or what is no such code: the first */
export function nextLetter(last: string): string {
	if (!/^[A-Z]+$/u.test(last)) return 'A';
	const end = last.charCodeAt(last.length - 1) - A + 1;
	const rest = last.slice(0, -1);
	return end < LETTERS ? rest + String.fromCharCode(A + end) : `${rest === '' ? 'A' : nextLetter(rest)}A`;
}

/** Debit less credit of some lines. @returns cents */
export function letteringGap(lines: readonly Pick<OpenPartyLine, 'debit' | 'credit'>[]): Cents {
	return lines.reduce((sum, { debit, credit }) => sum + debit - credit, 0);
}

/** A run of amounts, one after the other, that makes an amount: where it begins, and where it has ended; none where none does. */
function runOf(amount: Cents, amounts: readonly Cents[]): readonly [from: number, end: number] | undefined {
	for (let from = 0; from < amounts.length; from++) {
		let sum = 0;
		for (let end = from; end < amounts.length && sum < amount; end++) {
			sum += amounts[end] ?? 0;
			if (sum === amount) return [from, end + 1];
		}
	}
	return undefined;
}

/**
 * Proposes which open lines of one account and party settle each other: a line and one of the other side of its amount, with
 * the same evidence before any other, then the oldest; a line and several of the other side that follow each other and make
 * its amount; in the end all that is left, where it comes to nothing. Nothing is lettered by this: somebody confirms.
 * @param lines the oldest first
 * @returns groups of two lines or more, each coming to nothing, no line in two of them
 */
export function proposeLetters<L extends OpenPartyLine>(lines: readonly L[]): readonly (readonly L[])[] {
	const groups: (readonly L[])[] = [];
	let left = lines;
	const settle = (group: readonly L[]) => {
		groups.push(lines.filter((one) => group.includes(one)));
		left = left.filter((one) => !group.includes(one));
	};
	for (const same of [(a: L, b: L) => a.evidence !== '' && a.evidence === b.evidence, () => true]) {
		for (const one of lines) {
			if (!left.includes(one)) continue;
			const other = left.find((two) => two !== one && letteringGap([one, two]) === 0 && same(one, two));
			if (other !== undefined) settle([one, other]);
		}
	}
	for (const one of lines) {
		const gap = letteringGap([one]);
		if (!left.includes(one) || gap === 0) continue;
		const others = left.filter((two) => Math.sign(letteringGap([two])) === -Math.sign(gap));
		const run = runOf(
			Math.abs(gap),
			others.map((two) => Math.abs(letteringGap([two]))),
		);
		if (run !== undefined) settle([one, ...others.slice(...run)]);
	}
	if (left.length > 1 && letteringGap(left) === 0) settle(left);
	return groups;
}

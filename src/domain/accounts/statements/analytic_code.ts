import { foldName } from '../../typography/index.ts';

/** What an analytic code stands for, in the books of an association. */
export interface AnalyticCode {
	/** As lines of entries carry it. */
	readonly code: string;
	readonly name: string;
	/** Id of the programme or edition that it is for. */
	readonly programme?: string;
	/** Id of the organisation that pays for it. */
	readonly funder?: string;
	/** Beginnings of accounts 6 and 7 whose lines are its own where they carry no code. */
	readonly accounts: readonly string[];
	/** Words of an account's label, by which the same is so where no beginning tells. */
	readonly words: readonly string[];
}

/**
 * Whose an account's lines are that carry no code: the code with the longest beginning of the account, else the first one
 * with words that its label holds, whatever their accents and case.
 * @returns undefined where no code says so
 */
export function codeOfAccount({ account, label }: { readonly account: string; readonly label: string }, codes: readonly AnalyticCode[]) {
	const beginnings = codes.flatMap(({ code, accounts }) =>
		accounts.filter((beginning) => account.startsWith(beginning)).map((beginning) => ({ code, length: beginning.length })),
	);
	const [longest] = beginnings.sort((a, b) => b.length - a.length);
	if (longest !== undefined) return longest.code;
	const told = ` ${foldName(label)} `;
	return codes.find(({ words }) => words.some((word) => foldName(word) !== '' && told.includes(` ${foldName(word)} `)))?.code;
}

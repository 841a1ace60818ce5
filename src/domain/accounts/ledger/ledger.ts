import { type IsoDate, ok, type Result, refused } from '../../basics/index.ts';
import { type FecLine, isOpeningJournal } from '../fec/index.ts';
import type { Balances } from './balances.ts';

/** Why the sums of a year cannot be told: cents past the safe integers, or more accounts than any chart has. */
export interface LedgerRefusal {
	readonly code: 'sums-too-large' | 'too-many-accounts';
}

interface Sum {
	debit: number;
	credit: number;
}

interface Account extends Sum {
	readonly label: string;
	readonly opening: Sum;
	lines: number;
	readonly months: Map<string, Sum>;
	readonly parties: Map<string, Sum & { readonly label: string }>;
	/** The month added to last, which is as a rule that of the next line too. */
	month: string;
	monthSum: Sum;
}

/** Accounts, and as many third parties, months of accounts or analytic codes, that are kept apart. */
const MOST_KEYS = 500_000;

const nothing = (): Sum => ({ debit: 0, credit: 0 });

function add(sum: Sum, line: FecLine): void {
	sum.debit += line.debit;
	sum.credit += line.credit;
}

function added(sums: Map<string, Sum>, key: string, line: FecLine): void {
	let sum = sums.get(key);
	if (sum === undefined) {
		sum = nothing();
		sums.set(key, sum);
	}
	add(sum, line);
}

/**
 * Adds up the lines of a fiscal year, in whatever order they come, from one file or several. Sums are exact: they are
 * refused as soon as the absolute amounts together leave the safe integers, past which no sum of them could be trusted.
 */
export class Ledger {
	readonly #accounts = new Map<string, Account>();
	readonly #analytic = new Map<string, Sum>();
	readonly #openingJournals = new Map<string, boolean>();
	#latest: Account | undefined;
	#latestNumber = '';
	#volume = 0;
	#parties = 0;
	#tooMany = false;
	#from: IsoDate | '' = '';
	#to: IsoDate | '' = '';

	/** Takes a line. @param code its analytic code, where the data has one */
	take(line: FecLine, code = ''): void {
		this.takeSum(line, code, 1, line.date);
		if (line.auxiliary !== '') this.takeParty(line);
	}

	/**
	 * Takes some lines of one account, journal and month that are added up already, as one line of the first of their dates.
	 * Their third parties are taken apart, by `takeParty`.
	 * @param lines how many they are @param last the last of their dates
	 */
	takeSum(sum: FecLine, code: string, lines: number, last: IsoDate | ''): void {
		this.#volume += Math.abs(sum.debit) + Math.abs(sum.credit);
		const account = this.#account(sum);
		if (account === undefined) return;
		add(account, sum);
		account.lines += lines;
		const { date } = sum;
		if (date !== '') {
			if (this.#from === '' || date < this.#from) this.#from = date;
			if (last > this.#to) this.#to = last;
		}
		if (this.#opens(sum)) add(account.opening, sum);
		else this.#takeMonth(account, sum);
		if (code !== '' && (sum.account.startsWith('6') || sum.account.startsWith('7'))) added(this.#analytic, `${code}\t${sum.account}`, sum);
	}

	/** Takes what a line, or some lines together, say of their third party. */
	takeParty(line: FecLine): void {
		const account = this.#account(line);
		if (account === undefined) return;
		let sum = account.parties.get(line.auxiliary);
		if (sum === undefined) {
			if (++this.#parties > MOST_KEYS) {
				this.#tooMany = true;
				return;
			}
			sum = { ...nothing(), label: line.auxiliaryLabel };
			account.parties.set(line.auxiliary, sum);
		}
		add(sum, line);
	}

	/** The sums so far. */
	balances(): Result<Balances, LedgerRefusal> {
		if (!Number.isSafeInteger(this.#volume)) return refused({ code: 'sums-too-large' });
		if (this.#tooMany) return refused({ code: 'too-many-accounts' });
		const accounts = inOrder(this.#accounts);
		return ok({
			...(this.#from === '' ? {} : { from: this.#from, to: this.#to }),
			accounts: accounts.map(([account, { label, debit, credit, opening, lines }]) => ({
				account,
				label,
				debit,
				credit,
				opening: { ...opening },
				lines,
			})),
			auxiliaries: accounts.flatMap(([account, { parties }]) =>
				inOrder(parties).map(([auxiliary, { label, debit, credit }]) => ({ account, auxiliary, label, debit, credit })),
			),
			months: accounts.flatMap(([account, { months }]) =>
				inOrder(months).map(([month, { debit, credit }]) => ({ account, month, debit, credit })),
			),
			analytic: parted(this.#analytic).map(([code, account, { debit, credit }]) => ({ code, account, debit, credit })),
		});
	}

	#account(line: FecLine): Account | undefined {
		if (line.account === this.#latestNumber && this.#latest !== undefined) return this.#latest;
		let account = this.#accounts.get(line.account);
		if (account === undefined) {
			if (this.#accounts.size >= MOST_KEYS) {
				this.#tooMany = true;
				return undefined;
			}
			account = {
				...nothing(),
				label: line.accountLabel,
				opening: nothing(),
				lines: 0,
				months: new Map(),
				parties: new Map(),
				month: '',
				monthSum: nothing(),
			};
			this.#accounts.set(line.account, account);
		}
		this.#latest = account;
		this.#latestNumber = line.account;
		return account;
	}

	#opens(line: FecLine): boolean {
		let opens = this.#openingJournals.get(line.journal);
		if (opens === undefined) {
			opens = isOpeningJournal(line.journal, line.journalLabel);
			if (this.#openingJournals.size < MOST_KEYS) this.#openingJournals.set(line.journal, opens);
		}
		return opens;
	}

	#takeMonth(account: Account, line: FecLine): void {
		if (account.month === '' || !line.date.startsWith(account.month)) {
			account.month = line.date.slice(0, 7);
			const known = account.months.get(account.month);
			account.monthSum = known ?? nothing();
			if (known === undefined) account.months.set(account.month, account.monthSum);
		}
		add(account.monthSum, line);
	}
}

function inOrder<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
	return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Sums by two keys, in the order of both. */
function parted<T>(sums: ReadonlyMap<string, T>): readonly (readonly [string, string, T])[] {
	return inOrder(sums).map(([key, sum]) => {
		const [first = '', second = ''] = key.split('\t');
		return [first, second, sum];
	});
}

import { type Cents, type IsoDate, sumCents } from '../../basics/index.ts';
import { foldName } from '../../typography/index.ts';

/** A movement of a bank account, as the bank tells it. */
export interface BankMovement {
	/** The day on which it was booked. */
	readonly date: IsoDate;
	/** The day from which it counts, where the bank tells it. */
	readonly valueDate?: IsoDate;
	/** Cents: positive is received, negative is paid. Never 0. */
	readonly amount: Cents;
	/** What the bank writes of it, on one line. */
	readonly label: string;
	/** The bank's own reference; '' where it gives none. */
	readonly reference: string;
	/** Line of the file that it was read from, 1-based. */
	readonly line: number;
}

/** A statement of one bank account. */
export interface BankStatement {
	/** IBAN or number; '' where the file does not say. */
	readonly account: string;
	/** In the order of the file. */
	readonly movements: readonly BankMovement[];
	/** Balances before the first and after the last movement, where the file tells both. Cents. */
	readonly opening?: Cents;
	readonly closing?: Cents;
}

/** Received less paid. @returns cents */
export function sumOfMovements(movements: readonly BankMovement[]): Cents {
	return sumCents(movements.map(({ amount }) => amount));
}

/** What makes two movements look the same: their day, amount and reference, and their labels but for case, accents and spaces. */
function likeness({ date, amount, reference, label }: Omit<BankMovement, 'line'>): string {
	return [date, amount, reference, foldName(label)].join('\t');
}

/**
 * A key for each movement of a file: what it looks like and how many before it in the file look the same, since a bank
 * may well take the same charge twice a day. A file read twice, or one that overlaps another, has its keys again.
 */
export function movementKeys(movements: readonly Omit<BankMovement, 'line'>[]): readonly string[] {
	const met = new Map<string, number>();
	return movements.map((movement) => {
		const key = likeness(movement);
		const before = met.get(key) ?? 0;
		met.set(key, before + 1);
		return `${key}\t${before}`;
	});
}

import type { Bilingual, Cents } from '../../basics/index.ts';
import type { AccountAmount } from '../charts/index.ts';

/** A figure of a statement, of the year and the year before, and the accounts that make it. Cents. */
export interface StatementFigure {
	readonly amount: Cents;
	/** None where there is no year before. */
	readonly previous?: Cents;
	readonly accounts: readonly AccountAmount[];
	readonly previousAccounts: readonly AccountAmount[];
}

/** A row of a statement. */
export interface StatementRow {
	readonly id: string;
	readonly label: Bilingual;
	/** The section it stands in; none for what is reckoned from several. */
	readonly section?: string;
	readonly kind: 'heading' | 'line' | 'total' | 'result';
	/** 2: a heading inside a section, and the lines under it; 1: all others. */
	readonly level: 1 | 2;
	/** None for a heading. */
	readonly figure?: StatementFigure;
	/** Of an asset that loses value: what it was taken in at, and what was taken off. Cents. */
	readonly gross?: Cents;
	readonly deductions?: Cents;
}

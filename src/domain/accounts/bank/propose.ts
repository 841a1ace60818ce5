import { type Cents, daysBetween, type IsoDate } from '../../basics/index.ts';
import { foldName } from '../../typography/index.ts';
import type { BankMovement } from './movement.ts';

/** A line of a validated or draft entry on the bank's account that no movement is matched with yet. */
export interface OpenLine {
	readonly id: string;
	readonly date: IsoDate;
	/** Debit less credit on the bank's account: what the bank should show. Cents. */
	readonly amount: Cents;
	readonly label: string;
	readonly evidence: string;
	readonly party: string;
}

/** A movement that no line is matched with yet. */
export interface OpenMovement extends Omit<BankMovement, 'line'> {
	readonly id: string;
}

/** Why two are thought to be the same: the amount always is, then days apart, the reference, and words in common. */
export interface MatchReasons {
	readonly days: number;
	/** Reference of the evidence that the bank's label or reference holds. */
	readonly reference?: string;
	/** Words that both labels hold. */
	readonly words: readonly string[];
}

/** One line and one movement that look the same. */
export interface Proposal {
	readonly movement: string;
	readonly line: string;
	readonly reasons: MatchReasons;
	/** Other lines that this movement could be as well, none better. */
	readonly others: readonly string[];
	/** `sure`: nothing else has this amount in reach, on either side; `likely`: this one is closer than others; `unsure`: others are as close. */
	readonly confidence: 'sure' | 'likely' | 'unsure';
}

/** Days within which a bank books what was entered: a cheque may be cashed late. */
export const MATCH_DAYS = 10;

/** Words that say nothing of what a movement is for. */
const EMPTY = new Set([
	'virement',
	'prelevement',
	'cheque',
	'carte',
	'paiement',
	'facture',
	'sepa',
	'recu',
	'emis',
	'pour',
	'les',
	'des',
	'avec',
]);

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(
		foldName(text)
			.split(' ')
			.filter((word) => word.length >= 3 && !EMPTY.has(word)),
	);
}

/** A reference without its signs, where it is long enough to mean something. */
function bare(reference: string): string | undefined {
	const signs = foldName(reference).replaceAll(' ', '');
	return signs.length >= 3 && /\d/u.test(signs) ? signs : undefined;
}

function reasonsOf(movement: OpenMovement, line: OpenLine): MatchReasons {
	const told = `${movement.label} ${movement.reference}`;
	const words = wordsOf(told);
	const reference = bare(line.evidence);
	const held = reference !== undefined && foldName(told).replaceAll(' ', '').includes(reference);
	return {
		days: Math.abs(daysBetween(line.date, movement.date)),
		...(held ? { reference: line.evidence } : {}),
		words: [...wordsOf(`${line.label} ${line.party}`)].filter((word) => words.has(word)),
	};
}

/** Smaller is closer: the reference first, then words in common, then days. */
function distance({ days, reference, words }: MatchReasons): number {
	return (reference === undefined ? 1000 : 0) - 50 * Math.min(words.length, 4) + days;
}

interface Pair {
	readonly movement: OpenMovement;
	readonly line: OpenLine;
	readonly reasons: MatchReasons;
	readonly distance: number;
}

function pairsOf(movements: readonly OpenMovement[], lines: readonly OpenLine[], days: number): readonly Pair[] {
	const byAmount = Map.groupBy(lines, ({ amount }) => amount);
	return movements.flatMap((movement) =>
		(byAmount.get(movement.amount) ?? []).flatMap((line): Pair[] => {
			const reasons = reasonsOf(movement, line);
			return reasons.days > days ? [] : [{ movement, line, reasons, distance: distance(reasons) }];
		}),
	);
}

/**
 * Proposes which line each movement is: the amount is the same to the cent, and the day within `days`; among those the
 * closest pairs are taken first, each movement and line once. Nothing is matched by this: somebody confirms.
 */
export function proposeMatches(movements: readonly OpenMovement[], lines: readonly OpenLine[], days = MATCH_DAYS): readonly Proposal[] {
	const pairs = pairsOf(movements, lines, days);
	const ofMovement = Map.groupBy(pairs, (pair) => pair.movement.id);
	const ofLine = Map.groupBy(pairs, (pair) => pair.line.id);
	const order = [...pairs].sort(
		(a, b) =>
			a.distance - b.distance ||
			(a.movement.id < b.movement.id ? -1 : a.movement.id > b.movement.id ? 1 : 0) ||
			(a.line.id < b.line.id ? -1 : 1),
	);
	const taken = new Set<string>();
	const proposals = new Map<string, Proposal>();
	for (const { movement, line, reasons, distance: own } of order) {
		const keys = [`movement ${movement.id}`, `line ${line.id}`];
		if (keys.some((key) => taken.has(key))) continue;
		for (const key of keys) taken.add(key);
		const rivals = [...(ofMovement.get(movement.id) ?? []), ...(ofLine.get(line.id) ?? [])].filter(
			(one) => one.movement.id !== movement.id || one.line.id !== line.id,
		);
		const others = (ofMovement.get(movement.id) ?? []).filter((one) => one.line.id !== line.id);
		proposals.set(movement.id, {
			movement: movement.id,
			line: line.id,
			reasons,
			others: others.map((one) => one.line.id),
			confidence: rivals.length === 0 ? 'sure' : rivals.some((one) => one.distance <= own) ? 'unsure' : 'likely',
		});
	}
	return movements.flatMap(({ id }) => proposals.get(id) ?? []);
}

import type { Cents, IsoDate } from '../../basics/index.ts';
import { FEC_COLUMNS } from './columns.ts';
import type { FecLine } from './line.ts';
import { isOpeningJournal } from './opening.ts';

const END = '\r\n';

/** A text without what would end a field or a line. */
function field(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: tabs, line ends and the rest of them are what is taken out
	return /[\u0000-\u001f\u007f]/u.test(text) ? text.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ').trim() : text.trim();
}

/** `1234,50`; the sign stands before (art. A47 A-1, XII, 2°). */
function amount(cents: Cents): string {
	const absolute = Math.abs(cents);
	return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)},${String(absolute % 100).padStart(2, '0')}`;
}

function date(iso: IsoDate | ''): string {
	return iso.replaceAll('-', '');
}

/** The first line of a FEC. */
export function fecHeader(): string {
	return FEC_COLUMNS.join('\t') + END;
}

/** A line of a FEC, tabs between its fields. */
export function fecRow(line: FecLine): string {
	return (
		[
			field(line.journal),
			field(line.journalLabel),
			field(line.number),
			date(line.date),
			field(line.account),
			field(line.accountLabel),
			field(line.auxiliary),
			field(line.auxiliaryLabel),
			field(line.evidence),
			date(line.evidenceDate),
			field(line.label),
			amount(line.debit),
			amount(line.credit),
			field(line.lettering),
			date(line.letteringDate),
			date(line.validatedOn),
			field(line.currencyAmount),
			field(line.currency),
		].join('\t') + END
	);
}

/** A FEC, header first, a line at a time; to be encoded as UTF-8. The order is that of the lines: see `inFecOrder`. */
export function* writeFec(lines: Iterable<FecLine>): Generator<string> {
	yield fecHeader();
	for (const line of lines) yield fecRow(line);
}

/**
 * Lines in the order that the law wants: opening entries first, then by date of validation (art. A47 A-1, VII). Lines and
 * entries that this does not tell apart stay as they were; the lines of an entry end up together, at its first one.
 */
export function inFecOrder(lines: readonly FecLine[]): readonly FecLine[] {
	const entries = new Map<string, FecLine[]>();
	for (const line of lines) {
		const key = `${line.journal}\t${line.number}`;
		const entry = entries.get(key);
		if (entry === undefined) entries.set(key, [line]);
		else entry.push(line);
	}
	const rank = ([line]: readonly FecLine[]) => {
		if (line === undefined) return '';
		return `${isOpeningJournal(line.journal, line.journalLabel) ? '0' : '1'}${line.validatedOn}`;
	};
	const ranked = [...entries.values()].map((entry) => ({ entry, rank: rank(entry) }));
	return ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0)).flatMap(({ entry }) => entry);
}

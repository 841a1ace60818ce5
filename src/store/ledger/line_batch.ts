import type { FecLine, LedgerLine } from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordWriter } from '../record/index.ts';

/** What the books know of a line beside what its file says. */
export type LinePlace = Omit<LedgerLine, keyof FecLine>;

/** Lines on their way to the books of a year. */
export interface LineBatch {
	/** Takes a line; nothing of it is kept but its values. */
	readonly add: (line: FecLine, place: LinePlace) => void;
	/** Writes the lines taken so far in one statement; those that are taken meanwhile are of the next. */
	readonly write: () => Promise<unknown>;
}

/** Where the lines of a batch go. */
export interface Destination extends Pick<RecordWriter, 'tx' | 'association'> {
	readonly year: IsoDate;
	/** The file that they come with; none: they are written here. */
	readonly source: string | null;
}

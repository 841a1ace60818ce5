import type { Language } from '../../basics/index.ts';
import { type Block, paragraph, row, type Table, text } from '../../document/index.ts';
import type { OptionId, SeatQuota, TallyResult, TieRule } from '../../tally/index.ts';
import { formatShare, joinWords, writingOf } from '../../typography/index.ts';

export interface TallyNames {
	/** Unique in the document: the tables' ids begin with it. */
	readonly id: string;
	readonly language: Language;
	/** How a candidate or a list is called. */
	readonly nameOf: (option: OptionId) => string;
	/** The statutes' rules for ties, where a lot with its seed is to be told. */
	readonly ties?: readonly TieRule[];
	/** What the poll is about, where a page tells several: its tables are then named by it. */
	readonly about?: string;
	/** Seats that were reserved at the election. */
	readonly quotas?: readonly SeatQuota[];
}

/** What every part of an explanation writes with. */
export interface Telling extends TallyNames {
	readonly result: TallyResult;
	/** The text of the language, with its spaces. */
	readonly say: (fr: string, en: string) => string;
	readonly n: (count: number) => string;
	/** `81,5 %` of the votes cast. */
	readonly share: (count: number) => string;
	/** `a, b et c`, by their names. */
	readonly names: (options: readonly OptionId[]) => string;
}

/** Prepares the telling of one result. */
export function tellingOf(result: TallyResult, names: TallyNames): Telling {
	const { language, nameOf } = names;
	const { say, n } = writingOf(language);
	return {
		...names,
		result,
		say,
		n,
		share: (count) => formatShare(count, result.turnout.votesCast, language),
		names: (options) => joinWords(options.map(nameOf), language),
	};
}

/** A paragraph of generated text. */
export function told({ say }: Telling, fr: string, en: string, role?: 'decision' | 'note'): Block {
	return paragraph(say(fr, en), role);
}

/** A table whose first column names options, its other columns being figures unless named otherwise. */
export function tableOf(
	{ id, about }: Telling,
	name: string,
	caption: string,
	columns: readonly (string | { readonly header: string; readonly align: 'start' })[],
	lines: readonly (readonly string[])[],
): Table {
	return {
		type: 'table',
		id: `${id}-${name}`,
		caption: text(about === undefined ? caption : `${caption} – ${about}`),
		columns: columns.map((column, index) =>
			typeof column === 'string'
				? { header: text(column), align: index === 0 ? ('start' as const) : ('end' as const) }
				: { header: text(column.header), align: column.align },
		),
		rows: lines.map((cells) => row('line', ...cells)),
	};
}

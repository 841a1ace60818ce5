import { LANGUAGES } from '../../domain/basics/index.ts';
import { foldName } from '../../domain/typography/index.ts';
import { MEMBER_FIELDS, type MemberField } from './fields.ts';
import { SOURCES, type Source, type SourceName, USUAL_HEADERS } from './sources.ts';

/** What each column of a sheet holds, in their order; undefined where it is left out. */
export interface ColumnMapping {
	/** The program that wrote the sheet, where its headers tell. */
	readonly source?: SourceName;
	readonly columns: readonly (MemberField | undefined)[];
}

const OUR_HEADERS = (Object.keys(MEMBER_FIELDS) as MemberField[]).flatMap((field) =>
	LANGUAGES.map((language) => [MEMBER_FIELDS[field][language], field] as const),
);

/** Headers are compared as names are: case, accents and what surrounds letters and digits count for nothing. */
function isFrom(source: Source, folded: ReadonlySet<string>): boolean {
	const met = source.signature.filter((header) => folded.has(foldName(header)));
	return met.length > 1 || met.some((header) => header.endsWith('!'));
}

/** Finds out what the columns of a sheet hold by their headers; a field is given to one column alone, the one that tells it best. */
export function recogniseColumns(headers: readonly string[]): ColumnMapping {
	const folded = headers.map(foldName);
	const all = new Set(folded);
	const source = SOURCES.find((one) => isFrom(one, all));
	const known = source === undefined ? [...OUR_HEADERS, ...USUAL_HEADERS] : source.headers;
	const columns: (MemberField | undefined)[] = headers.map(() => undefined);
	const taken = new Set<MemberField>();
	for (const [header, field] of known) {
		const at = folded.indexOf(foldName(header));
		if (at < 0 || taken.has(field) || columns[at] !== undefined) continue;
		columns[at] = field;
		taken.add(field);
	}
	return { ...(source === undefined ? {} : { source: source.name }), columns };
}

/** Object ids of PostgreSQL's types (`pg_type.dat`), for the values that the two drivers would read differently. */
const OID = { int8: 20, date: 1082, timestamp: 1114, timestamptz: 1184 } as const;

/** `2018-06-19 14:00:00.5+02` → `2018-06-19T12:00:00.500Z`; microseconds are cut. */
function instant(text: string): string {
	const [, offset = '+00'] = /([+-]\d{2}(?::\d{2})?)$/u.exec(text) ?? [];
	const local = text.slice(0, text.length - offset.length).replace(' ', 'T');
	return new Date(`${local}${offset.length === 3 ? `${offset}:00` : offset}`).toISOString();
}

/** How a column's text becomes a value, the same on both engines: whole numbers exact, dates and instants as ISO text. */
export const PARSERS: Readonly<Record<number, (text: string) => bigint | string>> = {
	[OID.int8]: BigInt,
	[OID.date]: (text) => text,
	[OID.timestamp]: (text) => text,
	[OID.timestamptz]: instant,
};

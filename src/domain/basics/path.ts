/**
 * The address of a value inside a record: property names, and for an element of a list its `id`
 * where it has one, else its 0-based index. `['assemblies', '2018-06-19', 'resolutions', 'r1', 'title']`.
 * The dossier turns it into file, line and column; the application turns it into a page and a field.
 */
export type RecordPath = readonly (string | number)[];

/** A path as one string, for keys of maps and fragments of addresses: JSON Pointer (RFC 6901) over the steps. */
export function pointer(path: RecordPath): string {
	return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

import { type Refusal, refusal } from '../i18n/refusals/index.ts';

/** SQLSTATE `foreign_key_violation`. */
const FOREIGN_KEY = '23503';

/**
 * The refusal that a reference to nothing makes. The server's message depends on its language, so which of the two it is
 * is told by whether the thing was taken away just now.
 * @param removed what the transaction took away, as `concept key`
 * @returns undefined for any other error
 */
export function referenceRefusal(error: unknown, removed: ReadonlySet<string>): Refusal | undefined {
	if (!(error instanceof Error && 'code' in error && error.code === FOREIGN_KEY)) return undefined;
	const { detail, table } = error as Error & { readonly detail?: string; readonly table?: string };
	// `Key (association_id, person)=(27e-region, nobody) is not present in table "person".`
	const key = /=\([^,]*, (.*?)\)/u.exec(detail ?? '')?.[1] ?? '?';
	const gone = [...removed].some((one) => one.endsWith(` ${key}`));
	return gone ? refusal('reference-in-use', { key, by: table ?? '?' }) : refusal('reference-missing', { key });
}

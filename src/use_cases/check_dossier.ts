import type { CheckedClosing } from '../domain/accounts/index.ts';
import { checkRecord, type Finding } from '../domain/checks/index.ts';
import { type Dossier, type DossierProblem, type Place, readDossier } from '../dossier/index.ts';
import { openBooks } from './ledger/books_dossier.ts';
import { dossierClosings } from './ledger/dossier_closings.ts';

/** A finding with its place in the dossier. */
export interface PlacedFinding extends Finding {
	readonly place?: Place;
}

/** What a dossier's check tells: why it could not be read, or what does not add up in it. */
export type DossierReport =
	| { readonly status: 'unreadable'; readonly problems: readonly DossierProblem[] }
	| { readonly status: 'read'; readonly findings: readonly PlacedFinding[] };

/** What does not add up in a dossier that reads, each with its place. @param closings the closed years of its books, where they were read */
export function findingsOf({ record, places }: Dossier, closings: readonly CheckedClosing[] = []): readonly PlacedFinding[] {
	return checkRecord(record, { closings }).map((finding): PlacedFinding => {
		const place = places.locate(finding.path);
		return place === undefined ? finding : { ...finding, place };
	});
}

/** Reads a dossier and checks its record, and its books against the assemblies that approved them. */
export async function checkDossier(dir: string): Promise<DossierReport> {
	const read = await readDossier(dir);
	if (!read.ok) return { status: 'unreadable', problems: read.error };
	const books = await openBooks(dir);
	if (!books.ok) {
		const problems = books.error.map(({ file, line = 1, message }) => ({
			code: 'value' as const,
			file,
			line,
			column: 1,
			found: '',
			message,
		}));
		return { status: 'unreadable', problems };
	}
	const closings = books.value === undefined ? [] : await dossierClosings(books.value, read.value.record);
	return { status: 'read', findings: findingsOf(read.value, closings) };
}

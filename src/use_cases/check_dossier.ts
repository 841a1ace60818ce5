import { checkRecord, type Finding } from '../domain/checks/index.ts';
import { type Dossier, type DossierProblem, type Place, readDossier } from '../dossier/index.ts';

/** A finding with its place in the dossier. */
export interface PlacedFinding extends Finding {
	readonly place?: Place;
}

/** What a dossier's check tells: why it could not be read, or what does not add up in it. */
export type DossierReport =
	| { readonly status: 'unreadable'; readonly problems: readonly DossierProblem[] }
	| { readonly status: 'read'; readonly findings: readonly PlacedFinding[] };

/** What does not add up in a dossier that reads, each with its place. */
export function findingsOf({ record, places }: Dossier): readonly PlacedFinding[] {
	return checkRecord(record).map((finding): PlacedFinding => {
		const place = places.locate(finding.path);
		return place === undefined ? finding : { ...finding, place };
	});
}

/** Reads a dossier and checks its record. */
export async function checkDossier(dir: string): Promise<DossierReport> {
	const read = await readDossier(dir);
	if (!read.ok) return { status: 'unreadable', problems: read.error };
	return { status: 'read', findings: findingsOf(read.value) };
}

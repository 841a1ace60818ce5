import { distance } from 'fastest-levenshtein';
import type { RecordPath } from '../../basics/index.ts';
import { lookup } from '../../record/index.ts';
import { foldName } from '../../typography/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** Words that say what a body is, not which: « Département de l'Isère » and « Isère » are one name. */
const GENERIC = /\b(?:region|departement|ville|metropole|agglomeration|de|du|des|la|le|les|l|d|en|et)\b/gu;

function core(name: string): string {
	return foldName(name).replace(GENERIC, '').replace(/ +/gu, ' ').trim();
}

/** Two ways of writing one name: the same words otherwise set, the same letters, or one letter apart in a name long enough to tell. */
function isVariant(a: string, b: string): boolean {
	if (a === b) return false;
	if (foldName(a) === foldName(b)) return true;
	const [left, right] = [core(a), core(b)];
	if (left === right) return false;
	const letters = (text: string) => [...text.replaceAll(' ', '')].sort().join('');
	return letters(left) === letters(right) || (Math.min(left.length, right.length) >= 6 && distance(left, right) === 1);
}

/** One organisation or person is written in one way. */
export const nameSpelling: Rule = {
	code: 'NAME-SPELLING',
	severity: 'notice',
	title: { fr: 'Graphies d’un même nom', en: 'Spellings of one name' },
	source: USAGE,
	*find(record) {
		const { organisation } = lookup(record);
		const written: { readonly path: RecordPath; readonly organisation?: string | undefined; readonly affiliation?: string | undefined }[] =
			[
				...record.assemblies.flatMap((assembly) =>
					assembly.attendance.map((one, index) => ({ ...one, path: ['assemblies', assembly.id, 'attendance', index, 'affiliation'] })),
				),
				...record.mandates.map((one, index) => ({ ...one, path: ['mandates', index, 'affiliation'] })),
			];
		const told = new Set<string>();
		for (const { path, organisation: id, affiliation } of written) {
			const name = organisation(id ?? '')?.name;
			if (name === undefined || affiliation === undefined || !isVariant(affiliation, name) || told.has(`${id} ${affiliation}`)) continue;
			told.add(`${id} ${affiliation}`);
			yield {
				path,
				message: {
					fr: `« ${affiliation} » et « ${name} » nomment une même organisation.`,
					en: `“${affiliation}” and “${name}” name one organisation.`,
				},
			};
		}
		const names = new Map<string, string>();
		for (const person of record.people) {
			const name = foldName(`${person.givenName} ${person.familyName}`).split(' ').sort().join(' ');
			const before = names.get(name);
			names.set(name, person.id);
			if (before === undefined) continue;
			yield {
				path: ['people', person.id],
				message: {
					fr: `« ${before} » et « ${person.id} » ont le même nom : une même personne ?`,
					en: `“${before}” and “${person.id}” have the same name: one person?`,
				},
			};
		}
	},
};

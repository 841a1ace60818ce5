import { lookup } from '../../record/index.ts';
import type { Rule } from '../finding.ts';

/** Nobody is both in the room and represented, or on the sheet twice. */
export const presentAndRepresented: Rule = {
	code: 'PRESENT-AND-REPRESENTED',
	severity: 'error',
	title: { fr: 'Présent ou représenté, pas les deux', en: 'Present or represented, not both' },
	source: { fr: 'Code civil, art. 1984 (mandat)', en: 'Code civil, art. 1984 (mandate)' },
	*find(record) {
		const { person } = lookup(record);
		for (const assembly of record.assemblies) {
			const seen = new Map<string, string>();
			for (const [index, one] of assembly.attendance.entries()) {
				const before = seen.get(one.person);
				seen.set(one.person, one.status);
				const twice = before !== undefined;
				const present = one.status === 'present' && one.representedBy !== undefined;
				if (!twice && !present) continue;
				const named = person(one.person);
				const name = named === undefined ? one.person : `${named.givenName} ${named.familyName}`;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index],
					message: {
						fr: twice ? `${name} est deux fois sur la feuille de présence.` : `${name} est à la fois présent et représenté.`,
						en: twice ? `${name} is on the attendance sheet twice.` : `${name} is both present and represented.`,
					},
				};
			}
		}
	},
};

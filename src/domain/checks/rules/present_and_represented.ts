import { peoplePresent } from '../../assembly/index.ts';
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
			const rows = new Set<string>();
			const there = new Set(peoplePresent(assembly));
			for (const [index, one] of assembly.attendance.entries()) {
				// Someone who stands for several members has a row for each.
				const row = `${one.person} ${one.organisation ?? ''}`;
				const twice = rows.has(row);
				rows.add(row);
				const present = one.status === 'represented' ? there.has(one.person) : one.status === 'present' && one.representedBy !== undefined;
				if (!twice && !present) continue;
				const named = person(one.person);
				const name = named === undefined ? one.person : `${named.givenName} ${named.familyName}`;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index],
					message: {
						fr: !present ? `${name} est deux fois sur la feuille de présence.` : `${name} est à la fois présent et représenté.`,
						en: !present ? `${name} is on the attendance sheet twice.` : `${name} is both present and represented.`,
					},
				};
			}
		}
	},
};

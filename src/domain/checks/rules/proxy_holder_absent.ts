import type { Rule } from '../finding.ts';

/** A proxy's holder is in the room. */
export const proxyHolderAbsent: Rule = {
	code: 'PROXY-HOLDER-ABSENT',
	severity: 'error',
	title: { fr: 'Mandataire présent', en: 'Proxy holder present' },
	source: { fr: 'Code civil, art. 1984 (mandat)', en: 'Code civil, art. 1984 (mandate)' },
	*find(record) {
		for (const assembly of record.assemblies) {
			const present = new Set(assembly.attendance.filter((one) => one.status === 'present').map((one) => one.person));
			for (const [index, one] of assembly.attendance.entries()) {
				if (one.status !== 'represented' || one.representedBy === undefined || present.has(one.representedBy)) continue;
				yield {
					path: ['assemblies', assembly.id, 'attendance', index, 'representedBy'],
					message: {
						fr: `« ${one.person} » est représenté par « ${one.representedBy} », qui n'est pas présent.`,
						en: `“${one.person}” is represented by “${one.representedBy}”, who is not present.`,
					},
				};
			}
		}
	},
};

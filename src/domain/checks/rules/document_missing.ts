import type { Assembly } from '../../assembly/index.ts';
import type { Bilingual } from '../../basics/index.ts';
import { type DisposedKind, disposalOf } from '../../kept_documents/index.ts';
import type { Rule } from '../finding.ts';

const NOUNS: { readonly [K in DisposedKind]: Bilingual } = {
	accounts: { fr: 'Les comptes', en: 'The accounts' },
	activityReport: { fr: 'Le rapport d’activité', en: 'The activity report' },
	auditorReport: { fr: 'Le rapport du commissaire aux comptes', en: 'The auditor’s report' },
};

/** Whether nothing tells yet that it was held. */
function isToCome({ attendance, endsAt, closedAt, resolutions }: Assembly): boolean {
	return (
		attendance.length === 0 &&
		endsAt === undefined &&
		closedAt === undefined &&
		resolutions.every(({ vote, outcome }) => vote === undefined && outcome === undefined)
	);
}

/** Before an assembly, members can read what they are to decide on. What an assembly already held had is in its minutes. */
export const documentMissing: Rule = {
	code: 'DOCUMENT-MISSING',
	severity: 'warning',
	title: { fr: 'Document à la disposition des membres', en: 'Document at the members’ disposal' },
	source: {
		fr: 'usage ; Code de commerce, art. L612-4, pour les comptes et le rapport du commissaire',
		en: 'usage; Code de commerce, art. L612-4, for the accounts and the auditor’s report',
	},
	*find(record) {
		for (const assembly of record.assemblies.filter(isToCome)) {
			for (const { kind, years } of disposalOf(record, assembly).filter(({ document }) => document === undefined)) {
				const of = years.join('–');
				yield {
					path: ['assemblies', assembly.id, 'presented'],
					message: {
						fr: `${NOUNS[kind].fr} ${of} : aucun document gardé que les membres puissent lire avant l’assemblée.`,
						en: `${NOUNS[kind].en} ${of}: no document is kept that members may read before the assembly.`,
					},
				};
			}
		}
	},
};

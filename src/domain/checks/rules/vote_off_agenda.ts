import type { Rule } from '../finding.ts';

/** An assembly decides only on what its agenda names. */
export const voteOffAgenda: Rule = {
	code: 'VOTE-OFF-AGENDA',
	severity: 'error',
	title: { fr: 'Décision à l’ordre du jour', en: 'Decision on the agenda' },
	source: {
		fr: 'jurisprudence constante : une décision hors ordre du jour est annulable',
		en: 'settled case law: a decision off the agenda is voidable',
	},
	*find(record) {
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions)
				for (const decision of resolution.decisions) {
					if (decision.agendaItem !== undefined) continue;
					yield {
						path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'decisions', decision.id],
						message: {
							fr: `La résolution ${resolution.number} décide de « ${decision.id} », qui n'est à aucun des ${assembly.agenda.length} points de l'ordre du jour.`,
							en: `Resolution ${resolution.number} decides on “${decision.id}”, which is under none of the agenda's ${assembly.agenda.length} items.`,
						},
					};
				}
	},
};

import { type Rule, USAGE } from '../finding.ts';

/** Minutes tell what became of every item of the agenda. */
export const agendaUntreated: Rule = {
	code: 'AGENDA-UNTREATED',
	severity: 'notice',
	title: { fr: 'Point de l’ordre du jour sans compte rendu', en: 'Agenda item without minutes' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies) {
			const treated = new Set([
				...assembly.resolutions.flatMap((one) => one.decisions.map((decision) => decision.agendaItem)),
				...assembly.workshops.map((one) => one.agendaItem),
				...assembly.socialMoments.map((one) => one.agendaItem),
			]);
			for (const [index, item] of assembly.agenda.entries()) {
				if (treated.has(item.id) || (item.report ?? '').trim() !== '') continue;
				yield {
					path: ['assemblies', assembly.id, 'agenda', item.id],
					message: {
						fr: `Rien ne dit ce qu'il est advenu du point ${index + 1}, « ${item.title} ».`,
						en: `Nothing tells what became of item ${index + 1}, “${item.title}”.`,
					},
				};
			}
		}
	},
};

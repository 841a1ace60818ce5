import { contradictedFigures } from '../announced.ts';
import { type Rule, USAGE } from '../finding.ts';

/** A resolution approves the accounts of the year that was presented. */
export const yearAccounts: Rule = {
	code: 'YEAR-ACCOUNTS',
	severity: 'error',
	title: { fr: 'Année approuvée = année présentée', en: 'Year approved = year presented' },
	source: USAGE,
	*find(record) {
		for (const { path, unit, shown, actual } of contradictedFigures(record)) {
			if (unit !== 'year' || !path.includes('resolutions')) continue;
			yield {
				path,
				message: {
					fr: `La résolution dit ${shown}, ce qui est présenté est de ${actual}.`,
					en: `The resolution says ${shown}, what is presented is of ${actual}.`,
				},
			};
		}
		for (const assembly of record.assemblies)
			for (const resolution of assembly.resolutions)
				for (const decision of resolution.decisions) {
					const presented =
						decision.kind === 'accounts'
							? assembly.presented.accountsYear
							: decision.kind === 'budget'
								? assembly.presented.budgetYear
								: undefined;
					if (presented === undefined || decision.year === undefined || decision.year === presented) continue;
					yield {
						path: ['assemblies', assembly.id, 'resolutions', resolution.id, 'decisions', decision.id, 'year'],
						message: {
							fr: `La résolution ${resolution.number} décide sur ${decision.year}, ce qui est présenté est de ${presented}.`,
							en: `Resolution ${resolution.number} decides on ${decision.year}, what is presented is of ${presented}.`,
						},
					};
				}
	},
};

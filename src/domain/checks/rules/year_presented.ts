import { contradictedFigures } from '../announced.ts';
import { type Rule, USAGE } from '../finding.ts';

/** A chapter's heading names the year that the chapter is about. */
export const yearPresented: Rule = {
	code: 'YEAR-PRESENTED',
	severity: 'warning',
	title: { fr: 'Année du titre = année présentée', en: 'Year of the heading = year presented' },
	source: USAGE,
	*find(record) {
		for (const { path, unit, shown, actual } of contradictedFigures(record)) {
			if (unit !== 'year' || path.includes('resolutions')) continue;
			yield {
				path,
				message: {
					fr: `Le titre dit ${shown}, ce qui est présenté est de ${actual}.`,
					en: `The heading says ${shown}, what is presented is of ${actual}.`,
				},
			};
		}
	},
};

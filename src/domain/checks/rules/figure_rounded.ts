import { contradictedFigures } from '../announced.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** An amount announced rounded where the record has it exact. */
export const figureRounded: Rule = {
	code: 'FIGURE-ROUNDED',
	severity: 'warning',
	title: { fr: 'Montant arrondi', en: 'Amount rounded' },
	source: ARITHMETIC,
	*find(record) {
		for (const one of contradictedFigures(record)) {
			if (!one.rounded) continue;
			const gap = one.actual - one.announced.value;
			yield {
				path: one.path,
				message: say((euros, language) =>
					language === 'fr'
						? `Le texte annonce ${euros(one.announced.value)}, arrondi de ${euros(one.actual)} (écart de ${euros(gap)}) ; ce qui est voté devrait être exact.`
						: `The text announces ${euros(one.announced.value)}, rounded from ${euros(one.actual)} (a gap of ${euros(gap)}); what is voted should be exact.`,
				),
			};
		}
	},
};

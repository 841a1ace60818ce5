import { formatCount } from '../../typography/index.ts';
import { contradictedFigures } from '../announced.ts';
import { ARITHMETIC, type Rule, say } from '../finding.ts';

/** A number or amount that a text announces is the one that the record holds. */
export const figureAnnounced: Rule = {
	code: 'FIGURE-ANNOUNCED',
	severity: 'warning',
	title: { fr: 'Chiffre annoncé = chiffre du dossier', en: 'Figure announced = figure of the record' },
	source: ARITHMETIC,
	*find(record) {
		for (const one of contradictedFigures(record)) {
			if (one.unit === 'year' || one.rounded) continue;
			yield {
				path: one.path,
				message: say((euros, language) => {
					const write = (value: number) => (one.unit === 'money' ? euros(value) : formatCount(value, language));
					const gap = write(one.announced.value - one.actual);
					return language === 'fr'
						? `Le texte annonce « ${one.shown} » ; le dossier en compte ${write(one.actual)} (${one.name}, écart de ${gap}).`
						: `The text announces “${one.shown}”; the record counts ${write(one.actual)} (${one.name}, a gap of ${gap}).`;
				}),
			};
		}
	},
};

import { history } from '../../accounts/index.ts';
import { type Rule, USAGE } from '../finding.ts';

/** A chart announced is shown, and the record has the years it spans. */
export const chartData: Rule = {
	code: 'CHART-DATA',
	severity: 'notice',
	title: { fr: 'Graphique annoncé', en: 'Chart announced' },
	source: USAGE,
	*find(record) {
		const known = new Set(history(record.accounts, record.yearTotals).map((one) => one.year));
		for (const assembly of record.assemblies)
			for (const chart of assembly.announcedCharts) {
				const lacking: number[] = [];
				if (chart.fromYear !== undefined && chart.toYear !== undefined)
					for (let year = chart.fromYear; year <= Math.min(chart.toYear, chart.fromYear + 200); year++)
						if (!known.has(year)) lacking.push(year);
				if (chart.shown && lacking.length === 0) continue;
				const years = lacking.length === 0 ? '' : lacking.length === 1 ? `${lacking[0]}` : `${lacking[0]}–${lacking.at(-1)}`;
				yield {
					path: ['assemblies', assembly.id, 'announcedCharts', chart.id],
					message: {
						fr: `« ${chart.title} »${chart.shown ? '' : ' est annoncé et absent de la source'}${years === '' ? '' : ` ; le dossier n'a pas les chiffres de ${years} (${lacking.length})`}.`,
						en: `“${chart.title}”${chart.shown ? '' : ' is announced and absent from the source'}${years === '' ? '' : `; the record lacks the figures of ${years} (${lacking.length})`}.`,
					},
				};
			}
	},
};

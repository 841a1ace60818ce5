import { renderChart } from '../documents/charts/index.ts';
import type { Assembly, ChartName } from '../domain/assembly/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { inlineText } from '../domain/document/index.ts';
import { composeChart } from '../domain/minutes/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';

/** A chart of the record as SVG. @returns undefined where the record has nothing to draw it from */
export function drawChart(
	record: AssociationRecord,
	assembly: Assembly | undefined,
	name: ChartName,
	language: Language,
): string | undefined {
	const figure = composeChart(record, assembly, name, language);
	if (figure === undefined) return undefined;
	return renderChart(figure.chart, { language, title: inlineText(figure.title), alternative: figure.alternative });
}

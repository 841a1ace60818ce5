import type { RecordPath } from '../basics/index.ts';
import { announcedFigures, parseFigure, resolveFigure, type ShownFigure } from '../figures/index.ts';
import type { AssociationRecord } from '../record/index.ts';

/** A figure that a text announces and the record contradicts. Money in cents. */
export interface Contradicted {
	readonly path: RecordPath;
	readonly shown: string;
	readonly name: string;
	readonly announced: ShownFigure;
	readonly actual: number;
	readonly unit: 'count' | 'money' | 'year';
	/** The figure announced is the exact one, rounded to fewer digits. */
	readonly rounded: boolean;
}

/** Whether an amount is another rounded, half up, to the last digit that it shows: 43 000 € for 43 336 €. Cents. */
function isRounding(announced: number, exact: number): boolean {
	for (let step = 100; step <= Math.abs(announced); step *= 10) {
		if (announced % step !== 0) return false;
		if (Math.round(exact / step) * step === announced) return true;
	}
	return false;
}

/** Every announced figure that is not the record's. */
export function contradictedFigures(record: AssociationRecord): Contradicted[] {
	return announcedFigures(record).flatMap(({ path, shown, name, context }): Contradicted[] => {
		const announced = parseFigure(shown);
		const resolved = resolveFigure(record, context, name);
		if (announced === undefined || resolved.status !== 'known') return [];
		const { unit, value: actual } = resolved;
		const value = unit === 'money' && announced.unit === 'count' ? announced.value * 100 : announced.value;
		if (value === actual) return [];
		return [
			{ path, shown, name, announced: { ...announced, value }, actual, unit, rounded: unit === 'money' && isRounding(value, actual) },
		];
	});
}

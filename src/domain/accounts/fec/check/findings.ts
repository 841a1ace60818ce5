import { type Bilingual, SEVERITIES, type Severity } from '../../../basics/index.ts';
import { frenchSpacing } from '../../../typography/index.ts';
import type { FecRule, Report } from './rule.ts';

/** One finding of a rule. */
export interface FecFinding {
	/** 1-based line of the file; none where the finding is of the whole. */
	readonly line?: number;
	readonly message: Bilingual;
}

/** All that one rule found in a file: the first findings in full, and how many there are. */
export interface FecFindings extends FecRule {
	readonly count: number;
	readonly shown: readonly FecFinding[];
}

/** Findings of one rule that are kept in full. A million bad lines must not make a million sentences. */
export const MOST_SHOWN = 20;

/** Collects findings by rule. */
export class FindingCollector {
	readonly #found = new Map<FecRule, { count: number; shown: FecFinding[] }>();
	readonly #mostShown: number;
	/** Whether anything found is an error. */
	wrong = false;

	constructor(mostShown: number) {
		this.#mostShown = mostShown;
	}

	readonly report: Report = (rule, line, message) => {
		let one = this.#found.get(rule);
		if (one === undefined) {
			one = { count: 0, shown: [] };
			this.#found.set(rule, one);
		}
		one.count++;
		if (rule.severity === 'error') this.wrong = true;
		if (one.shown.length >= this.#mostShown) return;
		const { fr, en } = message();
		one.shown.push({ ...(line === undefined ? {} : { line }), message: { fr: frenchSpacing(fr), en } });
	};

	/** By severity, then in the order of the rules given. */
	all(order: readonly FecRule[]): readonly FecFindings[] {
		const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
		return order
			.flatMap((rule) => {
				const one = this.#found.get(rule);
				return one === undefined ? [] : [{ ...rule, ...one }];
			})
			.sort((a, b) => rank(a.severity) - rank(b.severity));
	}
}

import type { Severity } from '../../../../basics/index.ts';
import { COLUMN } from '../../columns.ts';
import type { ReadLine } from '../../line.ts';
import { AMOUNT } from '../../read/amount.ts';
import type { FecCheck, FecRule, Report } from '../rule.ts';
import { lpf, TEST_TOOL } from '../sources.ts';

/** A way of writing an amount that is told, with what is said of it. */
interface Written {
	readonly flag: number;
	readonly rule: FecRule;
	readonly fr: string;
	readonly en: string;
}

function written(flag: number, code: string, severity: Severity, title: FecRule['title'], fr: string, en: string): Written {
	return { flag, rule: { code, severity, title, source: lpf('XII, 2°') }, fr, en };
}

const WRITTEN: readonly Written[] = [
	written(
		AMOUNT.invalid,
		'FEC-AMOUNT',
		'error',
		{ fr: 'Montants lisibles', en: 'Readable amounts' },
		'n’est pas un montant ; il compte pour 0',
		'is no amount; it counts as 0',
	),
	written(
		AMOUNT.tooLarge,
		'FEC-AMOUNT-RANGE',
		'error',
		{ fr: 'Montants vraisemblables', en: 'Plausible amounts' },
		'dépasse ce qui se compte au centime près ; il compte pour 0',
		'is beyond what can be counted to the cent; it counts as 0',
	),
	written(
		AMOUNT.rounded,
		'FEC-AMOUNT-DECIMALS',
		'error',
		{ fr: 'Deux décimales', en: 'Two decimals' },
		'a plus de deux décimales ; il est arrondi au centime',
		'has more than two decimals; it is rounded to the cent',
	),
	written(
		AMOUNT.point,
		'FEC-DECIMAL-POINT',
		'error',
		{ fr: 'Virgule décimale', en: 'Decimal comma' },
		'est écrit avec un point ; la virgule est obligatoire',
		'is written with a point; a comma is required',
	),
	written(
		AMOUNT.thousands,
		'FEC-THOUSANDS',
		'error',
		{ fr: 'Aucun séparateur de milliers', en: 'No thousands separator' },
		'est écrit avec un séparateur de milliers',
		'is written with a thousands separator',
	),
	written(
		AMOUNT.negative,
		'FEC-SIGN',
		'notice',
		{ fr: 'Montants négatifs', en: 'Negative amounts' },
		'est négatif (admis : le signe précède ou suit)',
		'is negative (allowed: the sign stands before or after)',
	),
];

const RANGE = WRITTEN[1]?.rule;
const SENSE: FecRule = {
	code: 'FEC-SENSE',
	severity: 'error',
	title: { fr: 'Sens de l’écriture', en: 'Side of the entry' },
	source: lpf('VII, 2°'),
};
const BOTH: FecRule = {
	code: 'FEC-DEBIT-CREDIT',
	severity: 'warning',
	title: { fr: 'Débit ou crédit', en: 'Debit or credit' },
	source: TEST_TOOL,
};
const ONE_SIDE = { fr: 'le débit et le crédit sont', en: 'debit and credit are' };

function tell(line: ReadLine, flags: number, column: number, report: Report): void {
	for (const { flag, rule, fr, en } of WRITTEN) {
		if ((flags & flag) === 0) continue;
		const text = line.text(column);
		report(rule, line.line, () => ({ fr: `« ${text} » ${fr}.`, en: `“${text}” ${en}.` }));
	}
}

/** Amounts as the law wants them written, one side a line, and small enough together that every sum of them is exact. */
export const amountsCheck: FecCheck = {
	rules: [...WRITTEN.map(({ rule }) => rule), SENSE, BOTH],
	watch: (_context, report) => {
		// The sum of all absolute amounts: while it is a safe integer, so is the sum of any of them.
		let volume = 0;
		return {
			line(line) {
				if (line.debitFlags !== 0) tell(line, line.debitFlags, COLUMN.debit, report);
				if (line.creditFlags !== 0) tell(line, line.creditFlags, COLUMN.credit, report);
				if (line.badSense) {
					const text = line.text(COLUMN.credit);
					report(SENSE, line.line, () => ({
						fr: `Sens « ${text} » : D, C, +1 ou -1 est attendu ; le montant compte pour 0.`,
						en: `Sens “${text}”: D, C, +1 or -1 is expected; the amount counts as 0.`,
					}));
				} else if ((line.debit === 0) === (line.credit === 0)) {
					const what = line.debit === 0 ? { fr: 'nuls', en: 'zero' } : { fr: 'tous deux renseignés', en: 'both filled in' };
					report(BOTH, line.line, () => ({ fr: `${ONE_SIDE.fr} ${what.fr}.`, en: `${ONE_SIDE.en} ${what.en}.` }));
				}
				const before = volume;
				volume += Math.abs(line.debit) + Math.abs(line.credit);
				if (volume > Number.MAX_SAFE_INTEGER && before <= Number.MAX_SAFE_INTEGER && RANGE !== undefined) {
					report(RANGE, line.line, () => ({
						fr: 'avec cette ligne, le total des mouvements dépasse ce qui se compte au centime près ; aucune somme n’est sûre.',
						en: 'with this line the total of all movements is beyond what can be counted to the cent; no sum is certain.',
					}));
				}
			},
		};
	},
};

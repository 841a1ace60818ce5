import { foldName } from '../../domain/typography/index.ts';

/** What a column of a bank's table may hold. */
export type BankColumn = 'date' | 'valueDate' | 'label' | 'reference' | 'amount' | 'debit' | 'credit' | 'sense' | 'currency';

/** Names that French banks give them, folded; of two that a table has, the first listed is taken. */
const NAMES: { readonly [C in BankColumn]: readonly string[] } = {
	date: [
		'date comptable',
		'date de comptabilisation',
		'date d operation',
		'date operation',
		'date de l operation',
		'dateop',
		'date op',
		'date',
		'jour',
		'booking date',
		'date d imputation',
	],
	valueDate: ['date de valeur', 'date valeur', 'dateval', 'date val', 'valeur', 'value date'],
	label: [
		'libelle simplifie',
		'libelle de l operation',
		'libelle operation',
		'libelle',
		'label',
		'nature de l operation',
		'designation',
		'intitule',
		'operation',
		'description',
		'libelle complementaire',
		'detail de l ecriture',
		'informations complementaires',
		'infos complementaires',
		'details',
		'detail',
		'memo',
		'communication',
		'tiers',
		'nom du tiers',
	],
	reference: [
		'reference',
		'ref',
		'reference operation',
		'numero de reference',
		'numero d operation',
		'n operation',
		'numero',
		'n de piece',
		'id',
	],
	amount: ['montant', 'montant eur', 'montant euros', 'montant en euros', 'montant de l operation', 'amount', 'montant ttc'],
	debit: ['debit', 'debit euros', 'debit eur', 'montant debit', 'debits', 'debit en euros'],
	credit: ['credit', 'credit euros', 'credit eur', 'montant credit', 'credits', 'credit en euros'],
	sense: ['sens', 'debit credit', 'd c'],
	currency: ['devise', 'currency', 'monnaie'],
};

/** Where each thing stands in a table, 0-based; several columns may be labels, which are joined. */
export interface BankColumns {
	readonly of: { readonly [C in Exclude<BankColumn, 'label'>]?: number };
	readonly labels: readonly number[];
}

/** Reads a row as the names of columns. @returns undefined where it names no date, or neither amount nor debit and credit */
export function recogniseBankColumns(cells: readonly string[]): BankColumns | undefined {
	const folded = cells.map(foldName);
	const placeOf = (column: BankColumn) => {
		const name = NAMES[column].find((one) => folded.includes(one));
		return name === undefined ? undefined : folded.indexOf(name);
	};
	const of: { -readonly [C in keyof BankColumns['of']]: number } = {};
	for (const column of ['date', 'valueDate', 'reference', 'amount', 'debit', 'credit', 'sense', 'currency'] as const) {
		const place = placeOf(column);
		if (place !== undefined) of[column] = place;
	}
	const amounts = of.amount !== undefined || (of.debit !== undefined && of.credit !== undefined);
	if (of.date === undefined || !amounts) return undefined;
	return { of, labels: folded.flatMap((name, place) => (NAMES.label.includes(name) ? [place] : [])) };
}

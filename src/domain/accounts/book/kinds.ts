import type { Bilingual } from '../../basics/index.ts';

/** Where the account of a line comes from when the chart does not fix it: the money moved, where it goes, or a choice. */
export type AccountRole = 'money' | 'destination' | 'chosen';

/** A line of the entry that a kind makes: the sum of some amounts, less others, on one side. */
export interface KindLine {
	readonly account: string | { readonly role: AccountRole };
	readonly side: 'debit' | 'credit';
	readonly sum: readonly string[];
	readonly less?: readonly string[];
}

/** A receipt, a spending or another event as a treasurer says it, and the entry that it makes. */
export interface EntryKind {
	readonly id: string;
	readonly group: 'receipt' | 'spending' | 'other';
	readonly label: Bilingual;
	/** What to know before choosing it. */
	readonly hint?: Bilingual;
	/** The amounts that are asked for; those beyond the first may be 0. */
	readonly amounts: readonly { readonly id: string; readonly label: Bilingual }[];
	/** The accounts to choose the nature from, the first one being proposed. */
	readonly choices?: readonly string[];
	/** The account that stands for the money while it is not yet paid; none: it is always paid at once. */
	readonly unpaid?: string;
	readonly lines: readonly KindLine[];
}

const AMOUNT = { id: 'amount', label: { fr: 'Montant', en: 'Amount' } };
const MONEY = { role: 'money' } as const;
const CHOSEN = { role: 'chosen' } as const;

type Plain = Pick<EntryKind, 'id' | 'label' | 'hint' | 'choices' | 'unpaid'>;

/** Money comes in, its nature being one account. */
function receipt(kind: Plain): EntryKind {
	const lines: readonly KindLine[] = [
		{ account: MONEY, side: 'debit', sum: ['amount'] },
		{ account: CHOSEN, side: 'credit', sum: ['amount'] },
	];
	return { ...kind, group: 'receipt', amounts: [AMOUNT], lines };
}

/** Money goes out, its nature being one account. */
function spending(kind: Plain): EntryKind {
	const lines: readonly KindLine[] = [
		{ account: CHOSEN, side: 'debit', sum: ['amount'] },
		{ account: MONEY, side: 'credit', sum: ['amount'] },
	];
	return { ...kind, group: 'spending', amounts: [AMOUNT], lines };
}

/** No money moves: one account for another. */
function moved(kind: Plain, debit: KindLine['account'], credit: KindLine['account']): EntryKind {
	const lines: readonly KindLine[] = [
		{ account: debit, side: 'debit', sum: ['amount'] },
		{ account: credit, side: 'credit', sum: ['amount'] },
	];
	return { ...kind, group: 'other', amounts: [AMOUNT], lines };
}

/** Gross pay and charges; what is withheld and what the employer adds are owed until they are paid. */
const PAY: EntryKind = {
	id: 'pay',
	group: 'spending',
	label: { fr: 'Salaire', en: 'Pay' },
	hint: {
		fr: 'Les montants du bulletin de paie. Les cotisations restent dues jusqu’à leur paiement.',
		en: 'The amounts of the pay slip. Contributions remain owed until they are paid.',
	},
	amounts: [
		{ id: 'gross', label: { fr: 'Salaire brut', en: 'Gross pay' } },
		{ id: 'employee', label: { fr: 'Cotisations salariales', en: 'Employee’s contributions' } },
		{ id: 'tax', label: { fr: 'Prélèvement à la source', en: 'Income tax withheld' } },
		{ id: 'employer', label: { fr: 'Cotisations patronales', en: 'Employer’s contributions' } },
	],
	unpaid: '421',
	lines: [
		{ account: '641', side: 'debit', sum: ['gross'] },
		{ account: '645', side: 'debit', sum: ['employer'] },
		{ account: '431', side: 'credit', sum: ['employee', 'employer'] },
		{ account: '4421', side: 'credit', sum: ['tax'] },
		{ account: MONEY, side: 'credit', sum: ['gross'], less: ['employee', 'tax'] },
	],
};

/** Every kind, in the order in which a treasurer meets them; accounts of règlement ANC n° 2018-06. */
export const ENTRY_KINDS: readonly EntryKind[] = [
	receipt({ id: 'dues', label: { fr: 'Cotisation reçue', en: 'Dues received' }, choices: ['7561', '7562'], unpaid: '411' }),
	receipt({ id: 'grant', label: { fr: 'Subvention reçue', en: 'Grant received' }, choices: ['741'], unpaid: '441' }),
	receipt({ id: 'gift', label: { fr: 'Don reçu', en: 'Gift received' }, choices: ['75411', '7542', '7543'] }),
	receipt({
		id: 'contribution',
		label: { fr: 'Contribution financière d’un autre organisme', en: 'Financial contribution of another body' },
		choices: ['755'],
		unpaid: '467',
	}),
	receipt({
		id: 'sale',
		label: { fr: 'Vente ou prestation', en: 'Sale or service' },
		choices: ['706', '707', '7063', '708'],
		unpaid: '411',
	}),
	receipt({ id: 'other-receipt', label: { fr: 'Autre recette', en: 'Other receipt' }, choices: ['758', '768'] }),
	spending({
		id: 'purchase',
		label: { fr: 'Achat ou facture', en: 'Purchase or invoice' },
		choices: ['604', '6061', '6063', '6064', '607', '611', '613', '615', '616', '618', '621', '6226', '623', '626', '628'],
		unpaid: '401',
	}),
	spending({
		id: 'expense-claim',
		label: { fr: 'Remboursement de frais', en: 'Expenses refunded' },
		choices: ['6251', '6256', '6257'],
		unpaid: '467',
	}),
	PAY,
	spending({
		id: 'social-charges',
		label: { fr: 'Paiement de cotisations ou d’impôts retenus', en: 'Contributions or withheld tax paid' },
		choices: ['431', '437', '4421'],
	}),
	spending({ id: 'taxes', label: { fr: 'Impôt ou taxe', en: 'Tax' }, choices: ['635', '631', '633'], unpaid: '447' }),
	spending({ id: 'bank-charges', label: { fr: 'Frais bancaires', en: 'Bank charges' }, choices: ['627', '661'] }),
	spending({ id: 'aid', label: { fr: 'Aide versée', en: 'Aid granted' }, choices: ['657'] }),
	spending({
		id: 'equipment',
		label: { fr: 'Matériel durable', en: 'Lasting equipment' },
		hint: {
			fr: 'Un bien qui sert plusieurs années : il s’amortit ensuite par une écriture à la clôture.',
			en: 'Something used for several years: it is then depreciated by an entry at the year’s end.',
		},
		choices: ['2183', '2184', '2154', '205'],
		unpaid: '404',
	}),
	spending({ id: 'other-spending', label: { fr: 'Autre dépense', en: 'Other spending' }, choices: ['658', '668'] }),
	{
		...moved({ id: 'transfer', label: { fr: 'Virement interne', en: 'Internal transfer' } }, { role: 'destination' }, MONEY),
		hint: { fr: 'D’un compte ou d’une caisse à l’autre.', en: 'From one account or till to another.' },
	},
	{
		...moved(
			{ id: 'invoice-paid', label: { fr: 'Règlement d’une dette', en: 'Debt settled' }, choices: ['401', '404', '421', '447', '467'] },
			CHOSEN,
			MONEY,
		),
		group: 'spending',
	},
	{
		...moved(
			{ id: 'debt-collected', label: { fr: 'Encaissement d’une créance', en: 'Receivable collected' }, choices: ['411', '441', '467'] },
			MONEY,
			CHOSEN,
		),
		group: 'receipt',
	},
	{
		...moved(
			{
				id: 'waived-expenses',
				label: { fr: 'Frais abandonnés par un bénévole', en: 'Expenses waived by a volunteer' },
				choices: ['6251', '6256', '6257'],
			},
			CHOSEN,
			'75412',
		),
		hint: {
			fr: 'Le bénévole renonce par écrit au remboursement : c’est un don (CGI, art. 200, 1 bis).',
			en: 'The volunteer renounces the refund in writing: it is a gift (CGI, art. 200, 1 bis).',
		},
	},
	moved({ id: 'volunteering', label: { fr: 'Bénévolat valorisé', en: 'Volunteering valued' } }, '864', '875'),
	moved(
		{ id: 'depreciation', label: { fr: 'Amortissement de l’exercice', en: 'Depreciation of the year' }, choices: ['2818', '2805'] },
		'6811',
		CHOSEN,
	),
	{
		...moved(
			{
				id: 'to-dedicated-funds',
				label: { fr: 'Subvention non employée, reportée en fonds dédiés', en: 'Grant not used, carried to dedicated funds' },
			},
			'6894',
			'194',
		),
		hint: {
			fr: 'La part d’une subvention affectée à un projet qui n’a pas été employée (règlement ANC n° 2018-06).',
			en: 'The part of a grant for a project that was not used (règlement ANC no. 2018-06).',
		},
	},
	moved({ id: 'from-dedicated-funds', label: { fr: 'Fonds dédiés employés', en: 'Dedicated funds used' } }, '194', '7894'),
	moved({ id: 'deferred-grant', label: { fr: 'Subvention pour un exercice suivant', en: 'Grant for a later year' } }, '741', '487'),
	moved({ id: 'deferred-grant-back', label: { fr: 'Subvention d’avance, reprise', en: 'Deferred grant taken back' } }, '487', '741'),
	moved(
		{ id: 'profit-sharing', label: { fr: 'Provision pour prime d’intéressement', en: 'Provision for the profit-sharing bonus' } },
		'641',
		'428',
	),
	{
		...moved(
			{
				id: 'surplus-allocated',
				label: { fr: 'Excédent affecté par l’assemblée', en: 'Surplus allocated by the assembly' },
				choices: ['110', '1068'],
			},
			'120',
			CHOSEN,
		),
		hint: { fr: 'La pièce est la résolution de l’assemblée.', en: 'The evidence is the assembly’s resolution.' },
	},
	{
		...moved(
			{
				id: 'deficit-allocated',
				label: { fr: 'Déficit affecté par l’assemblée', en: 'Deficit allocated by the assembly' },
				choices: ['119', '110', '1068'],
			},
			CHOSEN,
			'129',
		),
		hint: { fr: 'La pièce est la résolution de l’assemblée.', en: 'The evidence is the assembly’s resolution.' },
	},
];

/** The kind of an id. */
export function kindOf(id: string): EntryKind | undefined {
	return ENTRY_KINDS.find((kind) => kind.id === id);
}

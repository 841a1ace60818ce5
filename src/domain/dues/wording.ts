/** What the call for dues and the receipt say. */
const fr = {
	call: (year: number) => `Appel à cotisation ${year}`,
	receipt: (year: number) => `Reçu de cotisation ${year}`,
	reminder: (year: number) => `Rappel : cotisation ${year}`,
	files: { call: 'appel-a-cotisation', reminder: 'rappel-de-cotisation', receipt: 'recu-de-cotisation' },
	letters: 'Lettres de cotisation à poster',
	member: 'Membre',
	category: 'Catégorie',
	year: 'Année',
	date: 'Établi le',
	seat: 'Siège',
	siren: 'SIREN',
	rna: 'RNA',
	due: 'Cotisation due',
	paid: 'Déjà payé',
	owed: 'Reste à payer',
	received: 'Somme reçue',
	paidOn: 'Dernier paiement',
	means: 'Moyen',
	rest: 'Reste dû',
	callText: (association: string, year: number) =>
		`${association} vous remercie de votre engagement et vous invite à régler votre cotisation pour ${year}.`,
	payBy: 'À régler avant le',
	iban: 'IBAN',
	payOnline: 'Payer en ligne',
	/** @param calledOn the day of the call, where there was one */
	reminderText: (association: string, year: number, calledOn: string | undefined, again: boolean) =>
		`Sauf erreur de notre part, la cotisation ${year} à ${association}${calledOn === undefined ? '' : `, appelée le ${calledOn}`}, n’est pas encore réglée${again ? ', malgré un premier rappel' : ''}. Si le règlement est déjà parti, merci : cette lettre l’a croisé.`,
	receiptText: (association: string, year: number) =>
		`${association} certifie avoir reçu la somme ci-dessous au titre de la cotisation ${year}.`,
	/** A tax receipt has its own form and conditions. Source: CGI, art. 200 and 238 bis; form Cerfa 11580, true in 2026. */
	noTaxReceipt: 'Ce reçu atteste d’un paiement ; il n’est pas un reçu fiscal (Cerfa 11580).',
	paymentMeans: {
		transfer: 'virement',
		cheque: 'chèque',
		card: 'carte',
		cash: 'espèces',
		directDebit: 'prélèvement',
		other: 'autre',
	},
};
type DuesWording = typeof fr;
const en: DuesWording = {
	call: (year) => `Call for dues ${year}`,
	receipt: (year) => `Receipt of dues ${year}`,
	reminder: (year) => `Reminder: dues ${year}`,
	files: { call: 'call-for-dues', reminder: 'reminder-of-dues', receipt: 'receipt-of-dues' },
	letters: 'Letters on dues to be posted',
	member: 'Member',
	category: 'Category',
	year: 'Year',
	date: 'Made on',
	seat: 'Registered office',
	siren: 'SIREN',
	rna: 'RNA',
	due: 'Dues',
	paid: 'Already paid',
	owed: 'Still to pay',
	received: 'Amount received',
	paidOn: 'Last payment',
	means: 'Means',
	rest: 'Still owed',
	callText: (association, year) => `${association} thanks you for your commitment and invites you to pay your dues for ${year}.`,
	payBy: 'To be paid before',
	iban: 'IBAN',
	payOnline: 'Pay online',
	reminderText: (association, year, calledOn, again) =>
		`Unless we are mistaken, the dues for ${year} to ${association}${calledOn === undefined ? '' : `, called for on ${calledOn}`}, have not been paid yet${again ? ', in spite of a first reminder' : ''}. If they are on their way, thank you: this letter has crossed them.`,
	receiptText: (association, year) => `${association} certifies that it received the amount below as dues for ${year}.`,
	noTaxReceipt: 'This receipt attests a payment; it is no tax receipt (Cerfa 11580).',
	paymentMeans: {
		transfer: 'bank transfer',
		cheque: 'cheque',
		card: 'card',
		cash: 'cash',
		directDebit: 'direct debit',
		other: 'other',
	},
};

export const DUES_WORDING: { readonly fr: DuesWording; readonly en: DuesWording } = { fr, en };

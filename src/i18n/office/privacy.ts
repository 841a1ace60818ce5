/** What the page on personal data says. */
const fr = {
	erased: 'Personnes effacées dont le nom est gardé à part',
	erasedIntro:
		'Leur nom n’apparaît plus nulle part ailleurs. La loi veut qu’on puisse encore dire, le temps indiqué, qui a payé ou décidé ; il disparaît d’ici le lendemain.',
	noErased: 'Aucune.',
	person: 'Personne',
	pseudonym: 'Dans le registre',
	erasedOn: 'Effacée le',
	keptUntil: 'Nom gardé jusqu’au',
	why: 'Pourquoi',
};
type PrivacyWords = typeof fr;
const en: PrivacyWords = {
	erased: 'People erased whose name is kept apart',
	erasedIntro:
		'Their name stands nowhere else any more. The law wants it to be told, for the time shown, who paid or decided; it goes from here the day after.',
	noErased: 'None.',
	person: 'Person',
	pseudonym: 'In the record',
	erasedOn: 'Erased on',
	keptUntil: 'Name kept until',
	why: 'Why',
};

export const PRIVACY_WORDS: { readonly fr: PrivacyWords; readonly en: PrivacyWords } = { fr, en };

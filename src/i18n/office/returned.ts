/** What the page of messages that came back says. */
const fr = {
	title: 'Messages revenus',
	intro:
		'Quand une adresse n’existe plus, le serveur du destinataire renvoie un avis de non-remise à l’adresse d’envoi. Déposez-le ici : le message est retrouvé et noté « revenu », sur la page de l’appel à cotisation ou de la convocation ; sa lettre est alors à imprimer, ou à renvoyer une fois l’adresse corrigée.',
	file: 'Avis de non-remise',
	hint: 'Un fichier .eml, tel que votre messagerie l’enregistre (« Enregistrer sous »). Il est lu et n’est pas gardé.',
	send: 'Noter le retour',
	noted: (name: string, status: string) => `Noté : le message à ${name} est revenu${status === '' ? '' : ` (${status})`}.`,
	someone: 'quelqu’un qui n’est plus au registre',
	late: 'Rien n’est noté : l’avis dit que le message attend encore, ou qu’il est arrivé.',
	link: 'Un message est revenu ? Déposer l’avis reçu',
};
type ReturnedWords = typeof fr;
const en: ReturnedWords = {
	title: 'Messages sent back',
	intro:
		'Where an address is no more, the recipient’s server sends a delivery notice to the address that wrote. Give it here: the message is found and noted as sent back, on the page of the call for dues or of the notice; its letter is then to be printed, or sent again once the address is right.',
	file: 'Delivery notice',
	hint: 'An .eml file as your mail program saves it (“Save as”). It is read and not kept.',
	send: 'Note it',
	noted: (name, status) => `Noted: the message to ${name} came back${status === '' ? '' : ` (${status})`}.`,
	someone: 'someone who is not in the record any more',
	late: 'Nothing is noted: the notice says that the message still waits, or that it has arrived.',
	link: 'A message came back? Give the notice received',
};

export const RETURNED_WORDS: { readonly fr: ReturnedWords; readonly en: ReturnedWords } = { fr, en };

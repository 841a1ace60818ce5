/** Answers to requests that are not let in, by their state in HTTP. */
const fr = {
	400: { title: 'Envoi illisible', text: 'Ce qui est envoyé n’est pas du JSON, ou sa clé (Idempotency-Key) n’en est pas une.' },
	401: { title: 'Connectez-vous d’abord', text: 'Cette page est réservée aux personnes connectées.' },
	403: { title: 'Accès refusé', text: 'Vos rôles ne permettent pas cela, ou la demande vient d’un autre site.' },
	404: { title: 'Introuvable', text: 'Rien ne porte ce nom ici.' },
	411: { title: 'Longueur inconnue', text: 'Ce qui est envoyé doit annoncer sa longueur.' },
	413: { title: 'Envoi trop volumineux', text: 'Ce qui est envoyé dépasse ce que cette page accepte ; rien n’a été lu.' },
	415: { title: 'Nature inattendue', text: 'Envoyez du JSON (Content-Type: application/json).' },
	429: { title: 'Trop de demandes', text: 'Attendez le nombre de secondes que dit « Retry-After ».' },
};
const en: typeof fr = {
	400: { title: 'Cannot be read', text: 'What is sent is not JSON, or its key (Idempotency-Key) is none.' },
	401: { title: 'Sign in first', text: 'This page is for people who are signed in.' },
	403: { title: 'Access denied', text: 'Your roles do not allow this, or the request comes from another site.' },
	404: { title: 'Not found', text: 'Nothing has this name here.' },
	411: { title: 'Length unknown', text: 'What is sent must say how long it is.' },
	413: { title: 'Too much was sent', text: 'What is sent is more than this page takes; none of it was read.' },
	415: { title: 'Unexpected kind', text: 'Send JSON (Content-Type: application/json).' },
	429: { title: 'Too many requests', text: 'Wait as many seconds as “Retry-After” says.' },
};

export const HTTP_WORDS = { fr, en } as const;
/** The states that are told of. */
export type ToldStatus = keyof typeof fr;

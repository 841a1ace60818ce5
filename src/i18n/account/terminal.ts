/** What the server tells whoever reads its terminal. */
const fr = {
	link: (url: string) => `Aucun envoi de courriel n’est réglé ; voici le lien de connexion demandé : ${url}`,
	welcome: (url: string, code: string) => `Personne n’administre encore l’association. Ouvrez ${url} et donnez ce code : ${code}`,
	invited: (url: string) => `Lien de connexion, valable trois jours, une seule fois :\n${url}`,
};
const en: typeof fr = {
	link: (url) => `No mail is set up; here is the sign-in link that was asked for: ${url}`,
	welcome: (url, code) => `Nobody administers the association yet. Open ${url} and give this code: ${code}`,
	invited: (url) => `Link to sign in with, for three days, once:\n${url}`,
};

export const TERMINAL_WORDS = { fr, en } as const;

/** What the feeds of the public site say. */
const fr = {
	assemblies: (association: string) => `Assemblées – ${association}`,
	minutes: (association: string) => `Procès-verbaux – ${association}`,
	minutesOf: (kind: string, date: string) => `Procès-verbal – ${kind} du ${date}`,
};
const en: typeof fr = {
	assemblies: (association) => `Assemblies – ${association}`,
	minutes: (association) => `Minutes – ${association}`,
	minutesOf: (kind, date) => `Minutes – ${kind} of ${date}`,
};

export const FEED_WORDS = { fr, en } as const;

import type { Bilingual } from '../../domain/basics/index.ts';

/** Why an assembly is not prepared or convened as asked. */
export const CONVENING_REFUSALS = {
	'assembly-held': {
		fr: 'L’assemblée a été tenue : ce qui l’a préparée ne se change plus.',
		en: 'The assembly has been held: what prepared it changes no more.',
	},
	'agenda-item-needed': {
		fr: 'Le point « {item} » est celui de la résolution « {resolution} » : rattachez-la d’abord à un autre point.',
		en: 'The item “{item}” is that of the resolution “{resolution}”: put it under another item first.',
	},
} as const satisfies Readonly<Record<string, Bilingual>>;

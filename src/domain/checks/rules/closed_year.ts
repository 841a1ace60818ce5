import { closingFlaws } from '../../accounts/index.ts';
import type { Bilingual, IsoDate } from '../../basics/index.ts';
import { formatDate } from '../../typography/index.ts';
import { ARITHMETIC, type Rule } from '../finding.ts';

const MESSAGES = {
	'statements-differ': (day) => ({
		fr: `Les écritures de l’exercice clos le ${day.fr} ne donnent plus les comptes que l’assemblée a approuvés : leur empreinte n’est plus la même.`,
		en: `The entries of the fiscal year closed on ${day.en} do not give the accounts that the assembly approved any more: their digest differs.`,
	}),
	'layout-gone': (day) => ({
		fr: `La présentation des comptes clos le ${day.fr} n’existe plus : leur empreinte ne peut pas être vérifiée.`,
		en: `The layout of the accounts closed on ${day.en} is not there any more: their digest cannot be verified.`,
	}),
	'resolution-gone': (day) => ({
		fr: `La résolution qui a approuvé les comptes clos le ${day.fr} n’est plus là.`,
		en: `The resolution that approved the accounts closed on ${day.en} is not there any more.`,
	}),
	'resolution-differs': (day) => ({
		fr: `La résolution qui a approuvé les comptes clos le ${day.fr} n’est plus ce qu’elle était à la clôture : texte, décisions ou résultat ont changé.`,
		en: `The resolution that approved the accounts closed on ${day.en} is not what it was at the closing: its text, decisions or outcome have changed.`,
	}),
	'resolution-names-another': (day) => ({
		fr: `La résolution ne désigne pas, ou plus, les comptes clos le ${day.fr} qui la désignent.`,
		en: `The resolution does not name, or not any more, the accounts closed on ${day.en} that name it.`,
	}),
} as const satisfies Record<string, (day: Bilingual) => Bilingual>;

const inWords = (date: IsoDate): Bilingual => ({ fr: formatDate(date, 'fr'), en: formatDate(date, 'en') });

/** A closed year and the resolution that approved it still name each other, by the digest of what each was. */
export const closedYear: Rule = {
	code: 'CLOSED-YEAR',
	severity: 'error',
	title: { fr: 'Comptes clos = comptes approuvés', en: 'Closed accounts = approved accounts' },
	source: ARITHMETIC,
	*find({ assemblies }, closings = []) {
		for (const checked of closings) {
			const { assembly: of, resolution: by } = checked.closing;
			const resolution = assemblies.find(({ id }) => id === of)?.resolutions.find(({ id }) => id === by);
			const decision = resolution?.decisions.find(({ kind, statement }) => kind === 'accounts' && statement?.closes === checked.year);
			const path = ['assemblies', of, ...(resolution === undefined ? [] : ['resolutions', by])];
			for (const flaw of closingFlaws(checked, decision?.statement?.sha256)) yield { path, message: MESSAGES[flaw](inWords(checked.year)) };
		}
	},
};

import type { Bilingual, Severity } from '../../../../basics/index.ts';
import type { FormCode, FormProblem } from '../../read/form.ts';
import type { FecRule, Report } from '../rule.ts';
import { BOOKKEEPING, lpf, TEST_TOOL } from '../sources.ts';

/** A rule about the form of the file, which the reader itself finds broken. */
interface FormRule extends FecRule {
	readonly say: (problem: FormProblem) => Bilingual;
}

function rule(
	code: FormCode,
	severity: Severity,
	title: Bilingual,
	source: Bilingual,
	fr: (problem: FormProblem) => string,
	en: (problem: FormProblem) => string,
): FormRule {
	return { code, severity, title, source, say: (problem) => ({ fr: fr(problem), en: en(problem) }) };
}

const CHARACTERS = {
	'windows-1252': {
		fr: 'le fichier est codé en Windows-1252, que la loi ne prévoit pas ; il a été lu ainsi. Enregistrez-le en UTF-8.',
		en: 'the file is in Windows-1252, which the law does not provide for; it was read so. Save it as UTF-8.',
	},
	'utf-8': {
		fr: 'cette ligne n’est pas de l’UTF-8 comme celles qui la précèdent ; ses lettres accentuées sont perdues.',
		en: 'this line is not UTF-8 as those before it are; its accented letters are lost.',
	},
	control: {
		fr: 'cette ligne contient des caractères de contrôle ; ils ont été lus comme des espaces.',
		en: 'this line holds control characters; they were read as spaces.',
	},
} as const;

const FORM_RULES_BY_CODE: { readonly [Code in FormCode]: FormRule } = {
	'FEC-EMPTY': rule(
		'FEC-EMPTY',
		'error',
		{ fr: 'Fichier non vide', en: 'The file is not empty' },
		TEST_TOOL,
		() => 'le fichier ne contient aucune écriture.',
		() => 'the file holds no entry.',
	),
	'FEC-ENCODING': rule(
		'FEC-ENCODING',
		'error',
		{ fr: 'Jeu de caractères lisible', en: 'Readable character set' },
		lpf('XII, 1°'),
		({ found }) => `le fichier est codé en ${found} ; enregistrez-le en UTF-8 ou en ISO 8859-15.`,
		({ found }) => `the file is in ${found}: save it as UTF-8 or ISO 8859-15.`,
	),
	'FEC-CHARACTERS': rule(
		'FEC-CHARACTERS',
		'warning',
		{ fr: 'Jeu de caractères prévu', en: 'Character set provided for' },
		lpf('XII, 1°'),
		({ found }) => CHARACTERS[found as keyof typeof CHARACTERS].fr,
		({ found }) => CHARACTERS[found as keyof typeof CHARACTERS].en,
	),
	'FEC-BOM': rule(
		'FEC-BOM',
		'notice',
		{ fr: 'Marque d’ordre des octets', en: 'Byte order mark' },
		lpf('XII, 1°'),
		() => 'le fichier commence par une marque UTF-8 (BOM), que certains outils prennent pour le début du premier nom de colonne.',
		() => 'the file begins with a UTF-8 mark (BOM), which some tools take for the start of the first column’s name.',
	),
	'FEC-SEPARATOR': rule(
		'FEC-SEPARATOR',
		'error',
		{ fr: 'Séparateur de zones', en: 'Field separator' },
		lpf('VI'),
		({ found }) => `les zones sont séparées par « ${found} » ; la tabulation ou « | » est obligatoire.`,
		({ found }) => `fields are separated by “${found}”; a tab or “|” is required.`,
	),
	'FEC-QUOTES': rule(
		'FEC-QUOTES',
		'error',
		{ fr: 'Zones sans guillemets', en: 'Fields without quotes' },
		lpf('VI'),
		() => 'les zones sont entre guillemets ; ils feraient partie des valeurs pour l’administration. Ils ont été écartés à la lecture.',
		() => 'fields stand in quotes, which the administration would read as part of the values. They were left out in reading.',
	),
	'FEC-COLUMNS': rule(
		'FEC-COLUMNS',
		'error',
		{ fr: 'Dix-huit zones présentes', en: 'Eighteen columns present' },
		lpf('VII, 1° et 2°'),
		({ found }) => `la première ligne doit nommer les dix-huit zones ; il manque : ${found || 'toutes'}.`,
		({ found }) => `the first line must name the eighteen columns; missing: ${found || 'all'}.`,
	),
	'FEC-COLUMN-ORDER': rule(
		'FEC-COLUMN-ORDER',
		'error',
		{ fr: 'Zones dans l’ordre', en: 'Columns in order' },
		lpf('VII, 1°'),
		() => 'les zones ne sont pas dans l’ordre de l’arrêté ; elles ont été lues d’après leurs noms.',
		() => 'the columns are not in the order of the decree; they were read by their names.',
	),
	'FEC-COLUMN-NAME': rule(
		'FEC-COLUMN-NAME',
		'notice',
		{ fr: 'Noms des zones', en: 'Names of the columns' },
		lpf('VII, 1°'),
		({ found, expected }) => `« ${found} » a été lu comme ${expected}.`,
		({ found, expected }) => `“${found}” was read as ${expected}.`,
	),
	'FEC-COLUMN-EXTRA': rule(
		'FEC-COLUMN-EXTRA',
		'notice',
		{ fr: 'Zones supplémentaires', en: 'Further columns' },
		lpf('VII'),
		({ found }) => `zones au-delà des dix-huit : ${found}.`,
		({ found }) => `columns beyond the eighteen: ${found}.`,
	),
	'FEC-FIELD-COUNT': rule(
		'FEC-FIELD-COUNT',
		'error',
		{ fr: 'Autant de zones que de noms', en: 'As many fields as names' },
		TEST_TOOL,
		({ found, expected }) => `${found} zones, au lieu de ${expected}.`,
		({ found, expected }) => `${found} fields instead of ${expected}.`,
	),
	'FEC-LINE-EMPTY': rule(
		'FEC-LINE-EMPTY',
		'notice',
		{ fr: 'Lignes vides', en: 'Empty lines' },
		BOOKKEEPING,
		() => 'ligne vide.',
		() => 'empty line.',
	),
	'FEC-LINE-LENGTH': rule(
		'FEC-LINE-LENGTH',
		'error',
		{ fr: 'Longueur des lignes', en: 'Length of lines' },
		lpf('VI'),
		({ found }) => `ligne de ${found} octets : aucun retour à la ligne n’est reconnu. Elle n’a pas été lue.`,
		({ found }) => `a line of ${found} bytes: no end of line is found. It was not read.`,
	),
	'FEC-XML': rule(
		'FEC-XML',
		'error',
		{ fr: 'XML bien formé', en: 'Well-formed XML' },
		lpf('VI'),
		({ found }) => `le XML ne se lit pas plus loin : ${found}`,
		({ found }) => `the XML cannot be read further: ${found}`,
	),
};

export const FORM_RULES: readonly FecRule[] = Object.values(FORM_RULES_BY_CODE);

/** Turns what the reader finds into a finding. */
export function reportForm(problem: FormProblem, report: Report): void {
	const broken = FORM_RULES_BY_CODE[problem.code];
	report(broken, problem.line, () => broken.say(problem));
}

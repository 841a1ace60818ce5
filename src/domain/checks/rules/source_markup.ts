import type { Annotation } from '../../assembly/index.ts';
import type { Bilingual } from '../../basics/index.ts';
import { type Rule, USAGE } from '../finding.ts';

const WORDS: { readonly [K in Annotation['kind']]: Bilingual } = {
	brokenList: { fr: 'une puce coupée en deux', en: 'a bullet cut in two' },
	unmatchedQuote: { fr: 'un guillemet qui ne se ferme pas', en: 'a quotation mark that does not close' },
	markup: { fr: 'un reste de balisage', en: 'a residue of markup' },
	missingWord: { fr: 'un mot manquant', en: 'a missing word' },
};

/** Whether a quotation shows the defect that it is quoted for; what only a reader can see is taken from the reader. */
function shows({ kind, quote }: Annotation): boolean {
	switch (kind) {
		case 'brokenList':
			return /\n/u.test(quote);
		case 'unmatchedQuote':
			return (quote.match(/(?<![\p{L}])['"]|["]|[«»]/gu) ?? []).length % 2 === 1;
		case 'markup':
			return /\^|<\/?\w+>|\*\*|__|&\w+;/u.test(quote);
		case 'missingWord':
			return quote.trim() !== '';
	}
}

/** A defect of the source that a reader saw, where its quotation shows it. */
export const sourceMarkup: Rule = {
	code: 'SOURCE-MARKUP',
	severity: 'notice',
	title: { fr: 'Défaut de forme de la source', en: 'Defect of the source' },
	source: USAGE,
	*find(record) {
		for (const assembly of record.assemblies)
			for (const annotation of assembly.annotations) {
				const quote = annotation.quote.replace(/\s+/gu, ' ');
				const { fr, en } = WORDS[annotation.kind];
				yield {
					path: ['assemblies', assembly.id, 'annotations', annotation.id],
					...(shows(annotation) ? {} : { severity: 'warning' as const }),
					message: shows(annotation)
						? { fr: `La source a ${fr} : « ${quote} ».`, en: `The source has ${en}: “${quote}”.` }
						: {
								fr: `L'annotation parle d'${fr}, que « ${quote} » ne montre pas.`,
								en: `The annotation speaks of ${en}, which “${quote}” does not show.`,
							},
				};
			}
	},
};

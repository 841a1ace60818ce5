import type { Assembly } from '../assembly/index.ts';
import type { Language } from '../basics/index.ts';
import { type Block, type Inline, text } from '../document/index.ts';
import type { Capacity, Person } from '../members/index.ts';
import { readInline, readNarrative } from '../narrative/index.ts';
import { type AssociationRecord, lookup } from '../record/index.ts';
import { type Statutes, statutesInForce } from '../statutes/index.ts';
import { frenchSpacing } from '../typography/index.ts';
import { type Wording, wording } from './wording/index.ts';

/** What every chapter of a document reads, be it about an assembly or not: the record, and how this language says things. */
export interface Telling {
	readonly record: AssociationRecord;
	readonly language: Language;
	readonly words: Wording;
	/** A generated text, with the spaces of its language. */
	readonly say: (generated: string) => readonly Inline[];
	/** A text of the record: announced figures shown, ordinals raised. */
	readonly tell: (written: string) => readonly Inline[];
	/** A narrative of the record; nothing where it is empty. */
	readonly narrative: (markdown: string) => readonly Block[];
	/** A mention that is wanted and that the record lacks. */
	readonly missing: (article?: string) => readonly Inline[];
	/** `ARCHAMBEAUD Hugues`; the id where nobody has it. */
	readonly sheetName: (person: string) => string;
	/** `Hugues Archambeaud`. */
	readonly fullName: (person: string) => string;
	readonly organisationName: (organisation: string) => string;
	/** The affiliation of someone: as written, else the organisation's name, with the capacity where it says something. */
	readonly affiliation: (of: { readonly organisation?: string; readonly affiliation?: string; readonly capacity?: Capacity }) => string;
}

/** A document about one assembly. */
export interface Scene extends Telling {
	readonly assembly: Assembly;
	readonly statutes: Statutes | undefined;
}

/** Prepares the scene of a document about one assembly. */
export function sceneOf(record: AssociationRecord, assembly: Assembly, language: Language): Scene {
	return { ...tellingOf(record, language), assembly, statutes: statutesInForce(record.statutes, assembly.date) };
}

/** Prepares what a document about the record reads. */
export function tellingOf(record: AssociationRecord, language: Language): Telling {
	const words = wording(language);
	const { person, organisation } = lookup(record);
	const nameOf = (id: string, write: (one: Person) => string) => {
		const one = person(id);
		return one === undefined ? id : write(one);
	};
	const organisationName = (id: string) => organisation(id)?.name ?? id;
	return {
		record,
		language,
		words,
		say: (generated) => text(language === 'fr' ? frenchSpacing(generated) : generated),
		tell: (written) => readInline(written, language),
		narrative: (markdown) => readNarrative(markdown, language),
		missing: (article) => [{ type: 'missing', value: words.missingFor(article) }],
		sheetName: (id) => nameOf(id, (one) => `${one.familyName.toLocaleUpperCase('fr')} ${one.givenName}`.trim()),
		fullName: (id) => nameOf(id, (one) => `${one.givenName} ${one.familyName}`.trim()),
		organisationName,
		affiliation: (of) => {
			const name = of.affiliation ?? (of.organisation === undefined ? undefined : organisationName(of.organisation));
			const capacity = of.capacity === undefined ? undefined : words[of.capacity];
			return [name, capacity].filter((part) => part !== undefined).join(', ');
		},
	};
}

/** Runs of text one after the other, with a separator of generated text. */
export function joined(parts: readonly (readonly Inline[])[], separator: string): readonly Inline[] {
	return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [...text(separator), ...part]));
}

import type { Bilingual, Language } from '../domain/basics/index.ts';

/** What is not right in a dossier, where, what was found there, and what would be right. */
export interface DossierProblem {
	readonly code: 'file' | 'syntax' | 'unknown-key' | 'missing' | 'value' | 'duplicate' | 'reference' | 'figure' | 'too-many';
	/** Path from the dossier's folder, with `/`. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
	/** 1-based, in characters. */
	readonly column: number;
	/** The text found there, shortened; empty where there was nothing. */
	readonly found: string;
	readonly message: Bilingual;
	/** The nearest thing that would be right. */
	readonly suggestion?: string;
}

/** `members/2018.csv:12:4 : …` in the reader's language. */
export function formatProblem(problem: DossierProblem, language: Language): string {
	const place = `${problem.file}:${problem.line}:${problem.column}`;
	const hint =
		problem.suggestion === undefined
			? ''
			: language === 'fr'
				? ` Vouliez-vous dire « ${problem.suggestion} » ?`
				: ` Did you mean “${problem.suggestion}”?`;
	return `${place}${language === 'fr' ? ' :' : ':'} ${problem.message[language]}${hint}`;
}

/** A value as it is shown in a message: one line, at most 40 characters. */
export function shown(value: unknown): string {
	if (value === undefined || value === null) return '';
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	const line = text
		.replace(/\p{C}+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

import type { Language } from '../../domain/basics/index.ts';
import { assemblyFiles } from './assembly_files.ts';
import { bodyFiles } from './body_files.ts';
import { moneyFiles } from './money_files.ts';
import { peopleFiles } from './people_files.ts';

/** What a new dossier is made for. */
export interface TemplateOptions {
	/** Of the comments and of the example's own words. */
	readonly language: Language;
	/** The year that it begins with. */
	readonly year: number;
}

/** Words in the dossier's language. */
export type Say = (fr: string, en: string) => string;

/**
 * A dossier to start from, by path: every kind of file that one has, small, in comments that say what else it may hold.
 * It reads without an error, so that its minutes can be made at once.
 */
export function templateFiles({ language, year }: TemplateOptions): ReadonlyMap<string, string> {
	const say: Say = (fr, en) => (language === 'fr' ? fr : en);
	const files = { ...peopleFiles(say, year), ...bodyFiles(say, year), ...moneyFiles(say, year), ...assemblyFiles(say, year) };
	return new Map(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

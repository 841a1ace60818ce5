import type { Language } from '../../basics/index.ts';
import { type Writing, writingOf } from '../../typography/index.ts';

export interface PositionNames {
	/** Unique in the document: the ids of the map and tables begin with it. */
	readonly id: string;
	readonly language: Language;
	/** A statement as its author wrote it. */
	readonly textOf: (statement: string) => string;
}

/** What every part writes with. */
export type PositionTelling = PositionNames & Pick<Writing, 'say' | 'n'>;

export function tellingOf(names: PositionNames): PositionTelling {
	const { say, n } = writingOf(names.language);
	return { ...names, say, n };
}

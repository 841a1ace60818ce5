import { may } from '../domain/access/index.ts';
import type { JournalPart } from '../domain/record/index.ts';
import { type ToldEntry, tellEntry } from '../ui/office/changes.ts';
import { answered } from './answered.ts';

/** Whose history: of one thing, or of all; the latest entries, or those before one. */
interface Asked {
	readonly concept?: string;
	readonly key?: string;
	readonly part?: JournalPart;
	/** Entries at most. */
	readonly limit: number;
	/** Number of the entry after those asked for. */
	readonly before?: number;
}

/** Who changed what, the latest first, in the reader's words; nothing to who may not read the journal. */
export async function toldHistory(
	locals: Pick<App.Locals, 'office' | 'language' | 'actor' | 'association'>,
	asked: Asked,
): Promise<readonly ToldEntry[]> {
	if (!may(locals.actor, 'journal.read')) return [];
	const entries = await answered(locals, (office) => office.ask('journal.read_history', asked));
	return entries.map((entry) => tellEntry(entry, locals.language, locals.association.timeZone));
}

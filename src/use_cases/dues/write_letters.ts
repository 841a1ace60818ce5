import type { DuesLetterKind } from '../../domain/association/index.ts';
import type { Language } from '../../domain/basics/index.ts';
import { addDuesLetters, type DuesLetterContent, queueMail, type Stored, type StoredDuesLetter } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import type { Reachable } from './recipients.ts';

/** A letter to be written: to whom, on which membership, and what it says beside what all of its kind say. */
export interface DuesLetterDraft extends Pick<Reachable, 'recipient'> {
	readonly membership: Stored<'membership'>;
	/** How often the same was sent before. */
	readonly before: number;
	readonly says: Omit<DuesLetterContent, 'membership' | 'text'>;
}

/**
 * Writes letters of one kind: each is noted as it is today, and queued where someone has an address to send it to; the
 * others are to be printed.
 * @returns the name of the batch
 */
export async function writeDuesLetters(
	{ record, association, now, today, newId }: ActionContext,
	letter: DuesLetterKind,
	language: Language,
	drafts: readonly DuesLetterDraft[],
): Promise<string> {
	const batch = newId();
	const text = association.duesLetters?.texts?.find((one) => one.letter === letter && one.language === language)?.text;
	const letters = drafts.map(({ membership: { key, value }, before, recipient, says }): StoredDuesLetter => {
		const nth = key.nth ?? 0;
		return {
			...{ id: `${letter}/${key.year}/${key.category}/${key.member}/${nth}/${before}`, batch, letter, language },
			membership: { ...key, nth },
			byPost: recipient === null,
			sentOn: today,
			content: { membership: value, ...(text === undefined ? {} : { text }), ...says },
		};
	});
	await addDuesLetters(record, letters, now);
	const tasks = drafts.flatMap(({ recipient, before }, index) => {
		const about = letters[index]?.id;
		if (recipient === null || about === undefined) return [];
		return [{ purpose: 'dues', about, person: recipient.person, sequence: before, language } as const];
	});
	await queueMail(record, tasks, now);
	return batch;
}

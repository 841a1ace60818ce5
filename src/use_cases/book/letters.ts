import { z } from 'zod';
import { isLettered, letteringGap, nextLetter } from '../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../domain/basics/index.ts';
import { say } from '../../domain/typography/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import {
	addLetter,
	type BookEntry,
	fiscalYear,
	holdLetters,
	lastLetter,
	type PartyLine,
	type RecordReader,
	type RecordWriter,
	removeLetter,
	writtenLines,
} from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';

const MAY = { permission: 'accounts.write' } as const;
const year = held(values.date).describe('Last day of the fiscal year.');
/** Lines that one letter settles at most. */
const MOST_LINES = 200;
/** Groups that are lettered at once. */
const MOST_GROUPS = 250;

/** A year whose lines may still be lettered: known, and not approved by the assembly. */
async function letteredYear(record: RecordReader, wanted: IsoDate): Promise<Refusal | undefined> {
	const found = await fiscalYear(record, wanted);
	if (found === undefined) return refusal('not-found', { key: wanted });
	return found.closing === undefined ? undefined : refusal('year-closed', { year: wanted });
}

/** Why lines do not settle each other, if they do not. */
function notSettled(lines: readonly PartyLine[]): Refusal | undefined {
	const [first] = lines;
	if (first === undefined || lines.length < 2) return refusal('letter-alone');
	const other = lines.find(({ account }) => !isLettered(account));
	if (other !== undefined) return refusal('letter-account', { account: other.account });
	if (lines.some(({ account, auxiliary }) => account !== first.account || auxiliary !== first.auxiliary)) return refusal('letter-apart');
	if (lines.some(({ lettering }) => lettering !== '')) return refusal('lettered-already');
	const gap = letteringGap(lines);
	if (gap === 0) return undefined;
	const said = say((euros, language) =>
		language === 'fr'
			? `Ces lignes ne se soldent pas : il reste ${euros(Math.abs(gap))} au ${gap > 0 ? 'débit' : 'crédit'}.`
			: `These lines do not settle each other: ${euros(Math.abs(gap))} is left on the side of ${gap > 0 ? 'debit' : 'credit'}.`,
	);
	return { ...refusal('letter-unbalanced', { gap }), said };
}

/** Gives lines that settle each other the next letter of their account. @param lines of one account and party, coming to nothing */
async function letterLines(record: RecordWriter, lines: readonly PartyLine[], date: IsoDate): Promise<string> {
	const { year: of = '', account = '' } = lines[0] ?? {};
	const letter = nextLetter(await lastLetter(record, of, account));
	await addLetter(record, of, { account, letter, date, lines: lines.map(({ line }) => line) });
	return letter;
}

/** Letters one group of lines, given by their places in a year that is held. */
async function letterGroup(
	record: RecordWriter,
	{ year: of, places, date }: { readonly year: IsoDate; readonly places: readonly number[]; readonly date: IsoDate },
): Promise<Result<string, Refusal>> {
	const wanted = new Set(places);
	const lines = await writtenLines(record, of, [...wanted]);
	if (lines.length !== wanted.size) return refused(refusal('not-found', { key: of }));
	const unsettled = notSettled(lines);
	return unsettled === undefined ? ok(await letterLines(record, lines, date)) : refused(unsettled);
}

/**
 * Letters groups of lines that settle each other, all or none: an invoice and what paid it. The lines of a group are of one
 * account and one party, come to nothing together, and get the next letter of the account with today's date («EcritureLet»
 * and «DateLet» of a FEC).
 */
export const letterPartyLines = defineAction({
	name: 'book.letter',
	...MAY,
	input: z.strictObject({
		year,
		groups: z
			.array(z.array(z.int().positive()).max(MOST_LINES))
			.min(1)
			.max(MOST_GROUPS)
			.describe('Of each group, the places of its lines in the year.'),
	}),
	run: async ({ record, today }, { year: of, groups }): Promise<Result<{ readonly letters: readonly string[] }, Refusal>> => {
		const not = await letteredYear(record, of);
		if (not !== undefined) return refused(not);
		await holdLetters(record, of);
		const letters: string[] = [];
		for (const places of groups) {
			const letter = await letterGroup(record, { year: of, places, date: today });
			if (!letter.ok) return letter;
			letters.push(letter.value);
		}
		return ok({ letters });
	},
});

/** Takes a letter back: its lines are open again. */
export const unletterPartyLines = defineAction({
	name: 'book.unletter',
	...MAY,
	input: z.strictObject({ year, account: z.string().min(1).max(20), letter: z.string().min(1).max(20) }),
	run: async ({ record }, { year: of, account, letter }): Promise<Result<{ readonly lines: number }, Refusal>> => {
		const not = await letteredYear(record, of);
		if (not !== undefined) return refused(not);
		await holdLetters(record, of);
		const lines = await removeLetter(record, of, { account, letter });
		return lines === 0 ? refused(refusal('not-found', { key: `${account} ${letter}` })) : ok({ lines });
	},
});

/**
 * Letters the lines of an entry with those of the entry that took it back, where both are in one year: together they are
 * nothing, and nobody has to look for them among what is owed. A line that a payment settled stays so: what was paid is then
 * owed back.
 */
export async function letterReversal(record: RecordWriter, entry: BookEntry, by: BookEntry, today: IsoDate): Promise<void> {
	if (entry.year !== by.year) return;
	await holdLetters(record, by.year);
	const lines = new Map((await writtenLines(record, by.year, [...entry.places, ...by.places])).map((one) => [one.line, one]));
	for (const [index, place] of entry.places.entries()) {
		const pair = [lines.get(place), lines.get(by.places[index] ?? 0)].flatMap((one) => one ?? []);
		if (notSettled(pair) === undefined) await letterLines(record, pair, today);
	}
}

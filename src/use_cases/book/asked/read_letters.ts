import { z } from 'zod';
import { proposeLetters } from '../../../domain/accounts/index.ts';
import { ok, type Result, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import { type FiscalYear, fiscalYears, letteredLines, openPartyLines, type PartyLine } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';

/** Lines that are looked at together: those of the first accounts, so that what is settled makes room for the others. */
const MOST = 500;
/** Lettered lines shown, to be taken back. */
const MOST_LETTERED = 100;

/** A third party's open lines on an account, and which of them settle each other. */
export interface OpenParty extends Pick<PartyLine, 'account' | 'auxiliary' | 'auxiliaryLabel'> {
	/** The oldest first. */
	readonly lines: readonly PartyLine[];
	readonly proposals: readonly (readonly PartyLine[])[];
}

export interface ReadLetters {
	/** The latest first. */
	readonly years: readonly FiscalYear[];
	/** None: no year is open yet. */
	readonly year: FiscalYear | null;
	readonly parties: readonly OpenParty[];
	/** Not all open lines are shown. */
	readonly more: boolean;
	/** Groups of lines that are lettered, the last first. */
	readonly lettered: readonly (readonly PartyLine[])[];
}

const groupOf = ({ account, auxiliary }: PartyLine) => `${account}\t${auxiliary}`;

/** What is to be lettered in a year of the book: open lines of third parties, and what was lettered last. */
export const readLetters = defineQuery({
	name: 'book.read_letters',
	permission: 'accounts.read',
	input: z.strictObject({
		year: z.exactOptional(held(values.date)).describe('Last day of the fiscal year; the running one, else the latest.'),
	}),
	run: async ({ record, today }, { year: asked }): Promise<Result<ReadLetters, Refusal>> => {
		const years = await fiscalYears(record);
		const running = years.find((one) => one.opens <= today && today <= one.year);
		const year = asked === undefined ? (running ?? years[0]) : years.find((one) => one.year === asked);
		if (year === undefined && asked !== undefined) return refused(refusal('not-found', { key: asked }));
		if (year === undefined) return ok({ years, year: null, parties: [], more: false, lettered: [] });
		const found = await openPartyLines(record, year.year, MOST + 1);
		const parties = Map.groupBy(found.slice(0, MOST), groupOf);
		const lettered = Map.groupBy(
			await letteredLines(record, year.year, MOST_LETTERED),
			({ account, lettering }) => `${account}\t${lettering}`,
		);
		return ok({
			...{ years, year, more: found.length > MOST, lettered: [...lettered.values()] },
			parties: [...parties.values()].flatMap((lines): OpenParty[] => {
				const [first] = lines;
				if (first === undefined) return [];
				const { account, auxiliary, auxiliaryLabel } = first;
				return [{ account, auxiliary, auxiliaryLabel, lines, proposals: proposeLetters(lines) }];
			}),
		});
	},
});

import { z } from 'zod';
import { type ClosingFlaw, closingFlaws, decisionOnAccounts } from '../../../domain/accounts/index.ts';
import { type IsoDate, ok, type Result, refused } from '../../../domain/basics/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../../i18n/refusals/index.ts';
import { draftsWithin, type FiscalYear, fiscalYear } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { isHeld } from '../../convening/prepare.ts';
import { held } from '../../inputs/index.ts';
import { approvalRefusal, checkedClosings, presentStatements } from '../closing.ts';

/** A resolution that speaks of the accounts of a year. */
export interface Approval {
	readonly assembly: string;
	readonly date: IsoDate;
	readonly resolution: string;
	readonly number: number;
	/** The digest of the statements that it names. */
	readonly names?: string;
}

/** Where the approval of a year's accounts stands. */
export interface ReadClosing {
	readonly year: FiscalYear;
	readonly ended: boolean;
	readonly drafts: number;
	/** The digest of the statements as the entries give them now; null where they give none. */
	readonly statements: string | null;
	/** Of a closed year: the resolution, and what of the closing does not hold any more. */
	readonly closed: { readonly by: Approval | null; readonly flaws: readonly ClosingFlaw[] } | null;
	/** Of an open one: resolutions that adopted its accounts, and drafts of assemblies to come that are about them. */
	readonly adopted: readonly Approval[];
	readonly proposed: readonly Approval[];
}

/** Where the approval of a year's accounts stands: by which resolution it was or can be closed, and whether that still holds. */
export const readClosing = defineQuery({
	name: 'accounts.read_closing',
	permission: 'accounts.read',
	input: z.strictObject({ year: held(values.date).describe('Last day of the fiscal year.') }),
	run: async ({ record, today }, { year: closes }): Promise<Result<ReadClosing, Refusal>> => {
		const year = await fiscalYear(record, closes);
		if (year === undefined) return refused(refusal('not-found', { key: closes }));
		const assemblies = (await record.list('assembly')).map(({ value }) => value);
		const about = assemblies.flatMap((assembly) =>
			assembly.resolutions.flatMap((resolution) => {
				const decision = decisionOnAccounts(resolution, assembly, year.opens);
				if (decision === undefined) return [];
				const approval: Approval = {
					...{ assembly: assembly.id, date: assembly.date, resolution: resolution.id, number: resolution.number },
					...(decision.statement === undefined ? {} : { names: decision.statement.sha256 }),
				};
				const adopted = approvalRefusal(resolution, assembly, year) === undefined;
				return [{ approval, adopted, toCome: !isHeld(assembly) }];
			}),
		);
		const { closing } = year;
		const [checked] = await checkedClosings(record, { year: closes });
		const by = about.find(({ approval }) => approval.assembly === closing?.assembly && approval.resolution === closing.resolution);
		const statements = closing === undefined ? await presentStatements(record, year) : undefined;
		return ok({
			year,
			ended: today > closes,
			drafts: await draftsWithin(record, year.opens, closes),
			statements: closing?.statements ?? (statements?.ok === true ? statements.value.sha256 : null),
			closed: checked === undefined ? null : { by: by?.approval ?? null, flaws: closingFlaws(checked, by?.approval.names) },
			adopted: closing === undefined ? about.filter((one) => one.adopted).map(({ approval }) => approval) : [],
			proposed: closing === undefined ? about.filter((one) => !one.adopted && one.toCome).map(({ approval }) => approval) : [],
		});
	},
});

import { z } from 'zod';
import { decisionOnAccounts } from '../../domain/accounts/index.ts';
import type { Assembly, Resolution } from '../../domain/assembly/index.ts';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { closeFiscalYear, draftsWithin, type FiscalYear, fiscalYear, type RecordReader } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { changeAssembly } from '../convening/prepare.ts';
import { held } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { approvalRefusal, decidedDigest, presentStatements, withStatement } from './closing.ts';

const id = held(values.id);
const input = z.strictObject({
	year: held(values.date).describe('Last day of the fiscal year.'),
	version: version.describe('Of the fiscal year as it was read: everything that is written in it gives it a new one.'),
	assembly: id,
	resolution: id,
});

interface Found {
	readonly year: FiscalYear;
	readonly assembly: Assembly;
	readonly assemblyVersion: number;
	readonly resolution: Resolution;
}

/** An open year as it was seen, ended and with no draft left in it, and the resolution that is to speak of it. */
async function found(
	record: RecordReader,
	today: string,
	{ year: closes, version: seen, assembly: of, resolution: by }: z.output<typeof input>,
): Promise<Result<Found, Refusal>> {
	const year = await fiscalYear(record, closes);
	if (year === undefined) return refused(refusal('not-found', { key: closes }));
	if (year.closing !== undefined) return refused(refusal('year-closed', { year: closes }));
	if (year.version !== seen) return refused({ ...refusal('conflict'), present: { value: year, version: year.version } });
	if (today <= closes) return refused(refusal('year-not-ended', { year: closes }));
	const drafts = await draftsWithin(record, year.opens, closes);
	if (drafts > 0) return refused(refusal('drafts-left', { year: closes, count: drafts }));
	const assembly = await record.get('assembly', { id: of });
	const resolution = assembly?.value.resolutions.find((one) => one.id === by);
	if (assembly === undefined || resolution === undefined) return refused(refusal('not-found', { key: `${of}/${by}` }));
	return ok({ year, assembly: assembly.value, assemblyVersion: assembly.version, resolution });
}

/**
 * Lays the statements of a year before an assembly that is to come: the draft resolution names them by their digest, and
 * what is adopted is those and no others.
 */
export const layStatements = defineAction({
	name: 'accounts.lay_statements',
	permission: 'accounts.write',
	input,
	run: async (context, sent) => {
		const ready = await found(context.record, context.today, sent);
		if (!ready.ok) return ready;
		const { year, assembly, assemblyVersion, resolution } = ready.value;
		if (decisionOnAccounts(resolution, assembly, year.opens) === undefined)
			return refused(refusal('approval-not-on-accounts', { number: resolution.number, year: year.year }));
		const statements = await presentStatements(context.record, year);
		if (!statements.ok) return statements;
		const { sha256 } = statements.value;
		const laid = await changeAssembly(context, { assembly: assembly.id, version: assemblyVersion }, ({ assembly: present }) =>
			ok(withStatement(present, present.resolutions.find((one) => one.id === resolution.id) ?? resolution, year, { sha256 })),
		);
		return laid.ok ? ok({ sha256 }) : laid;
	},
});

/**
 * Closes a fiscal year for good, on the resolution that approved its accounts: nothing is written in it any more. The
 * closing keeps the digests of the statements and of the resolution, and the resolution that of the statements, so that each
 * names the other as it was. Where the statements were laid before the assembly, they must still be those.
 */
export const closeYear = defineAction({
	name: 'accounts.close_year',
	permission: 'accounts.write',
	input,
	run: async ({ record, today, now, actor }, sent) => {
		const ready = await found(record, today, sent);
		if (!ready.ok) return ready;
		const { year, assembly, assemblyVersion, resolution } = ready.value;
		const not = approvalRefusal(resolution, assembly, year);
		if (not !== undefined) return refused(not);
		const statements = await presentStatements(record, year);
		if (!statements.ok) return statements;
		const { sha256, mapping } = statements.value;
		const laid = decisionOnAccounts(resolution, assembly, year.opens)?.statement;
		if (laid !== undefined && (laid.closes !== year.year || laid.sha256 !== sha256)) return refused(refusal('approval-of-another'));
		if (laid === undefined) {
			const naming = withStatement(assembly, resolution, year, { sha256, notedOn: today });
			const put = await record.put('assembly', naming, { against: assemblyVersion });
			if (!put.ok) return put;
		}
		const { closing } = await closeFiscalYear(record, year, {
			...{ chart: mapping.id, chartVersion: mapping.version, statements: sha256 },
			...{ assembly: assembly.id, resolution: resolution.id, decided: decidedDigest(resolution, assembly) },
			...{ at: now, by: actor.name },
		});
		return ok({ year: year.year, statements: sha256, decided: closing?.decided ?? '' });
	},
});

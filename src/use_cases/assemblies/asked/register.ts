import { z } from 'zod';
import { type Actor, may } from '../../../domain/access/index.ts';
import { accountsInForce } from '../../../domain/accounts/index.ts';
import { type Assembly, peoplePresent } from '../../../domain/assembly/index.ts';
import { ok, refused } from '../../../domain/basics/index.ts';
import { checkRecord, type Finding } from '../../../domain/checks/index.ts';
import { currentVersion, type KeptDocument } from '../../../domain/kept_documents/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { loadRecord, type RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { checkedClosings } from '../../ledger/closing.ts';
import { sittingCourse } from '../../sittings/course.ts';

/**
 * What the checks find of each assembly, by its id: of itself, and, for those who read the accounts, of those that it was shown.
 * @param of the one whose closed years are added up again; a list of all does without
 */
async function findingsOf(reader: RecordReader, actor: Actor, of?: string): Promise<(id: string) => readonly Finding[]> {
	const record = await loadRecord(reader);
	if (record === undefined) throw new Error('an association that has a moment has a record');
	const findings = checkRecord(record, { closings: of === undefined ? [] : await checkedClosings(reader, { assembly: of }) });
	return (id) => {
		const shown = record.assemblies.find((one) => one.id === id)?.presented;
		const accounts = record.accounts.filter(({ year, stage }) => year === (stage === 'actual' ? shown?.accountsYear : shown?.budgetYear));
		return findings.filter(
			({ path: [collection, of] }) =>
				(collection === 'assemblies' && of === id) ||
				(collection === 'accounts' && may(actor, 'accounts.read') && accounts.some((one) => one.id === of)),
		);
	};
}

/** When minutes were signed, and the file that is kept of them; null where there are none. */
function signedMinutes({ id, signatures }: Assembly, documents: readonly KeptDocument[]) {
	const signed = signatures.filter((one) => one.signedOn !== undefined && (one.role === 'chair' || one.role === 'secretary'));
	const document = documents.find((one) => one.kind === 'minutes' && one.assembly === id);
	const version = document && currentVersion(document);
	return {
		/** The last of the days on which they were signed. */
		signedOn:
			signed
				.map((one) => one.signedOn ?? '')
				.sort()
				.at(-1) ?? null,
		file: document === undefined || version === undefined ? null : { document: document.id, sha256: version.sha256 },
	};
}

/** The register of minutes: every assembly, the latest first, and the accounts and budgets with whether they are public. */
export const readRegister = defineQuery({
	name: 'assemblies.read_register',
	permission: 'assemblies.read',
	input: z.strictObject({}),
	run: async ({ record, actor }) => {
		const findings = await findingsOf(record, actor);
		const documents = (await record.list('document')).map(({ value }) => value);
		const assemblies = (await record.list('assembly')).map(({ value }) => ({
			...signedMinutes(value, documents),
			...{ id: value.id, date: value.date, kind: value.kind, place: value.place, published: value.published },
			present: peoplePresent(value).length,
			resolutions: value.resolutions.length,
			findings: findings(value.id).length,
		}));
		const accounts = await record.list('year_accounts');
		const inForce = new Set(accountsInForce(accounts.map(({ value }) => value)));
		return ok({
			assemblies: assemblies.sort((a, b) => (a.date < b.date ? 1 : -1)),
			accounts: accounts
				.filter(({ value }) => inForce.has(value) && (value.stage === 'actual' || value.adopted !== undefined))
				.map(({ value: { id, year, stage, published }, version }) => ({ id, year, stage, published, version })),
		});
	},
});

/** An assembly with what the checks find of it, and whether it is written here or follows its sitting. */
export const readAssembly = defineQuery({
	name: 'assemblies.read_assembly',
	permission: 'assemblies.read',
	input: z.strictObject({ id: held(values.id) }),
	run: async ({ record, actor }, key) => {
		const found = await record.get('assembly', key);
		if (found === undefined) return refused(refusal('not-found', { key: key.id }));
		return ok({
			assembly: found.value,
			version: found.version,
			...signedMinutes(
				found.value,
				(await record.list('document')).map(({ value }) => value),
			),
			held: (await sittingCourse(record, key.id)) !== undefined,
			findings: (await findingsOf(record, actor, key.id))(key.id),
		});
	},
});

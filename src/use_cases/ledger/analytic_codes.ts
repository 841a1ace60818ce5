import { z } from 'zod';
import type { AnalyticCode } from '../../domain/accounts/index.ts';
import type { AnalyticNames } from '../../domain/accounts_documents/index.ts';
import { refused } from '../../domain/basics/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { analyticCodes, putAnalyticCode, type RecordReader, removeAnalyticCode } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { version } from '../put_thing.ts';

const MAY = { permission: 'accounts.write' } as const;
const id = held(values.id);
/** As a column of a FEC may hold it: no tab, no end of line. */
const code = z
	.string()
	.trim()
	.min(1)
	.max(200)
	.regex(/^\P{Cc}+$/u);

/** Names an analytic code, says which programme or funder it is for, and which accounts are its own where lines carry none. */
export const putCode = defineAction({
	name: 'accounts.put_code',
	...MAY,
	input: z.strictObject({
		code,
		name: z.string().trim().min(1).max(200),
		programme: z.exactOptional(id).describe('Id of a programme or an edition.'),
		funder: z.exactOptional(id).describe('Id of an organisation.'),
		accounts: z
			.array(z.string().regex(/^[67]\d{0,14}$/u))
			.max(100)
			.default([])
			.describe('Beginnings of accounts 6 and 7.'),
		words: z.array(z.string().trim().min(1).max(100)).max(100).default([]).describe('Words of an account’s label.'),
		version: z.exactOptional(version),
	}),
	run: async ({ record }, { version: against, ...put }) => {
		const { programme, funder } = put;
		if (programme !== undefined && (await programmeName(record, programme)) === undefined)
			return refused(refusal('not-found', { key: programme }));
		if (funder !== undefined && (await funderName(record, funder)) === undefined) return refused(refusal('not-found', { key: funder }));
		return putAnalyticCode(record, put, against);
	},
});

/** What a programme or an edition is called; none where there is neither. */
async function programmeName(record: RecordReader, key: string): Promise<string | undefined> {
	const programme = await record.get('programme', { id: key });
	return programme?.value.name ?? (await record.get('edition', { id: key }))?.value.title;
}

async function funderName(record: RecordReader, key: string): Promise<string | undefined> {
	return (await record.get('organisation', { id: key }))?.value.name;
}

/** Takes away what an analytic code stands for; entries that carry it keep it. */
export const removeCode = defineAction({
	name: 'accounts.remove_code',
	...MAY,
	input: z.strictObject({ code, version }),
	run: async ({ record }, { code: key, version: against }) => removeAnalyticCode(record, key, against),
});

/** What the codes of an association stand for, with what their programmes and funders are called. */
export async function analyticNames(record: RecordReader): Promise<AnalyticNames> {
	const codes = (await analyticCodes(record)).map((one) => one.code);
	return { codes, names: await tiedNames(record, codes) };
}

/** What the programmes and funders of some codes are called, by their ids. */
export async function tiedNames(record: RecordReader, codes: readonly AnalyticCode[]): Promise<AnalyticNames['names']> {
	const names: Record<string, string> = {};
	for (const { programme, funder } of codes) {
		if (programme !== undefined) names[programme] = (await programmeName(record, programme)) ?? programme;
		if (funder !== undefined) names[funder] = (await funderName(record, funder)) ?? funder;
	}
	return names;
}

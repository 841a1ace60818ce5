import { z } from 'zod';
import { ok, refused } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { erasedNumber, judgeErasure } from '../../../domain/retention/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { tracesOf, wordsOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { openRequests } from '../../own/requests.ts';
import { erasureFacts } from '../facts.ts';

/** Tables whose texts keep a name: they prove what was decided or paid. */
const PROOFS = ['assembly', 'statutes', 'document', 'year_accounts', 'ledger_line', 'entry_draft', 'bank_movement'] as const;
export type ProofTable = (typeof PROOFS)[number];

/** What erasing a person would take away, what would stay and why, and what stands in the way. Nothing is written. */
export const previewErasure = defineQuery({
	name: 'members.preview_erasure',
	permission: 'members.erase',
	input: z.strictObject({ person: z.string().min(1).describe('Id of the person.') }),
	run: async (context, { person: id }) => {
		const { record } = context;
		const stored = await record.get('person', { id });
		if (stored === undefined) return refused(refusal('not-found', { key: id }));
		if (erasedNumber(id) !== undefined) return refused(refusal('erased-already'));
		const { facts, account, representations, directory } = await erasureFacts(context, stored);
		const { familyName: _f, givenName: _g, id: _i, ...details } = stored.value;
		const { names } = await wordsOf(record, stored.value);
		const traces = await tracesOf(
			record,
			names.flatMap(([given, family]) => [`${given} ${family}`, `${family} ${given}`]),
			PROOFS,
		);
		const { obstacles, identity } = judgeErasure(facts);
		return ok({
			name: memberName(stored.value),
			/** The facts that go: names of fields. */
			details: Object.keys(details) as (keyof typeof details)[],
			account: account === undefined ? ('none' as const) : account.alone ? ('ended' as const) : ('shared' as const),
			representations: representations.length,
			directory: directory.length,
			memberships: facts.memberships.length,
			mandates: facts.mandates.length,
			assemblies: facts.assemblies.length,
			asked: (await openRequests(record)).some((one) => one.person === id && one.kind === 'erase'),
			proofs: traces.map(({ table, rows }) => ({ table: PROOFS.find((one) => one === table) ?? PROOFS[0], rows })),
			obstacles,
			identity: identity ?? null,
		});
	},
});

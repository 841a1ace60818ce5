import { z } from 'zod';
import { type AccountLine, changeLines, type LineChange, type LineConflict } from '../../domain/accounts/index.ts';
import { type Bilingual, ok, refused } from '../../domain/basics/index.ts';
import { say } from '../../domain/typography/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import type { Stored } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { ACCOUNT_LINE, held } from '../inputs/index.ts';
import { kept } from '../put_thing.ts';
import { MAY, presentDraft } from './present_draft.ts';

const id = held(values.id);
const change = z.strictObject({
	side: schema.accountRow.shape.side,
	heading: id.describe('Number of the heading: 60.'),
	headingLabel: z.exactOptional(held(values.line)),
	was: ACCOUNT_LINE.nullable().describe('The line as it was read; null where it was not there.'),
	now: ACCOUNT_LINE.extend({ id: z.exactOptional(id) })
		.nullable()
		.describe('The line as it is to be; null where it is to go. Without an id a new one gets an id from its label.'),
});

/** What is there now of a line that someone else has changed. */
function told({ was, now }: LineChange, present: AccountLine | null): Bilingual {
	const label = now?.label ?? was?.label ?? '';
	return say((euros, language) => {
		const amount = present?.amount === undefined ? { fr: 'sans montant', en: 'without an amount' }[language] : euros(present.amount);
		const state =
			present === null
				? { fr: 'la ligne n’y est plus', en: 'the line is not there any more' }[language]
				: `${language === 'fr' ? `« ${present.label} »` : `“${present.label}”`}, ${amount}${present.note === undefined ? '' : ` (${present.note})`}`;
		return language === 'fr'
			? `« ${label} » a été changée entre-temps ; maintenant : ${state}.`
			: `“${label}” was changed in the meantime; now: ${state}.`;
	});
}

function conflictOf(present: Stored<'year_accounts'>, changes: readonly LineChange[], conflicts: readonly LineConflict[]): Refusal {
	const fields = conflicts.flatMap(({ index, present: line }) => {
		const asked = changes[index];
		return asked === undefined ? [] : [{ path: ['changes', index], message: told(asked, line) }];
	});
	return { ...refusal('conflict'), fields, present: { value: present.value, version: present.version } };
}

/**
 * Adds, changes and takes out lines of a draft, all at once or none. Each is changed from what was read of it: where someone
 * else has changed one of them in the meantime, nothing is written, and what is there now is told line by line.
 */
export const changeBudgetLines = defineAction({
	name: 'budget.change_lines',
	...MAY,
	input: z.strictObject({ id, changes: z.array(change).min(1).max(2000) }),
	run: async ({ record }, input) => {
		const present = await presentDraft(record, input.id);
		if (!present.ok) return present;
		const changes = input.changes as readonly LineChange[];
		const changed = changeLines(present.value.value, changes);
		if (!changed.ok) return refused(conflictOf(present.value, changes, changed.error));
		// Actions of an association run one after another: what was just read is what is there.
		const put = await record.put('year_accounts', changed.value, { against: present.value.version });
		return put.ok ? ok(kept(put.value)) : put;
	},
});

import { z } from 'zod';
import { LANGUAGES, ok, type Result, refused } from '../../domain/basics/index.ts';
import type { DocumentTree } from '../../domain/document/index.ts';
import { composeDuesCall, composeDuesReceipt } from '../../domain/dues/index.ts';
import { memberName } from '../../domain/members/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { keyText, type RecordReader } from '../../store/index.ts';
import type { Moment } from '../action.ts';
import { membershipKey } from '../members/memberships.ts';

/** Which letter on the dues of which membership. */
export const letterInput = z.strictObject({ letter: z.enum(['call', 'receipt']), membership: membershipKey, language: z.enum(LANGUAGES) });

/** A call for the dues of a membership or the receipt of what was paid of them, as a document to be printed. */
export async function duesLetter(
	{ record, association, today }: Pick<Moment, 'association' | 'today'> & { readonly record: RecordReader },
	{ letter, membership: key, language }: z.output<typeof letterInput>,
): Promise<Result<DocumentTree, Refusal>> {
	const membership = await record.get('membership', key);
	const category = await record.get('membership_category', { id: key.category });
	if (membership === undefined || category === undefined) return refused(refusal('not-found', { key: keyText('membership', key) }));
	const { value } = membership;
	if (letter === 'receipt' && (value.duesPaid ?? 0) === 0) return refused(refusal('nothing-paid'));
	const member = await record.get(value.person === undefined ? 'organisation' : 'person', { id: key.member });
	const name = member === undefined ? key.member : memberName(member.value);
	const compose = letter === 'call' ? composeDuesCall : composeDuesReceipt;
	return ok(compose({ association, category: category.value, membership: value, member: name, date: today, language }));
}

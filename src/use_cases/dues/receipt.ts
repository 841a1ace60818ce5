import type { Cents, Language } from '../../domain/basics/index.ts';
import { memberOf } from '../../domain/record/index.ts';
import { duesLettersOf, type MemberId, type Stored } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { memberKey, reachableMembers } from './recipients.ts';
import { writeDuesLetters } from './write_letters.ts';

/**
 * Sends the receipt of a payment to the member by mail.
 * @param membership as it is once the payment is counted
 * @returns `noAddress` where nobody has one to send it to: the receipt is then printed by whoever took the payment
 */
export async function sendReceipt(
	context: ActionContext,
	membership: Stored<'membership'>,
	payment: Cents,
	language: Language,
): Promise<'queued' | 'noAddress'> {
	const { record, today } = context;
	const { key, value } = membership;
	const member: MemberId = { type: value.person === undefined ? 'organisation' : 'person', id: memberOf(value) };
	const recipient = (await reachableMembers(record, [member], today)).get(memberKey(member))?.recipient ?? null;
	if (recipient === null) return 'noAddress';
	const before = (await duesLettersOf(record, { nth: 0, ...key })).filter(({ letter }) => letter === 'receipt').length;
	await writeDuesLetters(context, 'receipt', language, [{ membership, before, recipient, says: { payment } }]);
	return 'queued';
}

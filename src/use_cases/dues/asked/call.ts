import { z } from 'zod';
import { LANGUAGES, ok, refused, sumCents } from '../../../domain/basics/index.ts';
import { DUES_WORDING, duesTree, gatherLetters } from '../../../domain/dues/index.ts';
import { duesOwed } from '../../../domain/members/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { duesLettersOfBatch, type FollowedLetter, type MemberId } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { batchName } from '../calls.ts';
import { letterOf } from '../compose_mail.ts';
import { callSelection, planCall } from '../plan_call.ts';
import { memberKey, reachableMembers } from '../recipients.ts';

/** Lines shown at most: what is beyond is counted. */
const MOST_LINES = 500;

/**
 * What sending a call or a reminder would do: who gets it, for how much, by mail or by post, and who does not and why.
 * Nothing is sent. Amounts in cents; at most {@link MOST_LINES} lines, those who get it first.
 */
export const previewCall = defineQuery({
	name: 'dues.preview_call',
	permission: 'dues.read',
	input: callSelection,
	run: async (context, selection) => {
		const planned = await planCall(context, selection);
		const going = planned.filter(({ goes }) => goes);
		const byPost = going.filter(({ recipient }) => recipient === null).length;
		const waiting = (state: string) => planned.filter((one) => !one.goes && one.state === state).length;
		const inOrder = [...going, ...planned.filter(({ goes }) => !goes)];
		return ok({
			...{ count: going.length, owed: sumCents(going.map(({ owed }) => owed)), byMail: going.length - byPost, byPost },
			...{ already: waiting('already'), early: waiting('early'), uncalled: waiting('uncalled') },
			again: planned.some(({ goes, state }) => goes && state === 'already'),
			lines: inOrder.slice(0, MOST_LINES).map(({ membership, member, name, recipient, owed, chase, state, goes }) => ({
				...{ type: member.type, id: member.id, category: membership.key.category, nth: membership.key.nth ?? 0 },
				...{ name, recipient: recipient?.name ?? null, owed, state, goes },
				calledOn: chase.calledOn ?? null,
				last: chase.last ?? null,
				nextOn: chase.nextOn ?? null,
			})),
		});
	},
});

const isPrinted = ({ delivery }: FollowedLetter) =>
	delivery === null || delivery.status === 'refused' || delivery.status === 'bounced' || delivery.status === 'held';

/** A sending: each letter, what became of its message, and what is to be printed. */
export const readCall = defineQuery({
	name: 'dues.read_call',
	permission: 'dues.read',
	input: z.strictObject({ batch: batchName }),
	run: async ({ record, today }, { batch }) => {
		const letters = await duesLettersOfBatch(record, batch);
		const [first] = letters;
		if (first === undefined) return refused(refusal('not-found', { key: batch }));
		const memberOf = ({ content, membership }: FollowedLetter): MemberId => ({
			type: content.membership.person === undefined ? 'organisation' : 'person',
			id: membership.member,
		});
		const reachable = await reachableMembers(record, letters.map(memberOf), today);
		return ok({
			...{ letter: first.letter, year: first.membership.year, sentOn: first.sentOn },
			printed: letters.filter(isPrinted).length,
			lines: letters.map((one) => {
				const member = memberOf(one);
				const { delivery, content, id } = one;
				return {
					...{ id, member, name: reachable.get(memberKey(member))?.name ?? member.id, owed: duesOwed(content.membership) },
					delivery: delivery && { status: delivery.status, at: delivery.at, problem: delivery.problem },
				};
			}),
		});
	},
});

/** The letters of a sending that go by post, each on a page of its own: those without an address, and those whose message did not arrive. */
export const composeCall = defineQuery({
	name: 'dues.compose_call',
	permission: 'dues.read',
	input: z.strictObject({ batch: batchName, language: z.enum(LANGUAGES) }),
	run: async ({ record }, { batch, language }) => {
		const trees = [];
		for (const letter of (await duesLettersOfBatch(record, batch)).filter(isPrinted)) {
			const about = await letterOf(record, letter);
			if (about !== undefined) trees.push(duesTree(about));
		}
		const gathered = gatherLetters(trees, DUES_WORDING[language].letters);
		return gathered === undefined ? refused(refusal('not-found', { key: batch })) : ok(gathered);
	},
});

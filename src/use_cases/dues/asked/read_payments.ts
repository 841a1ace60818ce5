import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { memberName } from '../../../domain/members/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { type DuesPayment, duesPayments } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';

/** Payments that are shown, the last first: what is to be undone was recorded lately. */
const SHOWN = 30;

/** A payment with whom it is of. */
export interface ListedPayment extends DuesPayment {
	readonly name: string;
}

/** The payments of dues of a year that were recorded last, each with what became of it in the book. */
export const readPayments = defineQuery({
	name: 'dues.read_payments',
	permission: 'dues.read',
	input: z.strictObject({ year: held(values.year) }),
	run: async ({ record }, { year }) => {
		const listed: ListedPayment[] = [];
		for (const payment of await duesPayments(record, { year }, SHOWN)) {
			const found = (await record.get('organisation', { id: payment.member })) ?? (await record.get('person', { id: payment.member }));
			listed.push({ ...payment, name: found === undefined ? payment.member : memberName(found.value) });
		}
		return ok(listed);
	},
});

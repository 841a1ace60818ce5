import { z } from 'zod';
import { values } from '../../dossier/schema/index.ts';
import { MARKS, voice } from '../ballots/index.ts';
import { held } from '../inputs/index.ts';

const id = held(values.id);
/** More papers than any room holds. */
const ballots = z.int().nonnegative().max(1_000_000);
const weight = z.int().positive().max(1_000_000);
const line = z.string().regex(/^[a-z0-9-]{1,64}$/u);
const says = z.union([z.literal('spoiled'), MARKS]);

/** What the scrutineers do with a poll. */
export const SCRUTINY = z.discriminatedUnion('do', [
	/** Who has signed for a paper, and who has not after all. */
	z.strictObject({ do: z.literal('sign'), added: z.array(voice), removed: z.array(voice).default([]) }),
	/** How many papers say each thing, of each weight and college: all of them, in the place of what was there. */
	z.strictObject({
		do: z.literal('putTotals'),
		counts: z.array(z.strictObject({ row: z.string().max(200), weight, college: z.exactOptional(id), ballots })).max(10_000),
	}),
	/** Papers that say the same; `line` names them, so that what is sent twice is there once. */
	z.strictObject({ do: z.literal('putPaper'), line, weight: weight.default(1), ballots: ballots.min(1).default(1), says }),
	z.strictObject({ do: z.literal('removePaper'), line }),
	/** The count is over; `correction`: why one that was confirmed is replaced. */
	z.strictObject({ do: z.literal('confirm'), correction: z.exactOptional(held(values.line)) }),
	/** Counts again what was confirmed: who signed stays, the papers are sorted anew. */
	z.strictObject({ do: z.literal('recount') }),
	/** Someone in the room votes on paper and not on a device, or the other way round. */
	z.strictObject({ do: z.literal('assignChannel'), voice, channel: z.enum(['paper', 'hands', 'electronic']) }),
]);
export type ScrutinyInput = z.output<typeof SCRUTINY>;

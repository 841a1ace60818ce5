import { z } from 'zod';
import { CHOICES } from '../../domain/polls/index.ts';
import { ANSWERS } from '../../domain/tally/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';

const id = held(values.id);
const line = held(values.line);
/** More options than any ballot has names. */
const MOST = 500;
const options = z.array(id).max(MOST);

/** What a ballot of an election says. */
export const MARKS = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('blank') }),
	z.strictObject({ kind: z.literal('choices'), choices: options }),
	z.strictObject({ kind: z.literal('ranking'), ranking: z.array(options).max(MOST) }),
	z.strictObject({ kind: z.literal('scores'), scores: z.record(id, z.int()) }),
	z.strictObject({ kind: z.literal('grades'), grades: z.record(id, line) }),
	z.strictObject({ kind: z.literal('answers'), answers: z.record(id, z.enum(ANSWERS)) }),
]);

/** `organisation:lille`, `person:dupont-camille`. */
export const voice = z.string().regex(/^(?:organisation|person):[a-z0-9-]+$/u);

/** Sixteen letters and digits: 80 bits of chance, and what someone can copy from a screen. */
export const RECEIPT = /^[a-z2-7]{16}$/u;

/** One voice's ballot, as whoever holds it sends it. `receipt`: of a secret poll, chosen by chance where the ballot is filled in. */
export const BALLOT = z.strictObject({
	assembly: id,
	poll: id,
	voice,
	content: z.union([z.enum(CHOICES), MARKS]),
	receipt: z.exactOptional(z.string().regex(RECEIPT)),
});
export type BallotInput = z.output<typeof BALLOT>;

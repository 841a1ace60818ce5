import { defineQuery } from '../../action.ts';
import { duesLetter, letterInput } from '../letter.ts';

/** A call for the dues of a membership or the receipt of what was paid of them, as a document to be printed. */
export const composeDuesLetter = defineQuery({
	name: 'dues.compose_letter',
	permission: 'dues.read',
	input: letterInput,
	run: duesLetter,
});

import { composeLetter, type Envelope, wordsOf } from '../letter.ts';
import type { Message } from '../message.ts';

export interface TestData extends Envelope {
	/** Distinguishes this message from other tests. */
	readonly request: string;
}

/** The message by which someone sees that mail is set up. */
export function composeTest(data: TestData): Message {
	const { test: said } = wordsOf(data);
	return composeLetter(data, {
		key: `test/${data.request}`,
		subject: said.subject(data.association.name),
		parts: [{ kind: 'paragraph', text: said.text(data.association.name) }],
	});
}

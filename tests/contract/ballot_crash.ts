/** What a child of the test says, a line each. */
export interface Acknowledged {
	readonly person: string;
}

/** Of the server, as every one of its processes has it. */
export const SECRET = 'the same in every process';

/** The receipt of a person's ballot: the same each time that it is sent. */
export function receiptOf(person: string): string {
	return person.replace(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit))).padEnd(16, 'z');
}

/** What stands in a form where whose it is goes. */
export const HOLES = { voice: '{{voice}}', name: '{{name}}', receipt: '{{receipt}}' } as const;

/** Receipts are read aloud and copied by hand: no letter that looks like a digit. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';

/** A receipt from chance. @param bytes sixteen of them */
export function receiptFrom(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A form of one voice out of the form of all. The name is text that is escaped already. */
export function stamp(form: string, values: Readonly<Record<keyof typeof HOLES, string>>): string {
	return form.replace(/\{\{(voice|name|receipt)\}\}/gu, (_, hole: keyof typeof HOLES) => values[hole]);
}

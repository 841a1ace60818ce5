/** Signs with which a cell begins a formula in one spreadsheet or another, full-width ones included (OWASP, CSV Injection). */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A text that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. */
export function guard(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that was guarded. */
export function unguard(text: string): string {
	return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

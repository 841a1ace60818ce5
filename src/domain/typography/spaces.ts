/** No-break space, before `:` and inside `« »`, between a number and its unit. */
export const NBSP = '\u00A0';
/** Narrow no-break space, before `; ! ?` and between thousands (Lexique des règles typographiques, Imprimerie nationale). */
export const NNBSP = '\u202F';

/**
 * French spacing for text typed by hand: no-break spaces before `; : ! ? »` and after `«`, where a plain space or none
 * of the right kind stands; `'` becomes `’` between letters; `...` becomes `…`. Addresses (`https://…`), clock times
 * (`14:30`) and words in other scripts are left alone. Idempotent.
 */
export function frenchSpacing(text: string): string {
	return text
		.replaceAll('...', '…')
		.replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
		.replace(/[ \u00A0\u202F]+([;!?])/gu, `${NNBSP}$1`)
		.replace(/[ \u00A0\u202F]+([:»])/gu, `${NBSP}$1`)
		.replace(/«[ \u00A0\u202F]*/gu, `«${NBSP}`)
		.replace(/(?<=[^\s\u00A0\u202F])»/gu, `${NBSP}»`);
}

/**
 * Whether a text is an IBAN: country, two check digits and the account, whose number made of all of them leaves 1 when
 * divided by 97 (ISO 13616-1). Spaces between its parts count for nothing.
 */
export function isIban(printed: string): boolean {
	const text = printed.replaceAll(/\s/gu, '');
	if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/u.test(text)) return false;
	let rest = 0;
	for (const sign of text.slice(4) + text.slice(0, 4)) {
		const value = Number.parseInt(sign, 36);
		rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
	}
	return rest === 1;
}

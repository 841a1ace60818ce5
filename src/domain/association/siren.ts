/**
 * Whether nine digits are a SIREN: the Luhn key of ISO/IEC 7812-1, as INSEE defines the number
 * (La Poste's own SIRENs are regular; only its SIRETs are not).
 */
export function isSiren(text: string): boolean {
	if (!/^\d{9}$/.test(text)) return false;
	let sum = 0;
	for (let index = 0; index < 9; index++) {
		const digit = Number(text[index]);
		const weighted = index % 2 === 1 ? digit * 2 : digit;
		sum += weighted > 9 ? weighted - 9 : weighted;
	}
	return sum % 10 === 0;
}

/** Whether a text is a number of the Répertoire national des associations: `W` and nine digits (arrêté du 14 octobre 2009). */
export function isRna(text: string): boolean {
	return /^W\d{9}$/.test(text);
}

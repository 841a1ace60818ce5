/** How the text of a field is read. `euros` gives cents; `list` one item a line or comma; `flag` a checkbox. */
export type FieldKind = 'text' | 'integer' | 'euros' | 'flag' | 'list';

/** An amount as a person types it, `1 234,50` or `1234.5`. @returns cents; undefined where it is none */
export function parseEuros(text: string): number | undefined {
	const bare = text.replace(/[\s\u00A0\u202F€]/gu, '').replace(',', '.');
	if (!/^-?\d{1,12}(?:\.\d{1,2})?$/u.test(bare)) return undefined;
	const [whole = '', decimals = ''] = bare.replace('-', '').split('.');
	const cents = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
	return bare.startsWith('-') ? -cents : cents;
}

function readField(text: string, kind: FieldKind): unknown {
	switch (kind) {
		case 'text':
			return text;
		case 'integer':
			return /^-?\d{1,15}$/u.test(text) ? Number(text) : text;
		case 'euros':
			return parseEuros(text) ?? text;
		case 'flag':
			return text !== '';
		case 'list':
			return text
				.split(/[\n,]/u)
				.map((item) => item.trim())
				.filter((item) => item !== '');
	}
}

/**
 * What a form sends, or an address asks, as the value that an action reads: `value.familyName` becomes `{ value: { familyName } }`. A field left
 * empty is left out. What cannot be read stays the text it was, so that the action's own schema says what would be right.
 */
export function readForm(form: FormData | URLSearchParams, fields: Readonly<Record<string, FieldKind>>): Record<string, unknown> {
	const made: Record<string, unknown> = {};
	for (const [name, kind] of Object.entries(fields)) {
		const sent = form.get(name);
		const text = typeof sent === 'string' ? sent.trim() : '';
		if (text === '') continue;
		const steps = name.split('.');
		const last = steps.pop() ?? name;
		let at = made;
		for (const step of steps) {
			const inner = at[step];
			const next: Record<string, unknown> = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
			at[step] = next;
			at = next;
		}
		at[last] = readField(text, kind);
	}
	return made;
}

/** The texts that a form sent, to be shown again where it was refused. */
export function sentTexts(form: FormData): Record<string, string> {
	return Object.fromEntries([...form].filter((one): one is [string, string] => typeof one[1] === 'string'));
}

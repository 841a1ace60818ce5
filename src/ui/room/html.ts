const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTML that is safe as it is. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Shown = string | number | Html | readonly Html[] | null;

function textOf(shown: Shown): string {
	if (shown === null) return '';
	if (shown instanceof Html) return shown.text;
	if (typeof shown === 'object') return shown.map(({ text }) => text).join('');
	return String(shown).replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? '');
}

/** HTML with values in it, which are text unless they are HTML themselves. */
export function html(strings: TemplateStringsArray, ...shown: readonly Shown[]): Html {
	return new Html(strings.map((text, index) => text + textOf(shown[index] ?? null)).join(''));
}

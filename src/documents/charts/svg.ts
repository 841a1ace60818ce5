/** A number as SVG writes it here: two decimals at most, so that the same chart is the same bytes everywhere. */
export function n(value: number): string {
	return String(Math.round(value * 100) / 100);
}

/** Text made safe inside SVG, attributes included. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** Ink, and fills that keep apart in grey print; all text is at 4.5:1 on white at least, all shapes at 3:1. */
export const COLOURS = {
	ink: '#1b2a41',
	quiet: '#52606d',
	line: '#d5dbe1',
	first: '#b23a48',
	second: '#00798c',
	third: '#9a6a00',
} as const;

/** An element with attributes; children are markup already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, children = ''): string {
	const written = Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : escapeXml(value)}"`)
		.join('');
	return children === '' ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

export interface LabelOptions {
	readonly size?: number;
	readonly anchor?: 'start' | 'middle' | 'end';
	readonly colour?: string;
	readonly bold?: boolean;
}

/** A line of text; `y` is its baseline. */
export function label(
	x: number,
	y: number,
	text: string,
	{ size = 13, anchor = 'start', colour = COLOURS.ink, bold = false }: LabelOptions = {},
): string {
	return element(
		'text',
		{
			x,
			y,
			'font-size': size,
			fill: colour,
			...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
			...(bold ? { 'font-weight': 600 } : {}),
		},
		escapeXml(text),
	);
}

/** Breaks a text into lines of at most `most` characters at its spaces; a longer word stands alone. */
export function wrap(text: string, most: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

/** A label on several lines around a middle height. */
export function labelLines(x: number, middle: number, lines: readonly string[], options: LabelOptions = {}): string {
	const size = options.size ?? 13;
	const leading = size * 1.2;
	const top = middle - ((lines.length - 1) * leading) / 2 + size * 0.35;
	return lines.map((line, index) => label(x, top + index * leading, line, options)).join('');
}

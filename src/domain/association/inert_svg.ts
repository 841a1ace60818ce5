/** Whether a text is an SVG image that does nothing but show: no script, no handler, no foreign content. */
export function isInertSvg(text: string): boolean {
	return /<svg[\s>]/u.test(text) && !/<script|<foreignObject|\son\w+\s*=|javascript:/iu.test(text);
}

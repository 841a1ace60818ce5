/** A file's name in a header: as it is for those who read RFC 8187, without accents for others. */
function named(name: string): string {
	const plain = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\w .-]/gu, '_');
	const whole = encodeURIComponent(name).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return `filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** `Content-Disposition` of a file that is downloaded. */
export function attachment(name: string): string {
	return `attachment; ${named(name)}`;
}

/** `Content-Disposition` of a file that the browser shows. */
export function inline(name: string): string {
	return `inline; ${named(name)}`;
}

import type { Language } from '../domain/basics/index.ts';

/** A part of a message, in reading order. */
export type Part =
	| { readonly kind: 'paragraph'; readonly text: string }
	/** Less than a paragraph: what to do if the message was not expected. */
	| { readonly kind: 'note'; readonly text: string }
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'facts'; readonly items: readonly { readonly term: string; readonly value: string }[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
	/** What the reader is asked to do. */
	| { readonly kind: 'action'; readonly label: string; readonly url: string };

const COLON = { fr: '\u00a0:', en: ':' } as const;

function textOf(part: Part, language: Language): string {
	switch (part.kind) {
		case 'paragraph':
		case 'note':
			return part.text;
		case 'heading':
			return `${part.text}${COLON[language]}`;
		case 'facts':
			return part.items.map(({ term, value }) => `${term}${COLON[language]} ${value}`).join('\n');
		case 'list':
			return part.items.map((item, index) => `${part.ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
		case 'action':
			return `${part.label}${COLON[language]}\n${part.url}`;
	}
}

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);
}

/** Mail programs read no style sheet that they can be sure of: what little style there is stands on the elements. */
function htmlOf(part: Part): string {
	switch (part.kind) {
		case 'paragraph':
			return `<p>${escapeHtml(part.text).replaceAll('\n', '<br>')}</p>`;
		case 'note':
			return `<p style="font-size:0.9em">${escapeHtml(part.text)}</p>`;
		case 'heading':
			return `<h2 style="font-size:1.1em;margin:1.5em 0 0.5em">${escapeHtml(part.text)}</h2>`;
		case 'facts':
			return `<table role="presentation" style="border-spacing:0">${part.items
				.map(
					({ term, value }) =>
						`<tr><td style="padding:2px 16px 2px 0;vertical-align:top">${escapeHtml(term)}</td><td style="padding:2px 0;vertical-align:top"><strong>${escapeHtml(value)}</strong></td></tr>`,
				)
				.join('')}</table>`;
		case 'list': {
			const tag = part.ordered ? 'ol' : 'ul';
			return `<${tag}>${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${tag}>`;
		}
		case 'action':
			return `<p><a href="${escapeHtml(part.url)}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#7a2430;color:#ffffff;text-decoration:none;font-weight:bold">${escapeHtml(part.label)}</a></p><p style="font-size:0.9em;word-break:break-all">${escapeHtml(part.url)}</p>`;
	}
}

/** A message's parts as plain text. */
export function renderText(parts: readonly Part[], language: Language): string {
	return `${parts.map((part) => textOf(part, language)).join('\n\n')}\n`;
}

/** A message's parts as a small HTML page: nothing loaded from elsewhere, no picture, no script, no trace of its opening. */
export function renderMailHtml(parts: readonly Part[], subject: string, language: Language): string {
	return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escapeHtml(subject)}</title></head>
<body style="font-family:system-ui,'Segoe UI',sans-serif;line-height:1.5;max-width:36rem;margin:0 auto;padding:16px">
${parts.map(htmlOf).join('\n')}
</body>
</html>
`;
}

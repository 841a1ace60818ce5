import type { Language } from '../domain/basics/index.ts';
import { HTTP_WORDS, type ToldStatus } from '../i18n/account/index.ts';
import { FRAME_WORDS } from '../i18n/frame.ts';

/**
 * An answer to what is not let in: a small page for a person, a problem (RFC 9457) for a program. Made here and not by SvelteKit, which
 * would read the page's data first.
 */
export function refuse(request: Request, status: ToldStatus, language: Language): Response {
	const words = HTTP_WORDS[language][status];
	const common = { 'Cache-Control': 'no-store' };
	if (request.headers.get('accept')?.includes('text/html') !== true) {
		const problem = { type: 'about:blank', title: words.title, status, detail: words.text };
		return Response.json(problem, { status, headers: { ...common, 'Content-Type': 'application/problem+json' } });
	}
	const home = language === 'en' ? '/en' : '/';
	// Nothing here comes from the request.
	const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${words.title}</title><link rel="stylesheet" href="/document.css"></head>
<body><main class="document"><h1>${words.title}</h1><p>${words.text}</p><p><a href="${home}">${FRAME_WORDS[language].home}</a></p></main></body>
</html>
`;
	return new Response(html, { status, headers: { ...common, 'Content-Type': 'text/html; charset=utf-8' } });
}

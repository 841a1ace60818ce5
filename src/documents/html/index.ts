export { documentCss } from './css.ts';
export { type HtmlOptions, renderHtml } from './html.ts';

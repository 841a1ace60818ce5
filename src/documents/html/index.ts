export { documentCss } from './css.ts';
export { escapeHtml, type HtmlOptions, renderBlocks, renderHtml } from './html.ts';

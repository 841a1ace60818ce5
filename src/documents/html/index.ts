export { documentCss } from './css.ts';
export { type HtmlOptions, renderBlocks, renderHtml } from './html.ts';

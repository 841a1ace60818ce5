export { endDocuments, type RenderOptions, renderDocument } from './render_document.ts';

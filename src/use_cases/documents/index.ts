export { picturesOf } from './pictures_of.ts';
export { endDocuments, type RenderOptions, renderDocument } from './render_document.ts';

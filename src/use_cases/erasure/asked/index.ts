export { listErased } from './list_erased.ts';
export { previewErasure } from './preview_erasure.ts';
export { readRetention } from './read_retention.ts';

export { listDuplicates } from './list_duplicates.ts';
export { previewMerge } from './preview_merge.ts';

export { readInline } from './inline.ts';
export { readNarrative } from './narrative.ts';

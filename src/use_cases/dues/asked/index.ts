export { composeDuesLetter } from './compose_letter.ts';
export { previewRenewal } from './preview_renewal.ts';
export { readDues } from './read_dues.ts';

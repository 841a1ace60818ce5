export { type EditionPicture, MOST_PICTURE_BYTES, MOST_PICTURES } from './pictures.ts';
export * from './programmes.ts';

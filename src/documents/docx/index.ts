export { renderDocx } from './docx.ts';

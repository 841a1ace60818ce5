export { addDocument } from './actions.ts';
export { addDocumentTo, type SentFile, sentFile, versionOf } from './attach.ts';
export { keepFile, type OpenedFile, openFile, type WantedFile } from './files.ts';
export { mediaTypeOf } from './media_type.ts';

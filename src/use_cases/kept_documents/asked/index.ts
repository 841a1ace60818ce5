export { findVersion } from './find_version.ts';
export { readDocument, readDocuments } from './read_documents.ts';

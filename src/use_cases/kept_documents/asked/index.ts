export { findLaid } from './find_laid.ts';
export { findVersion } from './find_version.ts';
export { readDisposal } from './read_disposal.ts';
export { readDocument, readDocuments } from './read_documents.ts';

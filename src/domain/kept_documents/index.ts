export { DISPOSED_KINDS, type Disposed, type DisposedKind, disposalOf } from './disposal.ts';
export {
	currentVersion,
	DOCUMENT_ACCESS,
	DOCUMENT_KINDS,
	type DocumentAccess,
	type DocumentKind,
	type DocumentVersion,
	fileNameFrom,
	isEvidenceType,
	isFileName,
	type KeptDocument,
	MOST_FILE_BYTES,
	placeInDossier,
} from './kept_documents.ts';
export { type LaidDocument, laidBefore } from './laid.ts';

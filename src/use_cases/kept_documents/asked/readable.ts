import { type Actor, may, type Permission } from '../../../domain/access/index.ts';
import type { DocumentAccess, KeptDocument } from '../../../domain/kept_documents/index.ts';

const WANTED: { readonly [A in DocumentAccess]: Permission } = {
	public: 'record.read_public',
	members: 'documents.read_members',
	board: 'documents.read_board',
};

/** Whether someone may read a document, and know that it is there; evidence goes with the accounts that it proves. */
export function mayRead(actor: Actor, { access, kind }: Pick<KeptDocument, 'access' | 'kind'>): boolean {
	return may(actor, WANTED[access]) || (kind === 'evidence' && may(actor, 'accounts.read'));
}

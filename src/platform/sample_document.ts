import type { Actor } from '../domain/access/index.ts';
import type { AssociationRecord } from '../domain/record/index.ts';
import { composeActivityReport } from '../domain/reports/index.ts';
import { inOnePiece, type Store } from '../store/index.ts';
import { keepFile, perform, renderDocument } from '../use_cases/index.ts';
import { addDocument } from '../use_cases/kept_documents/index.ts';

const ACTOR: Actor = { kind: 'system', id: 'first-start', name: 'Collégiale', roles: [] };

/** Keeps a first document of the example association, so that there is one to read: the activity report of its assembly. */
export async function bringSampleDocument(store: Store, record: AssociationRecord): Promise<void> {
	const [assembly] = record.assemblies;
	const year = assembly?.presented.accountsYear;
	if (assembly === undefined || year === undefined) throw new Error('the example has no assembly that is shown accounts');
	const to = { association: record.association.id, actor: ACTOR };
	const tree = composeActivityReport(record, year);
	const content = Buffer.from(await renderDocument(tree, 'docx'));
	const file = await keepFile(store, to, inOnePiece(content));
	if (!file.ok) throw new Error(`the sample document is not kept: ${file.error.code}`);
	const value = { title: tree.metadata.subject, kind: 'activityReport', access: 'members', year, assembly: assembly.id } as const;
	const name = `${tree.metadata.fileName}.docx`;
	const added = await perform(store, addDocument, { value, file: { sha256: file.value.sha256, name } }, to);
	if (!added.ok) throw new Error(`the sample document is not kept: ${added.error.code}`);
}

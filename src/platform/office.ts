import { renderBlocks, renderHtml } from '../documents/html/index.ts';
import type { Actor } from '../domain/access/index.ts';
import type { Association } from '../domain/association/index.ts';
import type { Language, Result } from '../domain/basics/index.ts';
import { checkRecord } from '../domain/checks/index.ts';
import type { DocumentTree, Format, Sheet } from '../domain/document/index.ts';
import { readNarrative } from '../domain/narrative/index.ts';
import { writeWorkbook } from '../exchange/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import { keptRecord, type Store } from '../store/index.ts';
import {
	ACTIONS,
	type ActionName,
	type ActionOutput,
	ask,
	askTogether,
	type BallotBox,
	type DocumentFile,
	importFec,
	keepFile,
	keepPicture,
	type OpenedFile,
	openBallotBox,
	openFile,
	perform,
	picturesOf,
	QUERIES,
	type QueryName,
	type QueryOutput,
	readSheet,
	renderDocument,
	type SentFiles,
	type WantedFile,
	writeBudget,
	writeMembers,
} from '../use_cases/index.ts';
import { type Core, coreOf } from './core.ts';
import { evidenceFile, type FecFile, fecFile } from './fec_file.ts';
import type { Live } from './live.ts';

/** What someone may do and ask of an association, by name. */
export interface OfficeAs {
	/** Does an action. @param sent what came from the page, not yet read @param key the same key again does it once */
	readonly perform: <N extends ActionName>(name: N, sent: unknown, key?: string) => Promise<Result<ActionOutput<N>, Refusal>>;
	/** Sends a ballot; it is stored with those that come at the same moment. @param sent not yet read */
	readonly cast: (sent: unknown) => ReturnType<BallotBox['cast']>;
	/** Asks a query. */
	readonly ask: <N extends QueryName>(name: N, sent: unknown) => Promise<Result<QueryOutput<N>, Refusal>>;
	/** Asks several queries of one moment of the record. */
	readonly together: <T>(run: (ask: OfficeAs['ask']) => Promise<T>) => Promise<T>;
	/** Keeps a file as its bytes come, before an action names it by its digest. */
	readonly keepFile: (bytes: AsyncIterable<Uint8Array>) => ReturnType<typeof keepFile>;
	/** Keeps a picture without what its maker did not see in it, before an action names it by its digest. */
	readonly keepPicture: (bytes: AsyncIterable<Uint8Array>) => ReturnType<typeof keepPicture>;
	/** Opens the file of a document. */
	readonly openFile: (wanted: WantedFile) => Promise<Result<OpenedFile, Refusal>>;
	/** Does `accounts.import_fec`, the one action that files come with as they are. */
	readonly importFec: (sent: unknown, files: SentFiles, key?: string) => Promise<Result<ActionOutput<'accounts.import_fec'>, Refusal>>;
	/** The FEC of a fiscal year of the books, to be sent as it is read. @param year its last day */
	readonly exportFec: (year: string) => Promise<Result<FecFile, Refusal>>;
	/** What an auditor takes along of a fiscal year: its FEC, its evidence, and their digests. @param year its last day */
	readonly exportEvidence: (year: string, language: Language) => Promise<Result<FecFile, Refusal>>;
}

/** One association of a store, as the pages and the API reach it. */
export interface Office extends Live {
	readonly id: string;
	/** A document that a query composed, as a file of a format. */
	readonly print: (tree: DocumentTree, format: Format) => Promise<DocumentFile>;
	/** Sheets that a query made, as a workbook. */
	readonly workbook: (sheets: readonly Sheet[]) => Promise<Uint8Array>;
	/** A document as a part of a page. */
	readonly html: (tree: DocumentTree) => string;
	/** Parts of a document, as a part of a page. */
	readonly blocks: typeof renderBlocks;
	/** A narrative as it will stand in a document, as a part of a page. */
	readonly narrative: (markdown: string, language: Language) => string;
	/** An uploaded list as `members.keep_list` takes it. */
	readonly readSheet: typeof readSheet;
	/** Members that `members.select_members` answered, as a file. */
	readonly writeMembers: typeof writeMembers;
	/** A budget that `budget.select` answered, as a workbook. */
	readonly writeBudget: typeof writeBudget;
	readonly as: (actor: Actor) => OfficeAs;
}

function byName<T extends { readonly name: string }>(all: readonly T[]): (name: string) => T {
	const named = new Map(all.map((one) => [one.name, one]));
	return (name) => {
		const found = named.get(name);
		if (found === undefined) throw new Error(`nothing is called ${name}`);
		return found;
	};
}

/** Milliseconds for which what another way changed of the association itself may not be seen: its name, its time zone. */
const UNSEEN = 1000;

const actionNamed = byName(ACTIONS);
const queryNamed = byName(QUERIES);

/** Opens an association of a store for pages. Its record is read again only after something was written. @throws Error where there is no such association */
export async function openOffice(store: Store, association: string): Promise<Office> {
	let kept: Core | undefined;
	const now = async () => {
		const core = await store.read(association, async (reader) => {
			const record = await keptRecord(reader);
			if (record === undefined) throw new Error(`no association ${association}`);
			if (kept?.record !== record) kept = coreOf(record, { findings: () => checkRecord(record) });
			return kept;
		});
		return { core, problems: { fr: [], en: [] } };
	};
	let named: { readonly association: Association; readonly at: number } | undefined;
	const own = async () => {
		if (named !== undefined && performance.now() - named.at < UNSEEN) return named.association;
		const found = await store.read(association, (reader) => reader.get('association', { id: association }));
		if (found === undefined) throw new Error(`no association ${association}`);
		named = { association: found.value, at: performance.now() };
		return found.value;
	};
	await own();
	const box = openBallotBox(store, association);
	return {
		id: association,
		association: own,
		now,
		html: (tree) => renderHtml(tree, { embedded: true }),
		blocks: renderBlocks,
		narrative: (markdown, language) => renderBlocks(readNarrative(markdown, language), language),
		workbook: writeWorkbook,
		print: async (tree, format) => {
			const pictures = await picturesOf(store, association, tree);
			return { name: `${tree.metadata.fileName}.${format}`, content: await renderDocument(tree, format, { pictures }) };
		},
		readSheet,
		writeMembers,
		writeBudget,
		as: (actor) => ({
			cast: (sent) => box.cast(actor, sent),
			// The name tells the types apart; what a registry holds has lost them.
			perform: async (name, sent, key) => {
				const as = { association, actor, ...(key === undefined ? {} : { idempotencyKey: key }) };
				const done = await perform(store, actionNamed(name), sent, as);
				named = undefined;
				return done as Result<ActionOutput<typeof name>, Refusal>;
			},
			keepFile: (bytes) => keepFile(store, { association, actor }, bytes),
			keepPicture: (bytes) => keepPicture(store, { association, actor }, bytes),
			openFile: (wanted) => openFile(store, { association, actor }, wanted),
			importFec: (sent, files, key) =>
				perform(store, importFec, sent, { association, actor, files, ...(key === undefined ? {} : { idempotencyKey: key }) }),
			exportFec: (year) => fecFile(store, { association, actor }, year),
			exportEvidence: (year, language) => evidenceFile(store, { association, actor, language }, year),
			together: (run) =>
				askTogether(store, { association, actor }, (asked) =>
					run((name, sent) => asked(queryNamed(name), sent) as Promise<Result<QueryOutput<typeof name>, Refusal>>),
				),
			ask: (name, sent) => ask(store, queryNamed(name), sent, { association, actor }) as Promise<Result<QueryOutput<typeof name>, Refusal>>,
		}),
	};
}

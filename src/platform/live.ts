import { watch } from 'node:fs';
import type { Association } from '../domain/association/index.ts';
import { type FilesRead, formatProblem, parseDossier, readFiles } from '../dossier/index.ts';
import { findingsOf } from '../use_cases/index.ts';
import { type Core, coreOf } from './core.ts';

/** What keeps the present files of a dossier from reading, in each language. */
export interface Problems {
	readonly fr: readonly string[];
	readonly en: readonly string[];
}

/** A record as it stands now, for each request. */
export interface Live {
	/** The association itself, where nothing else of the record is wanted. */
	readonly association: () => Promise<Association>;
	/** The last that read, and what keeps the present files from reading, if anything does. */
	readonly now: () => Promise<{ readonly core: Core; readonly problems: Problems }>;
}

const NONE: Problems = { fr: [], en: [] };

async function readCore(dir: string, known: FilesRead): Promise<{ readonly core?: Core; readonly problems: Problems }> {
	const files = await readFiles(dir);
	const read = parseDossier(files, known);
	if (!read.ok) {
		const lines = (language: 'fr' | 'en') => read.error.map((problem) => formatProblem(problem, language));
		return { problems: { fr: lines('fr'), en: lines('en') } };
	}
	const texts = new Map<string, string>();
	for (const [path, content] of files) if (typeof content === 'string') texts.set(path, content);
	return { core: coreOf(read.value.record, { files: texts, findings: () => findingsOf(read.value) }), problems: NONE };
}

/**
 * Opens a dossier and reads it anew after its files have changed, so that who writes it sees it in the browser.
 * @throws Error with every problem of a dossier that does not read at first
 */
export async function openLive(dir: string): Promise<Live> {
	const known: FilesRead = new Map();
	const { core: first, problems } = await readCore(dir, known);
	if (first === undefined) throw new Error(problems.fr.join('\n'));
	let state: Awaited<ReturnType<Live['now']>> = { core: first, problems };
	let stale = false;
	let reading: Promise<void> | undefined;
	const mark = () => {
		stale = true;
	};
	// Where the system cannot watch a folder, the dossier is shown as it was at the start.
	watch(dir, { recursive: true, persistent: false }, mark).on('error', () => undefined);
	const read = async () => {
		const { core = state.core, problems } = await readCore(dir, known);
		state = { core, problems };
	};
	const now = async () => {
		if (stale) {
			stale = false;
			reading = read();
		}
		await reading;
		return state;
	};
	return { now, association: async () => (await now()).core.record.association };
}

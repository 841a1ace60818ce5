import { watch } from 'node:fs';
import { formatProblem } from '../dossier/index.ts';
import { type Core, openCore } from './core.ts';

/** A dossier as it stands now, for each request. */
export interface Live {
	/** The last that read, and in French and English what keeps the present files from reading, if anything does. */
	readonly now: () => Promise<{
		readonly core: Core;
		readonly problems: { readonly fr: readonly string[]; readonly en: readonly string[] };
	}>;
}

/**
 * Opens a dossier and reads it anew after its files have changed, so that who writes it sees it in the browser.
 * @throws Error with every problem of a dossier that does not read at first
 */
export async function openLive(dir: string): Promise<Live> {
	const first = await openCore(dir);
	if (!first.ok) throw new Error(first.error.map((problem) => formatProblem(problem, 'fr')).join('\n'));
	let state: Awaited<ReturnType<Live['now']>> = { core: first.value, problems: { fr: [], en: [] } };
	let stale = false;
	let reading: Promise<void> | undefined;
	const mark = () => {
		stale = true;
	};
	// Where the system cannot watch a folder, the dossier is shown as it was at the start.
	watch(dir, { recursive: true, persistent: false }, mark).on('error', () => undefined);
	const read = async () => {
		const opened = await openCore(dir);
		const { core } = state;
		state = opened.ok
			? { core: opened.value, problems: { fr: [], en: [] } }
			: {
					core,
					problems: {
						fr: opened.error.map((problem) => formatProblem(problem, 'fr')),
						en: opened.error.map((problem) => formatProblem(problem, 'en')),
					},
				};
	};
	return {
		now: async () => {
			if (stale) {
				stale = false;
				reading = read();
			}
			await reading;
			return state;
		},
	};
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask, exportFec, listYears } from '../../use_cases/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { withProgress } from '../output.ts';
import { chooseAssociation, commandActor, refusedCommand, type StoreOptions, withStore } from '../store/open.ts';

export interface FecExportOptions extends StoreOptions {
	readonly association?: string;
	readonly out: string;
}

/**
 * `collegiale fec export YEAR`.
 * @param wanted the last day of the fiscal year, or the year in which it closes
 * @returns the exit code
 * @throws CommandError and the file system's error
 */
export async function exportFecFile(wanted: string, options: FecExportOptions): Promise<number> {
	const { lang, json, out } = options;
	return withStore(options, async (store) => {
		const request = { association: await chooseAssociation(store, options.association, lang), actor: commandActor() };
		const years = await ask(store, listYears, {}, request);
		if (!years.ok) throw refusedCommand(years.error, lang);
		const found = years.value.filter(({ year }) => year === wanted || year.startsWith(`${wanted}-`));
		const [one] = found;
		if (one === undefined || found.length > 1) {
			const known = years.value.map(({ year }) => year);
			const list = known.join(', ') || (lang === 'fr' ? 'aucun' : 'none');
			throw new CommandError(lang === 'fr' ? `quel exercice ? Il y a : ${list}.` : `which fiscal year? There are: ${list}.`, {
				years: known,
			});
		}
		await mkdir(out, { recursive: true });
		const done = await withProgress('Export', exportFec(store, request, one.year, out));
		if (!done.ok) throw refusedCommand(done.error, lang);
		const file = join(out, done.value.name);
		process.stdout.write(json ? `${JSON.stringify({ file })}\n` : `${file}\n`);
		return EXIT.clean;
	});
}

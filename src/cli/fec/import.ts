import { basename } from 'node:path';
import type { IsoDate, Language } from '../../domain/basics/index.ts';
import { formatCount, formatDate } from '../../domain/typography/index.ts';
import { ask, importFec, listYears, perform, type SentFec, type SentFile } from '../../use_cases/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { progressShare } from '../output.ts';
import { chooseAssociation, commandActor, refusedCommand, type StoreOptions, withStore } from '../store/open.ts';
import { printReport } from './check.ts';

export interface FecImportOptions extends StoreOptions {
	readonly association?: string;
	readonly closes?: IsoDate;
	readonly opens?: IsoDate;
	readonly analytic?: string;
	readonly replace: boolean;
}

/** The files by the names that the input calls them. @throws CommandError where two have the same */
function named(paths: readonly string[], lang: Language): ReadonlyMap<string, SentFile> {
	const files = new Map<string, SentFile>();
	for (const path of paths) {
		const name = basename(path);
		if (files.has(name))
			throw new CommandError(lang === 'fr' ? `deux fichiers s’appellent « ${name} ».` : `two files are called “${name}”.`, { name });
		files.set(name, { path, onProgress: progressShare(`Import ${name}`) });
	}
	return files;
}

function lineOf({ name, year, report }: SentFec, lang: Language): string {
	const lines = formatCount(report.form.lines, lang);
	const entries = formatCount(report.entries, lang);
	return lang === 'fr'
		? `${name} : ${lines} lignes, ${entries} écritures, exercice clos le ${formatDate(year, lang)}.`
		: `${name}: ${lines} lines, ${entries} entries, fiscal year closing on ${formatDate(year, lang)}.`;
}

/** `collegiale fec import FILE…`. @returns the exit code @throws CommandError and the file system's error */
export async function importFecFiles(paths: readonly string[], options: FecImportOptions): Promise<number> {
	const { lang, json, replace, closes, opens, analytic } = options;
	const files = named(paths, lang);
	return withStore(options, async (store) => {
		const request = { association: await chooseAssociation(store, options.association, lang), actor: commandActor() };
		const years = await ask(store, listYears, {}, request);
		if (!years.ok) throw refusedCommand(years.error, lang);
		const sent = {
			files: [...files.keys()],
			...(closes === undefined ? {} : { closes }),
			...(opens === undefined ? {} : { opens }),
			...(analytic === undefined ? {} : { analytic }),
			...(replace ? { replace: years.value.map(({ year, version }) => ({ year, version })) } : {}),
		};
		const done = await perform(store, importFec, sent, { ...request, files });
		if (!done.ok) throw refusedCommand(done.error, lang);
		const { taken, files: read } = done.value;
		if (json) process.stdout.write(`${JSON.stringify(done.value, null, '\t')}\n`);
		else if (taken) process.stdout.write(`${read.map((one) => lineOf(one, lang)).join('\n')}\n`);
		else {
			for (const { name, report } of read) printReport(name, report, lang);
			process.stdout.write(lang === 'fr' ? 'Rien n’a été importé.\n' : 'Nothing was imported.\n');
		}
		return taken ? EXIT.clean : EXIT.findings;
	});
}

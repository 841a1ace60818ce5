import { writeDossier } from '../../dossier/index.ts';
import { exportBooks, exportedFiles, exportRecord } from '../../use_cases/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { withProgress } from '../output.ts';
import { chooseAssociation, commandActor, refusedCommand, type StoreOptions, withStore } from './open.ts';

/** `collegiale export DIR`: the record of an association as a dossier. @returns the exit code @throws CommandError */
export async function exportDossier(dir: string, options: StoreOptions & { readonly association?: string }): Promise<number> {
	const { lang, json } = options;
	return withStore(options, async (store) => {
		const association = await chooseAssociation(store, options.association, lang);
		const read = await withProgress(lang === 'fr' ? 'Export' : 'Export', exportRecord(store, association, commandActor()));
		if (!read.ok) throw refusedCommand(read.error, lang);
		const done = await writeDossier(dir, read.value, exportedFiles(store, association));
		if (!done.ok) throw new CommandError(done.error[lang]);
		const books = await exportBooks(store, { association, actor: commandActor() }, dir);
		if (!books.ok) throw refusedCommand(books.error, lang);
		const { removed, kept } = done.value;
		const written = [...done.value.written, ...books.value];
		const counts = [written.length, removed.length, kept.length];
		process.stdout.write(
			json
				? `${JSON.stringify({ association, dir, written, removed, kept: kept.length }, null, '\t')}\n`
				: lang === 'fr'
					? `${dir} : fichiers écrits ${counts[0]}, retirés ${counts[1]}, inchangés ${counts[2]}.\n`
					: `${dir}: files written ${counts[0]}, removed ${counts[1]}, unchanged ${counts[2]}.\n`,
		);
		return EXIT.clean;
	});
}

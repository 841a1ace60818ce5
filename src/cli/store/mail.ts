import { readFile } from 'node:fs/promises';
import { refusalText } from '../../i18n/refusals/index.ts';
import { noteReturned, perform } from '../../use_cases/index.ts';
import { CommandError, EXIT } from '../exit.ts';
import { chooseAssociation, commandActor, type StoreOptions, withStore } from './open.ts';

/**
 * `collegiale mail returned FILE…`: notes from delivery notices that messages came back. One after the other: where one does
 * not read, those before it are noted.
 * @returns the exit code
 * @throws CommandError where a file is no notice, or is about nothing that left from here
 */
export async function noteReturnedFiles(
	files: readonly string[],
	options: StoreOptions & { readonly association?: string },
): Promise<number> {
	const { lang, json } = options;
	return withStore(options, async (store) => {
		const association = await chooseAssociation(store, options.association, lang);
		for (const file of files) {
			const notice = await readFile(file, 'utf8');
			const done = await perform(store, noteReturned, { notice }, { association, actor: commandActor() });
			if (!done.ok) throw new CommandError(`${file} : ${refusalText(done.error, lang)}`, { code: done.error.code, file });
			const { returned, name, status } = done.value;
			const said = returned
				? `${lang === 'fr' ? 'revenu' : 'sent back'} : ${name ?? '?'} ${status ?? ''}`
				: lang === 'fr'
					? 'rien à noter : en retard, ou arrivé'
					: 'nothing to note: late, or arrived';
			process.stdout.write(json ? `${JSON.stringify({ file, ...done.value })}\n` : `${file} : ${said}\n`);
		}
		return EXIT.clean;
	});
}

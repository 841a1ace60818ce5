import type { Bilingual, Language } from '../../domain/basics/index.ts';
import { keptInDossier } from '../../dossier/index.ts';
import { happenedToMany } from '../../i18n/concepts.ts';
import { type ImportPlan, importWhole, openBooks, planImport } from '../../use_cases/index.ts';
import { openDossier } from '../dossier.ts';
import { CommandError, EXIT } from '../exit.ts';
import { withProgress } from '../output.ts';
import { commandActor, refusedCommand, type StoreOptions, withStore } from './open.ts';

/** Keys shown of one kind of change; `--json` shows all. */
const SHOWN = 8;

const FILES: { readonly [H in 'added' | 'changed' | 'removed']: Bilingual } = {
	added: { fr: 'fichiers de documents nouveaux', en: 'new files of documents' },
	changed: { fr: 'fichiers de documents remplacés', en: 'replaced files of documents' },
	removed: { fr: 'fichiers de documents retirés', en: 'removed files of documents' },
};

/** Some keys, and how many more there are. */
function firstOf(keys: readonly string[]): string {
	return `${keys.slice(0, SHOWN).join(', ')}${keys.length > SHOWN ? `, … (${keys.length - SHOWN})` : ''}`;
}

function* linesOf({ association, isNew, concepts, files }: ImportPlan, lang: Language): Generator<string> {
	if (concepts.length === 0) yield lang === 'fr' ? `${association} : rien ne change.` : `${association}: nothing changes.`;
	else if (isNew) yield lang === 'fr' ? `${association} : nouvelle association.` : `${association}: a new association.`;
	else yield `${association}${lang === 'fr' ? ' :' : ':'}`;
	for (const changes of concepts) {
		for (const happened of ['added', 'changed', 'removed'] as const) {
			const keys = changes[happened];
			if (keys.length === 0) continue;
			yield `  ${happenedToMany(changes.concept, happened, keys.length, lang)}${lang === 'fr' ? ' :' : ':'} ${firstOf(keys)}`;
		}
	}
	for (const happened of ['added', 'changed', 'removed'] as const) {
		const places = files[happened];
		if (places.length > 0) yield `  ${FILES[happened][lang]} (${places.length})${lang === 'fr' ? ' :' : ':'} ${firstOf(places)}`;
	}
}

/**
 * `collegiale import DIR`: puts a dossier's record in the place of the one that the store has of its association, wholly or
 * not at all; with `dryRun` only says what that would do.
 * @returns the exit code
 * @throws CommandError with the place of each problem of the dossier
 */
export async function importDossier(dir: string, options: StoreOptions & { readonly dryRun: boolean }): Promise<number> {
	const { lang, json, dryRun } = options;
	const record = await openDossier(dir, lang);
	const books = await openBooks(dir);
	if (!books.ok)
		throw new CommandError(
			books.error.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message[lang]}`).join('\n'),
		);
	return withStore(options, async (store) => {
		const request = { actor: commandActor() };
		const work = dryRun ? planImport(store, record, request) : importWhole(store, record, keptInDossier(dir, record), request, books.value);
		const done = await withProgress(lang === 'fr' ? 'Import' : 'Import', work);
		if (!done.ok) throw refusedCommand(done.error, lang);
		const text = json ? JSON.stringify({ written: !dryRun, ...done.value }, null, '\t') : [...linesOf(done.value, lang)].join('\n');
		process.stdout.write(`${text}\n`);
		if (dryRun && !json) process.stdout.write(lang === 'fr' ? 'Rien n’a été écrit (--dry-run).\n' : 'Nothing was written (--dry-run).\n');
		return EXIT.clean;
	});
}

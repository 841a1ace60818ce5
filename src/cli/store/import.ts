import type { Bilingual, Language } from '../../domain/basics/index.ts';
import { keptInDossier } from '../../dossier/index.ts';
import { happenedToMany, isSubject } from '../../i18n/concepts.ts';
import { type ImportPlan, importWhole, openBooks, planWhole, type WholePlan } from '../../use_cases/index.ts';
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

const BOOKS: { readonly [W in 'kept' | 'same' | 'refused']: Bilingual } = {
	kept: {
		fr: 'Livres comptables : le dossier n’en a pas, ceux de la base restent.',
		en: 'Books: the dossier has none, those of the store stay.',
	},
	same: { fr: 'Livres comptables : les mêmes, rien ne change.', en: 'Books: the same, nothing changes.' },
	refused: {
		fr: 'Livres comptables : ceux de la base sont autres. Des écritures validées ne se remplacent pas : l’import sera refusé.',
		en: 'Books: those of the store are others. Validated entries are not replaced: the import will be refused.',
	},
};

/** What happens to the books, each fiscal year and what stands beside them. */
function* bookLines({ what, years, rows }: ImportPlan['books'], lang: Language): Generator<string> {
	if (what === 'none') return;
	if (what !== 'added') return yield BOOKS[what][lang];
	yield lang === 'fr' ? 'Livres comptables, mis en place :' : 'Books, put in place:';
	for (const { year, entries } of years) {
		const said = happenedToMany('ledger_entry', 'added', entries, lang);
		yield `  ${lang === 'fr' ? `exercice clos le ${year} :` : `fiscal year that closes on ${year}:`} ${said}`;
	}
	for (const [table, count] of Object.entries(rows)) if (isSubject(table)) yield `  ${happenedToMany(table, 'added', count, lang)}`;
}

function* linesOf({ association, isNew, concepts, files, cleared, books }: WholePlan, lang: Language): Generator<string> {
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
	if (cleared.length > 0)
		yield lang === 'fr'
			? `  images gardées sans le lieu, la date ni l’appareil de la prise de vue (${cleared.length}) : ${firstOf(cleared)}`
			: `  pictures kept without the place, date and camera of the shot (${cleared.length}): ${firstOf(cleared)}`;
	yield* bookLines(books, lang);
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
		const work = (dryRun ? planWhole : importWhole)(store, record, keptInDossier(dir, record), request, books.value);
		const done = await withProgress(lang === 'fr' ? 'Import' : 'Import', work);
		if (!done.ok) throw refusedCommand(done.error, lang);
		const text = json ? JSON.stringify({ written: !dryRun, ...done.value }, null, '\t') : [...linesOf(done.value, lang)].join('\n');
		process.stdout.write(`${text}\n`);
		if (dryRun && !json) process.stdout.write(lang === 'fr' ? 'Rien n’a été écrit (--dry-run).\n' : 'Nothing was written (--dry-run).\n');
		return EXIT.clean;
	});
}

import type { Bilingual, Language } from '../../domain/basics/index.ts';
import { type Broken, listAssociations, type Verdict, verifyJournal } from '../../store/index.ts';
import { EXIT } from '../exit.ts';
import { withProgress } from '../output.ts';
import { type StoreOptions, withStore } from './open.ts';

const BROKEN: { readonly [B in Broken]: Bilingual } = {
	gap: { fr: 'une entrée manque avant celle-ci', en: 'an entry is missing before this one' },
	previous: { fr: 'elle ne suit pas la précédente', en: 'it does not follow the one before' },
	content: { fr: 'ce qu’elle dit avant ou après n’est pas ce qui fut noté', en: 'what it says of before or after is not what was noted' },
	entry: {
		fr: 'sa date, son auteur ou son sujet ne sont pas ceux qui furent notés',
		en: 'its date, author or subject are not those noted',
	},
	erased: {
		fr: 'on en a effacé quelqu’un, et l’entrée qui devrait répondre de ce qu’elle dit depuis ne le fait pas',
		en: 'someone was erased from it, and the entry that should vouch for what it says since does not',
	},
	restored: { fr: 'ce qui en avait été effacé est revenu', en: 'what was erased from it has come back' },
	end: { fr: 'des entrées manquent après elle', en: 'entries are missing after it' },
};

/** What walking the chain of an association found, as a line. */
export function verdictLine(association: string, verdict: Verdict, lang: Language): string {
	if (verdict.status === 'broken') {
		return lang === 'fr'
			? `${association} : le journal est rompu à l’entrée ${verdict.seq} : ${BROKEN[verdict.what].fr}.`
			: `${association}: the journal is broken at entry ${verdict.seq}: ${BROKEN[verdict.what].en}.`;
	}
	return lang === 'fr'
		? `${association} : ${verdict.entries} entrées, toutes intactes (${verdict.erased} effacées) ; empreinte ${verdict.head}`
		: `${association}: ${verdict.entries} entries, all whole (${verdict.erased} erased); head ${verdict.head}`;
}

/** `collegiale journal verify`: walks the chain of each association. @returns the exit code: 1 where one is broken */
export async function verifyJournals(options: StoreOptions): Promise<number> {
	const { lang, json } = options;
	return withStore(options, async (store) => {
		const verdicts: { readonly association: string; readonly verdict: Verdict }[] = [];
		const walk = async () => {
			for (const { id } of await listAssociations(store.database)) {
				verdicts.push({ association: id, verdict: await store.read(id, ({ tx }) => verifyJournal(tx, id)) });
			}
		};
		await withProgress(lang === 'fr' ? 'Vérification du journal' : 'Verifying the journal', walk());
		const lines = verdicts.map(({ association, verdict }) => verdictLine(association, verdict, lang));
		const text = json
			? JSON.stringify(
					verdicts.map(({ association, verdict }) => ({ association, ...verdict })),
					null,
					'\t',
				)
			: lines.join('\n');
		process.stdout.write(`${text}\n`);
		return verdicts.some(({ verdict }) => verdict.status === 'broken') ? EXIT.findings : EXIT.clean;
	});
}

import type { Language } from '../../domain/basics/index.ts';
import type { Replayed } from '../../domain/sitting/index.ts';
import { plural } from '../../domain/typography/index.ts';
import { type ReplayedJournal, replayAll } from '../../use_cases/index.ts';
import { EXIT } from '../exit.ts';
import { withProgress } from '../output.ts';
import { verdictLine } from './journal.ts';
import { chooseAssociation, type StoreOptions, withStore } from './open.ts';

function counted(count: number, lang: Language, one: string, many: string): string {
	return `${count} ${plural(count, lang, one, many)}`;
}

function* differenceLines(what: string, all: readonly Replayed<unknown>[], lang: Language): Generator<string> {
	for (const { index, of, equal, proclaimed, again } of all) {
		if (equal) continue;
		const said = lang === 'fr' ? ['événement', 'proclamé', 'retrouvé'] : ['event', 'proclaimed', 'found'];
		yield `  ${what}${of === undefined ? '' : ` ${of}`}, ${said[0]} ${index}`;
		yield `    ${said[1]} ${JSON.stringify(proclaimed)}`;
		yield `    ${said[2]} ${JSON.stringify(again ?? null)}`;
	}
}

function* lines(association: string, { chain, sittings }: ReplayedJournal, lang: Language): Generator<string> {
	const fr = lang === 'fr';
	yield verdictLine(association, chain, lang);
	if (sittings.length === 0) yield fr ? 'Aucune séance dans le journal.' : 'No sitting in the journal.';
	for (const { assembly, replay } of sittings) {
		const { quorums, results, equal } = replay;
		const [found, lost] = fr ? ['tout se retrouve', 'tout ne se retrouve pas'] : ['all found again', 'not all found again'];
		const held = [
			counted(quorums.length, lang, 'quorum', 'quorums'),
			counted(results.length, lang, fr ? 'résultat' : 'result', fr ? 'résultats' : 'results'),
		].join(', ');
		yield `${assembly}${fr ? ' : ' : ': '}${held} – ${equal ? found : lost}`;
		yield* differenceLines('quorum', quorums, lang);
		yield* differenceLines(fr ? 'résultat' : 'result', results, lang);
	}
}

/** `collegiale replay`: makes what was proclaimed again from the journal. @returns the exit code: 1 where something differs */
export async function replayJournal(options: StoreOptions & { readonly association?: string }): Promise<number> {
	const { lang, json } = options;
	return withStore(options, async (store) => {
		const association = await chooseAssociation(store, options.association, lang);
		const work = store.read(association, replayAll);
		const replayed = await withProgress(lang === 'fr' ? 'Relecture du journal' : 'Replaying the journal', work);
		const text = json ? JSON.stringify({ association, ...replayed }, null, '\t') : [...lines(association, replayed, lang)].join('\n');
		process.stdout.write(`${text}\n`);
		return replayed.equal ? EXIT.clean : EXIT.findings;
	});
}

import type { Block } from '../../document/index.ts';
import type { TallyResult } from '../../tally/index.ts';
import { duelsBlocks } from './duels.ts';
import { head } from './head.ts';
import { lotNote, outcome, seatingNotes } from './outcome.ts';
import { quotasAfter, quotasBefore } from './quotas.ts';
import { stagesBlocks } from './stages.ts';
import { answersBlocks, countsBlocks, gradesBlocks, listsBlocks, scoresBlocks } from './tables.ts';
import { type TallyNames, type Telling, tellingOf } from './telling.ts';

function figures(telling: Telling): readonly Block[] {
	const { explanation } = telling.result;
	switch (explanation.kind) {
		case 'counts':
			return countsBlocks(explanation, telling);
		case 'scores':
			return scoresBlocks(explanation, telling);
		case 'grades':
			return gradesBlocks(explanation, telling);
		case 'duels':
			return duelsBlocks(explanation, telling);
		case 'stages':
			return stagesBlocks(explanation, telling);
		case 'lists':
			return listsBlocks(explanation, telling);
		case 'answers':
			return answersBlocks(explanation, telling);
	}
}

/**
 * An election's result as a page and the minutes print it: how it was counted, what was in the box, every figure needed
 * to count it again by hand, what ties and quotas did, and who is elected.
 */
export function explainTally(result: TallyResult, names: TallyNames): readonly Block[] {
	const telling = tellingOf(result, names);
	const { explanation } = result;
	const seating = 'seating' in explanation ? explanation.seating : undefined;
	return [
		...head(telling),
		...quotasBefore(telling),
		...figures(telling),
		...(seating === undefined ? [] : seatingNotes(seating, telling)),
		...lotNote(telling),
		...quotasAfter(telling),
		...outcome(telling),
	];
}

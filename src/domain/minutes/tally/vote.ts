import { sumCounts, type VoteCounts } from '../../assembly/index.ts';
import { type Block, paragraph, row, type Table, text } from '../../document/index.ts';
import { explainResult, type PollResult, type VoteResult } from '../../polls/index.ts';
import { optionNames, rulesOf } from '../../tally/index.ts';
import { writingOf } from '../../typography/index.ts';
import { explainTally } from './explain.ts';
import type { TallyNames } from './telling.ts';

export interface PollNames extends TallyNames {
	/** How the statutes call a college. */
	readonly collegeOf: (id: string) => string;
}

/** What each college voted and the whole, with a column for each choice that somebody made. */
function votesTable({ vote }: VoteResult, { id, language, about, collegeOf }: PollNames): Table {
	const { say, n } = writingOf(language);
	const colleges = vote.colleges ?? [];
	const whole = vote.counts ?? sumCounts(colleges.map((one) => one.counts));
	const words = {
		for: say('Pour', 'For'),
		against: say('Contre', 'Against'),
		abstention: say('Abstentions', 'Abstentions'),
		blank: say('Blancs', 'Blank'),
		spoiled: say('Nuls', 'Spoiled'),
	};
	const choices = (['for', 'against', 'abstention', 'blank', 'spoiled'] as const).filter(
		(choice) => choice === 'for' || choice === 'against' || choice === 'abstention' || (whole[choice] ?? 0) > 0,
	);
	const line = (kind: 'line' | 'total', name: string, counts: VoteCounts) =>
		row(kind, name, ...choices.map((choice) => n(counts[choice] ?? 0)), n(choices.reduce((sum, choice) => sum + (counts[choice] ?? 0), 0)));
	return {
		type: 'table',
		id: `${id}-votes`,
		caption: text(about === undefined ? say('Voix', 'Votes') : `${say('Voix', 'Votes')} – ${about}`),
		columns: [
			{ header: text(colleges.length === 0 ? say('Ensemble', 'All') : say('Collège', 'College')), align: 'start' },
			...choices.map((choice) => ({ header: text(words[choice]), align: 'end' as const })),
			{ header: text(say('Votants', 'Voters')), align: 'end' },
		],
		rows: [
			...colleges.map(({ college, counts }) => line('line', collegeOf(college), counts)),
			line('total', say('Ensemble', 'All'), whole),
		],
	};
}

/**
 * A poll's result as every screen tells it, with what is needed to count it again: the votes of each college and the sentence
 * of each majority, or the rounds of an election.
 */
export function tellPoll(result: PollResult, names: PollNames): readonly Block[] {
	if (result.kind === 'election') {
		const { config, tally } = result;
		return explainTally(tally, { ...names, nameOf: optionNames(config, names.nameOf), ...rulesOf(config) });
	}
	const said = [...new Set(explainResult(result).map((one) => one.said[names.language]))];
	return [votesTable(result, names), ...said.map((one) => paragraph(one, 'note'))];
}

import { type Block, list } from '../../document/index.ts';
import { type OptionUnits, type Stage, type StagesExplained, UNIT } from '../../tally/index.ts';
import { formatCount, formatScaled, joinWords } from '../../typography/index.ts';
import { tieBreakText } from './outcome.ts';
import { type Telling, tableOf, told } from './telling.ts';

/** As many stages as fit across a page. */
const ACROSS = 6;
const DECIMALS = Math.log10(UNIT);

/** Writes votes: whole where every vote of the count is, else with all five decimals, as declarations of result do. */
function writer(stages: readonly Stage[], { language }: Telling): (votes: number) => string {
	const whole = stages.every((stage) =>
		[...stage.counts.map((one) => one.votes), stage.nonTransferable].every((votes) => votes % UNIT === 0),
	);
	return (votes) => (whole ? formatCount(votes / UNIT, language) : formatScaled(votes, DECIMALS, language));
}

/** What a stage did, whom it elected, and the tie that it took. */
function stageText(stage: Stage, before: Stage | undefined, write: (votes: number) => string, telling: Telling): string {
	const { say, nameOf, names, language } = telling;
	const { action, elected } = stage;
	const gain = ({ option, votes }: OptionUnits) => say(`${write(votes)} à ${nameOf(option)}`, `${write(votes)} to ${nameOf(option)}`);
	const stranded = stage.nonTransferable - (before?.nonTransferable ?? 0);
	const parts = [
		...stage.transfers.map(gain),
		...(stranded === 0 ? [] : [say(`${write(stranded)} sans préférence suivante`, `${write(stranded)} without a next preference`)]),
	];
	const moved = parts.length === 0 ? '' : `${say(' : ', ': ')}${joinWords(parts, language)}`;
	const done = {
		firstPreferences: () => say('Premières préférences', 'First preferences'),
		surplus: (from: string, votes: number) =>
			say(`Surplus, ${from} (${write(votes)} voix)${moved}`, `Surplus, ${from} (${write(votes)} votes)${moved}`),
		exclusion: (from: string, votes: number) =>
			say(`Exclusion, ${from} (${write(votes)} voix)${moved}`, `Exclusion, ${from} (${write(votes)} votes)${moved}`),
	};
	const what =
		action.kind === 'firstPreferences'
			? done.firstPreferences()
			: done[action.kind](nameOf(action.from), action.kind === 'surplus' ? action.surplus : action.votes);
	const reached = elected.filter((one) => !one.last).map((one) => one.option);
	const last = elected.filter((one) => one.last).map((one) => one.option);
	return [
		`${what}.`,
		...(stage.tieBreak === undefined ? [] : [tieBreakText(stage.tieBreak, telling)]),
		...(reached.length === 0 ? [] : [say(`Atteint le quota : ${names(reached)}.`, `Reached the quota: ${names(reached)}.`)]),
		...(last.length === 0
			? []
			: [say(`Autant de sièges que de candidats restants : ${names(last)}.`, `As many seats as candidates left: ${names(last)}.`)]),
	].join(' ');
}

/** The stages, each in a sentence; then the votes after each, so many across. */
export function stagesBlocks({ quota, stages }: StagesExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf } = telling;
	if (stages.length === 0) return [];
	const write = writer(stages, telling);
	const groups = Array.from({ length: Math.ceil(stages.length / ACROSS) }, (_, index) => index * ACROSS);
	const tables = groups.map((start) => {
		const some = stages.slice(start, start + ACROSS);
		const cells = (of: (stage: Stage) => number) => some.map((stage) => write(of(stage)));
		const options = (stages[0]?.counts ?? []).map((one) => one.option);
		const lines = [
			...options.map((option) => [nameOf(option), ...cells((stage) => stage.counts.find((one) => one.option === option)?.votes ?? 0)]),
			[say('Sans préférence suivante', 'Without a next preference'), ...cells((stage) => stage.nonTransferable)],
			...(stages.every((stage) => stage.lost === 0)
				? []
				: [[say('Perdu à l’arrondi', 'Lost to rounding'), ...cells((stage) => stage.lost)]]),
		];
		const [from, to] = [start + 1, start + some.length];
		const caption =
			from === to
				? say(`Voix, étape ${n(from)}`, `Votes, stage ${n(from)}`)
				: say(`Voix, étapes ${n(from)} à ${n(to)}`, `Votes, stages ${n(from)} to ${n(to)}`);
		const columns = [say('Candidature', 'Candidate'), ...some.map((_, index) => n(from + index))];
		return tableOf(telling, `stages-${from}`, caption, columns, lines);
	});
	return [
		told(telling, `Quota : ${n(quota)} voix.`, `Quota: ${n(quota)} votes.`, 'note'),
		list(
			stages.map((stage, index) => stageText(stage, stages[index - 1], write, telling)),
			undefined,
			true,
		),
		...tables,
	];
}

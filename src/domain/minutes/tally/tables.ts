import { type Block, paragraph } from '../../document/index.ts';
import type { AnswersExplained, CountsExplained, GradesExplained, ListsExplained, ScoresExplained } from '../../tally/index.ts';
import { formatExact } from '../../typography/index.ts';
import { listNotes, tieBreakText } from './outcome.ts';
import { type Telling, tableOf, told } from './telling.ts';

/** Options with the greatest figure first. */
function byMost<T>(things: readonly T[], figure: (thing: T) => number): readonly T[] {
	return things.toSorted((a, b) => figure(b) - figure(a));
}

export function countsBlocks({ counts, required }: CountsExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf, share } = telling;
	const lines = byMost(counts, (one) => one.count).map(({ option, count }) => [nameOf(option), n(count), share(count)]);
	const columns = [say('Candidature', 'Candidate'), say('Voix', 'Voices'), say('Part des exprimés', 'Share of votes cast')];
	return [
		tableOf(telling, 'counts', say('Voix obtenues', 'Voices obtained'), columns, lines),
		...(required === undefined
			? []
			: [
					told(
						telling,
						`Majorité absolue : ${n(required)} voix (plus de la moitié des suffrages exprimés).`,
						`Absolute majority: ${n(required)} voices (more than half of the votes cast).`,
						'note',
					),
				]),
	];
}

export function scoresBlocks({ totals }: ScoresExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf, language } = telling;
	const lines = byMost(totals, (one) => one.total).map(({ option, total, average }) => [
		nameOf(option),
		n(total),
		formatExact(average, 2, language),
	]);
	const columns = [say('Candidature', 'Candidate'), say('Somme', 'Sum'), say('Moyenne', 'Average')];
	return [tableOf(telling, 'scores', say('Notes, multipliées par les voix', 'Scores, times the voices'), columns, lines)];
}

export function gradesBlocks({ grades, options, seating }: GradesExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf } = telling;
	const graded = new Map(options.map((one) => [one.option, one]));
	const order = seating.ranking.length === 0 ? options.map((one) => one.option) : seating.ranking.flat();
	const lines = order.flatMap((option) => {
		const one = graded.get(option);
		return one === undefined ? [] : [[nameOf(option), ...one.voices.map(n), one.majorityGrade, `${n(one.better)} / ${n(one.worse)}`]];
	});
	return [
		tableOf(
			telling,
			'grades',
			say('Voix par mention', 'Voices by grade'),
			[
				say('Candidature', 'Candidate'),
				...grades,
				{ header: say('Mention majoritaire', 'Majority grade'), align: 'start' },
				say('Au-dessus / au-dessous', 'Above / below'),
			],
			lines,
		),
		told(
			telling,
			'La mention majoritaire est celle qu’au moins la moitié des suffrages donnent ou dépassent ; à mention égale, on retire une à une les voix du milieu.',
			'The majority grade is the one that at least half of the votes give or exceed; between equal grades, middle voices are taken away one by one.',
			'note',
		),
	];
}

export function answersBlocks({ options }: AnswersExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf } = telling;
	const lines = byMost(options, (one) => one.answers.for).map(({ option, answers, required, reached }) => [
		nameOf(option),
		n(answers.for),
		n(answers.against),
		n(answers.abstention),
		required === undefined ? say('plus de pour que de contre', 'more for than against') : n(required),
		reached ? say('oui', 'yes') : say('non', 'no'),
	]);
	const columns = [
		say('Candidature', 'Candidate'),
		say('Pour', 'For'),
		say('Contre', 'Against'),
		say('Abstentions', 'Abstentions'),
		say('Requis', 'Required'),
		say('Atteint', 'Reached'),
	];
	return [tableOf(telling, 'answers', say('Voix pour et contre', 'Voices for and against'), columns, lines)];
}

export function listsBlocks(explained: ListsExplained, telling: Telling): readonly Block[] {
	const { say, n, nameOf, share, names, language } = telling;
	const { lists, awards, required, tieBreaks, reserved } = explained;
	const lines = byMost(lists, (one) => one.votes).map((one) => [
		nameOf(one.list),
		n(one.votes),
		share(one.votes),
		one.excluded ? say('sous le seuil', 'under the threshold') : n(one.seats),
		one.elected.length === 0 ? '–' : names(one.elected),
	]);
	const seats = awards.map(({ list, quotient, votes, divisor }, index) => [
		n(index + 1),
		nameOf(list),
		quotient === undefined || divisor === undefined
			? say('liste de tête', 'leading list')
			: `${n(votes)} ÷ ${n(divisor)} = ${formatExact(quotient, 2, language)}`,
	]);
	return [
		tableOf(
			telling,
			'lists',
			say('Voix et sièges des listes', 'Votes and seats of the lists'),
			[
				say('Liste', 'List'),
				say('Voix', 'Votes'),
				say('Part des exprimés', 'Share of votes cast'),
				say('Sièges', 'Seats'),
				{ header: say('Élus', 'Elected'), align: 'start' },
			],
			lines,
		),
		tableOf(
			telling,
			'awards',
			say('Attribution des sièges, un à un', 'Seats, one by one'),
			[say('Siège', 'Seat'), { header: say('Liste', 'List'), align: 'start' }, say('Moyenne', 'Average')],
			seats,
		),
		...(required === undefined ? [] : [told(telling, `Seuil : ${n(required)} voix.`, `Threshold: ${n(required)} votes.`, 'note')]),
		...tieBreaks.map((one) => paragraph(tieBreakText(one, telling), 'note')),
		...(reserved === undefined ? [] : listNotes(reserved, telling)),
	];
}

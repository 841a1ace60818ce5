import { type Block, list, paragraph } from '../../document/index.ts';
import type { OpenTie, Seating, TieBasis, TieBreak } from '../../tally/index.ts';
import { joinWords } from '../../typography/index.ts';
import { groupName } from './quotas.ts';
import { type Telling, told } from './telling.ts';

function basis(by: TieBasis, { say }: Telling): string {
	return {
		seniority: say('à l’ancienneté', 'by seniority'),
		age: say('à l’âge', 'by age'),
		lot: say('par le sort', 'by lot'),
		earlierStage: say('par la dernière étape où leurs voix différaient', 'by the latest stage at which their votes differed'),
		mostVotes: say('par le nombre de voix', 'by the number of votes'),
	}[by];
}

/** `A, B et C à égalité, départagés à l’âge : B, puis A et C à égalité.` */
export function tieBreakText(tieBreak: TieBreak, telling: Telling): string {
	const { say, names, nameOf, language } = telling;
	const equal = say(`${names(tieBreak.tied)} à égalité`, `${names(tieBreak.tied)} equal`);
	if (tieBreak.by.length === 0) return say(`${equal}, sans règle qui départage.`, `${equal}, no rule setting them apart.`);
	const how = joinWords(
		tieBreak.by.map((by) => basis(by, telling)),
		language,
	);
	const places = tieBreak.order.map((tier) => {
		const [single] = tier;
		return tier.length === 1 && single !== undefined ? nameOf(single) : names(tier);
	});
	return say(`${equal}, départagés ${how} : ${places.join(', puis ')}.`, `${equal}, set apart ${how}: ${places.join(', then ')}.`);
}

/** What quotas did between a ranking or a list and the seats. */
function quotaTexts(seating: Pick<Seating, 'passedOver' | 'relaxed'>, telling: Telling) {
	const { say, nameOf, n, quotas, language } = telling;
	const group = (name: string) => groupName(name, quotas, language);
	const passed = seating.passedOver.map(({ option, quota }) => {
		const who = nameOf(option);
		if (quota === undefined) return say(`${who} cède son siège aux quotas.`, `${who} gives way to the quotas.`);
		return quota.bound === 'minimum'
			? say(`${who} cède son siège au minimum « ${group(quota.name)} ».`, `${who} gives way to the minimum “${group(quota.name)}”.`)
			: say(`${who} passerait le maximum « ${group(quota.name)} ».`, `${who} would exceed the maximum “${group(quota.name)}”.`);
	});
	const relaxed = seating.relaxed.map(({ name, bound, wanted, applied }) => {
		const which = bound === 'minimum' ? say('minimum', 'minimum') : say('maximum', 'maximum');
		return say(
			`Le ${which} « ${group(name)} » de ${n(wanted)} ne peut être tenu avec ces candidatures ; il est ramené à ${n(applied)}.`,
			`The ${which} “${group(name)}” of ${n(wanted)} cannot be kept with these candidates; it is set to ${n(applied)}.`,
		);
	});
	return { relaxed, passed };
}

const notesOf = (notes: readonly string[]): readonly Block[] => (notes.length === 0 ? [] : [list(notes)]);

/** What ties and quotas did between the ranking and the seats. */
export function seatingNotes(seating: Seating, telling: Telling): readonly Block[] {
	const { relaxed, passed } = quotaTexts(seating, telling);
	return notesOf([...relaxed, ...seating.tieBreaks.map((one) => tieBreakText(one, telling)), ...passed]);
}

/** What quotas changed in the order of lists. */
export function listNotes(reserved: Pick<Seating, 'passedOver' | 'relaxed'>, telling: Telling): readonly Block[] {
	const { relaxed, passed } = quotaTexts(reserved, telling);
	return notesOf([...relaxed, ...passed]);
}

/** Every tie that was broken, wherever the method broke it. */
function tieBreaksOf({ result: { explanation } }: Telling): readonly TieBreak[] {
	const seating = 'seating' in explanation ? (explanation.seating?.tieBreaks ?? []) : [];
	if (explanation.kind === 'lists') return explanation.tieBreaks;
	if (explanation.kind !== 'stages') return seating;
	return [...explanation.stages.flatMap((stage) => stage.tieBreak ?? []), ...seating];
}

/** Where a lot decided: its seed, with which anyone draws it again. */
export function lotNote(telling: Telling): readonly Block[] {
	const drawn = telling.ties?.find((rule) => rule.by === 'lot');
	if (drawn === undefined || !tieBreaksOf(telling).some(({ by }) => by.includes('lot'))) return [];
	const { seed } = drawn;
	return [
		told(
			telling,
			`Graine du tirage au sort, fixée à l’ouverture du vote : ${seed}. L’ordre est celui des empreintes SHA-256 de « ${seed}:candidature ».`,
			`Seed of the lot, fixed when the vote was opened: ${seed}. The order is that of the SHA-256 digests of “${seed}:candidate”.`,
			'note',
		),
	];
}

function tieText({ tied, seats, at }: OpenTie, { say, names, n }: Telling): string {
	const what = {
		seat: say(`pour ${n(seats)} ${seats < 2 ? 'siège' : 'sièges'}`, `for ${n(seats)} ${seats === 1 ? 'seat' : 'seats'}`),
		nextRound: say('pour le second tour', 'for the second round'),
		elimination: say('pour savoir qui est écarté', 'as to who is excluded'),
		transfer: say('pour savoir quel surplus passe d’abord', 'as to whose surplus goes first'),
	}[at];
	return say(
		`Égalité ${what} entre ${names(tied)} : la règle des statuts ne départage pas.`,
		`A tie ${what} between ${names(tied)}: the statutes’ rule does not decide.`,
	);
}

/** Who is elected, and what of the seats is not settled. */
export function outcome(telling: Telling): readonly Block[] {
	const { result, names, n } = telling;
	const { elected, tie, nextRound, vacant } = result;
	const blocks: Block[] = [];
	if (elected.length > 0) blocks.push(told(telling, `Élection : ${names(elected)}.`, `Elected: ${names(elected)}.`, 'decision'));
	if (tie !== undefined) blocks.push(paragraph(tieText(tie, telling), 'decision'));
	if (nextRound !== undefined) {
		blocks.push(
			told(
				telling,
				`Nouveau tour pour ${n(nextRound.seats)} ${nextRound.seats < 2 ? 'siège' : 'sièges'} entre ${names(nextRound.options)}.`,
				`Another round for ${n(nextRound.seats)} ${nextRound.seats === 1 ? 'seat' : 'seats'} between ${names(nextRound.options)}.`,
				'decision',
			),
		);
	}
	if (vacant > 0) {
		blocks.push(
			told(
				telling,
				`${n(vacant)} ${vacant < 2 ? 'siège reste vacant' : 'sièges restent vacants'}.`,
				`${n(vacant)} ${vacant === 1 ? 'seat stays' : 'seats stay'} vacant.`,
			),
		);
	}
	return blocks;
}

import type { Bilingual } from '../basics/index.ts';
import { type MajorityRule, SECRET_CASTING_SOURCE } from '../statutes/index.ts';
import { bilingual, formatFraction, type Writing } from '../typography/index.ts';
import type { CollegeOutcome, CollegesOutcome } from './colleges.ts';
import type { JudgedVote, VoteOutcome } from './majority.ts';
import { thresholdOf } from './required.ts';

/** `majorité des 2/3 des suffrages exprimés`. */
function ruleName(rule: MajorityRule, { say }: Writing): string {
	const share = formatFraction(thresholdOf(rule));
	const majority = {
		relative: say('majorité relative', 'relative majority'),
		absolute: say('majorité absolue', 'absolute majority'),
		qualified: say(`majorité des ${share}`, `${share} majority`),
		unanimity: say('unanimité', 'unanimity'),
	}[rule.majority];
	const base = {
		votesCast: say('des suffrages exprimés', 'of the votes cast'),
		voters: say('des votants', 'of the voters'),
		present: say('des membres présents', 'of the members present'),
		presentOrRepresented: say('des membres présents ou représentés', 'of the members present or represented'),
		enrolled: say('des membres inscrits', 'of the members enrolled'),
	}[rule.base];
	return `${majority} ${base}`;
}

function majorityText({ rule, silent, source }: Pick<VoteOutcome, 'rule' | 'silent' | 'source'>, writing: Writing): string {
	const { say, semicolon } = writing;
	const silence = `${say('les statuts enregistrés n’en disent rien', 'the statutes on record say nothing of it')}${semicolon}`;
	return `${ruleName(rule, writing)} (${silent ? silence : ''}${writing.source(source)})`;
}

/** `12 voix pour, 11 requises sur 20`. */
function figuresOf(of: Pick<CollegeOutcome, 'for' | 'against' | 'base' | 'required'>, { say, n }: Writing): string {
	const inFavour = say(`${n(of.for)} voix pour`, `${n(of.for)} voices for`);
	return of.required === undefined
		? `${inFavour}, ${say(`${n(of.against)} contre`, `${n(of.against)} against`)}`
		: `${inFavour}, ${say(`${n(of.required)} requises sur ${n(of.base)}`, `${n(of.required)} required of ${n(of.base)}`)}`;
}

/** `2/3 × 5/8 + 1/3 × 3/4 = 2/3`. */
function weightedSum(outcome: CollegesOutcome, side: 'for' | 'against'): string {
	const terms = outcome.colleges.filter((one) => one.base > 0).map((one) => `${one.weight} × ${one[side]}/${one.base}`);
	return `${terms.join(' + ')} = ${outcome[side]}`;
}

/** What the weighted shares were compared with. */
function comparison(outcome: CollegesOutcome, rule: MajorityRule, { say }: Writing): string {
	const whole = outcome.whole === '1' ? '' : ` × ${outcome.whole}`;
	switch (rule.majority) {
		case 'relative':
			return say(` pour, ${weightedSum(outcome, 'against')} contre`, ` for, ${weightedSum(outcome, 'against')} against`);
		case 'absolute':
			return say(`, il faut plus de 1/2${whole}`, `, more than 1/2${whole} being needed`);
		case 'qualified': {
			const share = `${formatFraction(thresholdOf(rule))}${whole}`;
			return say(`, il faut au moins ${share}`, `, at least ${share} being needed`);
		}
		case 'unanimity':
			return say(', il faut toutes les voix', ', all voices being needed');
	}
}

/** Each college's figures, then what joins them, written out. */
function collegesText(outcome: CollegesOutcome, rule: MajorityRule, writing: Writing): string {
	const { say, colon, semicolon } = writing;
	const each = outcome.colleges.map((one) => `${one.name}${colon}${figuresOf(one, writing)}`);
	const joint =
		outcome.combine === 'each'
			? say('chaque collège doit adopter', 'each college must adopt')
			: `${say('parts pondérées', 'weighted shares')}${colon}${weightedSum(outcome, 'for')}${comparison(outcome, rule, writing)}`;
	return [...each, `${joint} (${writing.source(outcome.source)})`].join(semicolon);
}

/** What decided beyond the figures: nothing cast, a tie and what became of the casting vote. */
function noteOf({ reason, castingVote, castingSource }: JudgedVote, writing: Writing): string | undefined {
	const { say } = writing;
	const from = castingSource === undefined ? '' : ` (${writing.source(castingSource)})`;
	switch (reason) {
		case 'nothing-cast':
			return say('aucune voix pour ni contre, rien n’est adopté', 'no voice for or against, nothing is adopted');
		case 'tie-broken-for':
			return say(`partage des voix, la voix prépondérante va pour${from}`, `a tie, broken for by the casting vote${from}`);
		case 'tie-broken-against':
			return say(`partage des voix, la voix prépondérante va contre${from}`, `a tie, broken against by the casting vote${from}`);
		case 'tie':
			return {
				'no-tie': say('partage des voix', 'a tie'),
				used: say('partage des voix', 'a tie'),
				open: say('partage des voix, la voix prépondérante n’est pas donnée', 'a tie, the casting vote not being given'),
				'not-written': say('partage des voix, les statuts n’ont pas de voix prépondérante', 'a tie, and the statutes have no casting vote'),
				'secret-ballot': say(
					`partage des voix, la voix prépondérante ne joue pas au scrutin secret (${writing.source(SECRET_CASTING_SOURCE)})`,
					`a tie, and a casting vote cannot be used in a secret ballot (${writing.source(SECRET_CASTING_SOURCE)})`,
				),
			}[castingVote];
		case 'majority-reached':
		case 'majority-missed':
			return undefined;
	}
}

function unknownText(status: Exclude<VoteOutcome['status'], 'carried' | 'lost'>, { say }: Writing): string {
	return {
		'counts-unknown': say('décompte des voix non renseigné', 'counts of the voices not recorded'),
		'colleges-unknown': say('décompte par collège non renseigné', 'counts by college not recorded'),
		'base-unknown': say('base de la majorité non renseignée', 'base of the majority not recorded'),
	}[status];
}

/** A majority as the statutes or their silence have it, with its source: what is shown before the vote. */
export function explainMajority(applied: Pick<VoteOutcome, 'rule' | 'silent' | 'source'>): Bilingual {
	return bilingual((writing) => majorityText(applied, writing));
}

/** The result of a vote: the rule, its source, the exact figures compared, and what decided beyond them. */
export function explainVote(outcome: VoteOutcome): Bilingual {
	return bilingual((writing) => {
		const majority = majorityText(outcome, writing);
		if (outcome.status !== 'carried' && outcome.status !== 'lost')
			return `${majority}${writing.colon}${unknownText(outcome.status, writing)}`;
		const figures = outcome.colleges === undefined ? figuresOf(outcome, writing) : collegesText(outcome.colleges, outcome.rule, writing);
		const note = noteOf(outcome, writing);
		return `${majority}${writing.colon}${[figures, ...(note === undefined ? [] : [note])].join(writing.semicolon)}`;
	});
}

import type { BodyRule, CollegeRule, MajorityRule, ProxyRule, QuorumRule, SeatRule, Statutes } from '../statutes/index.ts';
import { atLeastAtMost, formatFraction, joinWords, plural, type Writing } from '../typography/index.ts';
import { ASSEMBLIES, BASES, DECISIONS, type Named } from './words.ts';

const decisionsOf = (rule: { readonly decisions?: MajorityRule['decisions'] }, { language }: Writing) =>
	joinWords(
		(rule.decisions ?? []).map((one) => DECISIONS[language][one]),
		language,
	);
const assembliesOf = (rule: { readonly assemblies?: QuorumRule['assemblies'] }, { language }: Writing) =>
	joinWords(
		(rule.assemblies ?? []).map((one) => ASSEMBLIES[language][one]),
		language,
	);

/** A number with its noun in the right form, in each language. */
function many({ language, n, say }: Writing, count: number, fr: readonly [string, string], en: readonly [string, string]): string {
	return `${n(count)} ${say(plural(count, language, ...fr), plural(count, language, ...en))}`;
}

/** `1 jour`, `15 jours`. */
export function daysOf(writing: Writing, days: number): string {
	return many(writing, days, ['jour', 'jours'], ['day', 'days']);
}

/** A quorum in a sentence. */
export function quorumSentence(rule: QuorumRule, writing: Writing): string {
	const { say, colon } = writing;
	const where =
		rule.assemblies === undefined ? '' : say(` (assemblée ${assembliesOf(rule, writing)})`, ` (${assembliesOf(rule, writing)} assembly)`);
	const what = rule.decisions === undefined ? '' : say(` pour ${decisionsOf(rule, writing)}`, ` for ${decisionsOf(rule, writing)}`);
	const unit = rule.base === 'voices' ? say('voix', 'voices') : say('membres', 'members');
	const counts = rule.counts === 'present' ? say('présents', 'present') : say('présents ou représentés', 'present or represented');
	const college = rule.perCollege === true ? say(', dans chaque collège', ', in each college') : '';
	const second =
		rule.secondNoticeDays === undefined
			? ''
			: say(
					` ; sans quorum sur seconde convocation, après ${daysOf(writing, rule.secondNoticeDays)}`,
					`; none on a second notice, after ${daysOf(writing, rule.secondNoticeDays)}`,
				);
	const share = formatFraction(rule.share);
	return `Quorum${where}${what}${colon}${say(`${share} des ${unit}, ${counts}`, `${share} of the ${unit}, ${counts}`)}${college}${second}.`;
}

/** A majority in a sentence. */
export function majoritySentence(rule: MajorityRule, writing: Writing): string {
	const { say, language, colon } = writing;
	const what = rule.decisions === undefined ? say('toute autre décision', 'any other decision') : decisionsOf(rule, writing);
	const share = rule.threshold === undefined ? '' : ` ${formatFraction(rule.threshold)}`;
	const majority = {
		relative: say('majorité relative', 'relative majority'),
		absolute: say('majorité absolue', 'absolute majority'),
		qualified: say(`majorité des${share}`, `majority of${share}`),
		unanimity: say('unanimité', 'unanimity'),
	}[rule.majority];
	return `${say('Majorité pour', 'Majority for')} ${what}${colon}${majority} ${BASES[language][rule.base]}.`;
}

/** Proxies in a sentence. */
export function proxySentence(rule: ProxyRule, writing: Writing): string {
	const { say } = writing;
	if (!rule.allowed) return say('Pouvoirs interdits.', 'Proxies are forbidden.');
	const blank = {
		forbidden: say('les pouvoirs en blanc sont nuls', 'a proxy that names no holder is void'),
		chair: say('les pouvoirs en blanc vont à la présidence', 'a proxy that names no holder goes to the chair'),
		assembly: say('les pouvoirs en blanc vont à l’assemblée', 'a proxy that names no holder goes to the assembly'),
	};
	const parts = [
		rule.maximumPerHolder === undefined
			? say('sans limite de nombre', 'without limit')
			: say(`${writing.n(rule.maximumPerHolder)} au plus par personne`, `at most ${writing.n(rule.maximumPerHolder)} for one holder`),
		...(rule.blank === undefined ? [] : [blank[rule.blank]]),
		...(rule.sameCollege === true ? [say('dans le même collège', 'within one college')] : []),
		...(rule.revives === true ? [say('le pouvoir renaît si son auteur repart', 'alive again once its principal has left')] : []),
	];
	return `${say('Pouvoirs admis', 'Proxies are allowed')}${writing.colon}${parts.join(', ')}.`;
}

/** A college in a sentence. */
export function collegeSentence({ name, weight }: CollegeRule, { say }: Writing): string {
	return say(`Collège « ${name} » : pèse ${formatFraction(weight)}.`, `College “${name}”: weighs ${formatFraction(weight)}.`);
}

/** What the statutes want of a body, in a sentence. */
export function bodySentence(rule: BodyRule, named: Named, writing: Writing): string {
	const { say, n, colon, language } = writing;
	const parts = [
		...(rule.minimum === undefined ? [] : [say(`au moins ${n(rule.minimum)} sièges`, `at least ${n(rule.minimum)} seats`)]),
		...(rule.maximum === undefined ? [] : [say(`au plus ${n(rule.maximum)} sièges`, `at most ${n(rule.maximum)} seats`)]),
		...(rule.termYears === undefined
			? []
			: [say('mandat de ', 'a term of ') + many(writing, rule.termYears, ['an', 'ans'], ['year', 'years'])]),
		...(rule.incompatibleWith === undefined
			? []
			: [`${say('incompatible avec', 'incompatible with')} ${joinWords(rule.incompatibleWith.map(named.body), language)}`]),
	];
	return `${named.body(rule.body)}${colon}${parts.length === 0 ? say('rien de plus', 'nothing more') : parts.join(', ')}.`;
}

/** Whose seats a rule reserves or limits, after how many they are. */
function seatGroup({ gender, college, category, minimum, maximum }: SeatRule, named: Named, { say }: Writing): string {
	if (gender !== undefined) {
		const several = (maximum ?? minimum ?? 0) > 1;
		const [fr, en] = gender === 'woman' ? ['femme', several ? 'women' : 'woman'] : ['homme', several ? 'men' : 'man'];
		return say(several ? `${fr}s` : fr, en);
	}
	if (college === undefined) return say(`de la catégorie « ${named.category(category ?? '')} »`, `of “${named.category(category ?? '')}”`);
	return say(`du collège « ${named.college(college)} »`, `of the college “${named.college(college)}”`);
}

/** Seats that so many of a group at least or at most have once somebody was elected, in a sentence. */
export function seatSentence(rule: SeatRule, named: Named, writing: Writing): string {
	const { say, colon } = writing;
	if (rule.alternating === true)
		return `${named.body(rule.body)}${colon}${say('les listes nomment femmes et hommes à tour de rôle', 'lists name women and men in turn')}.`;
	const at = say('après chaque élection, ', 'after each election, ');
	return `${named.body(rule.body)}${colon}${at}${atLeastAtMost(rule, writing)} ${seatGroup(rule, named, writing)}.`;
}

/** How the results of colleges make one, in a sentence. */
export function collegeVoteSentence({ combine }: NonNullable<Statutes['collegeVote']>, { say }: Writing): string {
	return {
		weightedShares: say(
			'Les parts de chaque collège s’additionnent selon son poids.',
			'The shares of each college are summed by its weight.',
		),
		each: say('La majorité doit être atteinte dans chaque collège.', 'The majority must be reached in every college.'),
		together: say('Les voix de tous les collèges s’additionnent.', 'The voices of all colleges are summed.'),
	}[combine];
}

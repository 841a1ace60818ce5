import type { Bilingual } from '../basics/index.ts';
import type { Statutes } from '../statutes/index.ts';
import { bilingual, joinWords, type Writing } from '../typography/index.ts';
import {
	bodySentence,
	collegeSentence,
	collegeVoteSentence,
	daysOf,
	majoritySentence,
	proxySentence,
	quorumSentence,
	seatSentence,
} from './sentences.ts';
import { ASSEMBLIES, DECISIONS, MENTIONED, type Named } from './words.ts';

export { ASSEMBLIES, BASES, DECISIONS, MENTIONED, type Named } from './words.ts';

/** A rule of the statutes in plain words, and the article that it stands in where it is known. */
export interface ToldRule {
	readonly article?: string;
	readonly text: Bilingual;
}

type Cited = { readonly article?: string };

/** One rule, or a list of them, each in a sentence. */
function tell<R extends Cited>(rules: R | readonly R[] | undefined, sentence: (rule: R, writing: Writing) => string): ToldRule[] {
	const list: readonly R[] = rules === undefined ? [] : Array.isArray(rules) ? rules : [rules as R];
	return list.map((rule) => ({
		...(rule.article === undefined ? {} : { article: rule.article }),
		text: bilingual((writing) => sentence(rule, writing)),
	}));
}

/** Every rule that the statutes hold, as a sentence in each language: what the product reads of them, and nothing else. */
export function tellRules(statutes: Statutes, named: Named): readonly ToldRule[] {
	const list = (words: readonly string[], { language }: Writing) => joinWords(words, language);
	return [
		...tell(statutes.admission, ({ body }, { say }) =>
			body === undefined
				? say('L’assemblée générale admet les membres.', 'The general assembly admits members.')
				: say(`Qui admet les membres : ${named.body(body)}.`, `Who admits members: ${named.body(body)}.`),
		),
		...tell(statutes.convened, ({ members }, { say }) =>
			members === 'all'
				? say('Tous les membres sont convoqués.', 'Every member is convened.')
				: say('Les membres à jour de cotisation sont convoqués.', 'Members in good standing are convened.'),
		),
		...tell(statutes.notice, ({ days }, writing) =>
			writing.say(`Convocation au moins ${daysOf(writing, days)} avant.`, `Notice at least ${daysOf(writing, days)} before.`),
		),
		...tell(statutes.goodStandingRequired, ({ daysBefore }, writing) =>
			daysBefore === undefined
				? writing.say('Votent les membres à jour de cotisation.', 'Members in good standing vote.')
				: writing.say(
						`Votent les membres à jour de cotisation ${daysOf(writing, daysBefore)} avant.`,
						`Members in good standing ${daysOf(writing, daysBefore)} before vote.`,
					),
		),
		...tell(statutes.voices, ({ categories, voices }, writing) => {
			const who =
				categories === undefined ? writing.say('Chaque autre membre', 'Every other member') : list(categories.map(named.category), writing);
			return `${who}${writing.colon}${writing.n(voices)} ${writing.say('voix', voices === 1 ? 'voice' : 'voices')}.`;
		}),
		...tell(statutes.proxies, proxySentence),
		...tell(statutes.remote, ({ allowed, assemblies }, writing) => {
			if (!allowed) return writing.say('Ni présence ni vote à distance.', 'No attendance and no vote at a distance.');
			const where =
				assemblies === undefined
					? ''
					: ` (${list(
							assemblies.map((one) => ASSEMBLIES[writing.language][one]),
							writing,
						)})`;
			return `${writing.say('Présence et vote à distance admis', 'Attendance and vote at a distance are allowed')}${where}.`;
		}),
		...tell(statutes.quorums, quorumSentence),
		...tell(statutes.majorities, majoritySentence),
		...tell(statutes.reserved, ({ decisions, assemblies }, writing) => {
			const what = list(
				decisions.map((one) => DECISIONS[writing.language][one]),
				writing,
			);
			const which = list(
				assemblies.map((one) => ASSEMBLIES[writing.language][one]),
				writing,
			);
			return writing.say(`Réservé à une assemblée ${which} : ${what}.`, `Reserved to an assembly that is ${which}: ${what}.`);
		}),
		...tell(statutes.secretBallot, ({ decisions }, writing) =>
			decisions === undefined
				? writing.say('Tout vote est secret.', 'Every vote is secret.')
				: `${writing.say('Vote secret pour', 'Secret ballot for')} ${list(
						decisions.map((one) => DECISIONS[writing.language][one]),
						writing,
					)}.`,
		),
		...tell(statutes.blankVotes, (_, { say }) => say('Le vote blanc est un choix offert.', 'A blank vote is a choice offered.')),
		...tell(statutes.castingVote, (_, { say }) =>
			say('En cas de partage, la voix de la présidence est prépondérante.', 'On a tie, the chair has the casting vote.'),
		),
		...tell(statutes.colleges, collegeSentence),
		...tell(statutes.collegeVote, collegeVoteSentence),
		...tell(statutes.bodies, (rule, writing) => bodySentence(rule, named, writing)),
		...tell(statutes.seats, (rule, writing) => seatSentence(rule, named, writing)),
		...tell(statutes.mentions, ({ mention }, writing) =>
			writing.say(`Le procès-verbal mentionne ${MENTIONED.fr[mention]}.`, `The minutes mention ${MENTIONED.en[mention]}.`),
		),
	];
}

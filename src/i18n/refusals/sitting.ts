import type { Bilingual } from '../../domain/basics/index.ts';
import type { BallotRefusal } from '../../domain/polls/index.ts';
import type { SittingRefusal } from '../../domain/sitting/index.ts';
import type { BALLOT_REFUSALS, CONFIG_REFUSALS } from '../../domain/tally/index.ts';

type TallyCode = keyof typeof BALLOT_REFUSALS | keyof typeof CONFIG_REFUSALS;
/** Whatever an assembly under way refuses: a command, or a ballot. */
export type SittingRefused = SittingRefusal | BallotRefusal;

/** What an assembly under way refuses; `{name}` stands for a parameter. */
export const SITTING_REFUSALS = {
	'wrong-phase': {
		fr: 'La séance est {phase} : cela ne peut pas se faire maintenant.',
		en: 'The sitting is {phase}: this cannot be done now.',
	},
	'reason-missing': { fr: 'Il faut dire pourquoi.', en: 'It has to be said why.' },
	'sheet-not-open': { fr: 'La feuille de présence n’est pas ouverte.', en: 'The attendance sheet is not open.' },
	'sheet-open-already': { fr: 'La feuille de présence est déjà ouverte.', en: 'The attendance sheet is open already.' },
	'voice-known': {
		fr: '{voice} a déjà une voix, d’un autre poids ou d’un autre collège.',
		en: '{voice} has a voice already, of another weight or college.',
	},
	'voice-unknown': { fr: '{voice} n’a pas de voix à cette assemblée.', en: '{voice} has no voice at this assembly.' },
	'remote-not-provided': {
		fr: 'Les statuts ne prévoient pas la présence et le vote à distance.',
		en: 'The statutes do not provide for attendance and votes at a distance.',
	},
	'person-not-there': { fr: '{person} n’est pas là.', en: '{person} is not there.' },
	'person-there': { fr: '{person} est là.', en: '{person} is there.' },
	'officer-not-named': { fr: '{office} : personne n’est encore désigné.', en: '{office}: nobody is named yet.' },
	'officer-not-there': { fr: '{office} : {person} n’est pas là.', en: '{office}: {person} is not there.' },
	'officer-differs': { fr: '{office} : ce n’est pas {person}.', en: '{office}: it is not {person}.' },
	'quorum-not-proclaimed': { fr: 'Le quorum n’a pas encore été constaté.', en: 'The quorum has not been stated yet.' },
	'quorum-missed': {
		fr: 'Le quorum n’est pas atteint : {counted}, il en faut {required}.',
		en: 'The quorum is not reached: {counted}, {required} being needed.',
	},
	'item-quorum-missed': {
		fr: 'Le quorum propre à cette décision n’est pas atteint : {counted}, il en faut {required}.',
		en: 'The quorum of this decision is not reached: {counted}, {required} being needed.',
	},
	'no-item-quorum': { fr: 'Cette résolution n’a pas de quorum propre.', en: 'This resolution has no quorum of its own.' },
	'item-unknown': { fr: 'L’ordre du jour n’a pas de point « {item} ».', en: 'The agenda has no item “{item}”.' },
	'item-ended': { fr: 'Le point « {item} » est déjà traité.', en: 'The item “{item}” is treated already.' },
	'no-current-item': { fr: 'Aucun point n’est en cours.', en: 'No item is under way.' },
	'not-current-item': { fr: '« {subject} » ne relève pas du point en cours.', en: '“{subject}” does not belong to the item under way.' },
	'items-untreated': {
		fr: 'Points qui restent à traiter ou à reporter : {count}, dont « {item} ».',
		en: 'Items still to be treated or postponed: {count}, “{item}” among them.',
	},
	'off-agenda': {
		fr: '« {resolution} » ne relève d’aucun point de l’ordre du jour.',
		en: '“{resolution}” belongs to no item of the agenda.',
	},
	'already-asked': { fr: '{person} a déjà demandé la parole.', en: '{person} has asked to speak already.' },
	'not-in-queue': { fr: '{person} n’a pas la parole et ne l’a pas demandée.', en: '{person} is not speaking and has not asked to.' },
	'not-reviewer': { fr: '{person} ne fait pas partie des relecteurs.', en: '{person} is not one of the reviewers.' },
	'review-missing': {
		fr: '{person} n’a pas encore approuvé le procès-verbal tel qu’il est.',
		en: '{person} has not approved the minutes as they are.',
	},
	'signed-already': { fr: '{office} : la signature est déjà donnée.', en: '{office}: signed already.' },

	'proxies-forbidden': { fr: 'Les statuts n’admettent pas les pouvoirs.', en: 'The statutes do not allow proxies.' },
	'signatory-not-entitled': { fr: '{person} ne peut pas donner le pouvoir de {voice}.', en: '{person} cannot give the proxy of {voice}.' },
	'proxy-given-already': { fr: '{voice} a déjà donné pouvoir.', en: '{voice} has given a proxy already.' },
	'proxy-unknown': { fr: '{voice} n’a pas donné pouvoir.', en: '{voice} has given no proxy.' },
	'proxy-not-held': { fr: '{person} ne porte pas le pouvoir de {voice}.', en: '{person} does not hold the proxy of {voice}.' },
	'proxy-not-blank': { fr: 'Le pouvoir de {voice} a déjà un mandataire.', en: 'The proxy of {voice} has a holder already.' },
	'blank-proxy-forbidden': {
		fr: 'Un pouvoir sans mandataire désigné n’est pas admis : il faut nommer quelqu’un.',
		en: 'A proxy that names no holder is not allowed: somebody has to be named.',
	},
	'holder-not-member': { fr: '{person} n’a pas de voix à cette assemblée.', en: '{person} has no voice at this assembly.' },
	'holder-is-principal': { fr: '{person} peut déjà voter pour ce membre.', en: '{person} can vote for this member already.' },
	'holder-of-other-college': { fr: '{person} n’est pas du collège du mandant.', en: '{person} is not of the principal’s college.' },
	'proxy-limit': {
		fr: '{person} porte déjà {limit} pouvoirs, le plus que les statuts permettent.',
		en: '{person} holds {limit} proxies already, the most that the statutes allow.',
	},
	'proxy-chain': { fr: '{person} a donné pouvoir à quelqu’un d’autre.', en: '{person} has given a proxy to somebody else.' },

	'resolution-unknown': { fr: 'La résolution « {resolution} » n’existe pas.', en: 'There is no resolution “{resolution}”.' },
	'resolution-known': { fr: 'La résolution « {resolution} » existe déjà.', en: 'There is a resolution “{resolution}” already.' },
	'resolution-set-aside': { fr: 'Cette résolution a été retirée ou reportée.', en: 'This resolution was withdrawn or deferred.' },
	'resolution-voted': { fr: 'Cette résolution est, ou a été, mise aux voix.', en: 'This resolution is, or was, put to the vote.' },
	'amendment-unknown': { fr: 'L’amendement « {amendment} » n’existe pas.', en: 'There is no amendment “{amendment}”.' },
	'amendment-known': { fr: 'L’amendement « {amendment} » existe déjà.', en: 'There is an amendment “{amendment}” already.' },
	'amendment-not-pending': { fr: 'L’amendement n’est plus à voter : {status}.', en: 'The amendment is no longer to be voted: {status}.' },
	'passage-not-once': {
		fr: 'Le passage « {passage} » se trouve {times} fois dans le texte ; il doit s’y trouver une fois.',
		en: 'The passage “{passage}” stands {times} times in the text; it has to stand there once.',
	},
	'amendment-changes-nothing': { fr: 'L’amendement ne change rien.', en: 'The amendment changes nothing.' },
	'order-not-of-amendments': {
		fr: 'L’ordre doit comprendre chaque amendement de la résolution, une fois.',
		en: 'The order has to hold each amendment of the resolution, once.',
	},
	'amendments-pending': {
		fr: 'Amendements à voter avant le texte : {count}.',
		en: 'Amendments to be voted before the text: {count}.',
	},
	'amendment-before': { fr: 'Un autre amendement passe avant : {amendment}.', en: 'Another amendment comes first: {amendment}.' },
	'poll-known': { fr: 'Ce scrutin existe déjà.', en: 'There is such a poll already.' },
	'poll-unknown': { fr: 'Ce scrutin n’existe pas.', en: 'There is no such poll.' },
	'poll-open': { fr: 'Un scrutin est en cours ou reste à dépouiller.', en: 'A poll is under way or to be counted.' },
	'poll-not-open': { fr: 'Le scrutin n’est pas ouvert.', en: 'The poll is not open.' },
	'poll-not-closed': { fr: 'Le scrutin n’est pas clos.', en: 'The poll is not closed.' },
	'poll-not-counted': { fr: 'Le scrutin n’est pas dépouillé.', en: 'The poll is not counted.' },
	'poll-annulled': { fr: 'Ce scrutin a été annulé.', en: 'This poll was annulled.' },
	'poll-held-already': { fr: 'Le vote a déjà eu lieu.', en: 'The vote was held already.' },
	'nobody-votes': { fr: 'Personne ne peut voter.', en: 'Nobody can vote.' },
	'remote-without-channel': {
		fr: '{voices} voix sont à distance, et le scrutin ne leur permet pas de voter.',
		en: '{voices} voices are at a distance, and the poll gives them no way to vote.',
	},
	'counted-already': {
		fr: 'Ce résultat est déjà saisi ; pour le corriger, il faut dire pourquoi.',
		en: 'This return is entered already; to correct it, it has to be said why.',
	},
	'later-vote-stands': {
		fr: 'Un vote ultérieur s’appuie sur celui-ci : il faut l’annuler d’abord.',
		en: 'A later vote rests on this one: it has to be annulled first.',
	},
	'no-casting-vote': { fr: 'Il n’y a pas ici de voix prépondérante à donner.', en: 'There is no casting vote to give here.' },
	'casting-vote-contradicts': {
		fr: 'La présidence a voté {side} : la voix prépondérante suit ce vote.',
		en: 'The chair voted {side}: the casting vote follows that vote.',
	},
	'hands-not-secret': { fr: 'Un vote à main levée n’est pas secret.', en: 'A show of hands is not secret.' },
	'paper-is-secret': { fr: 'Un vote sur papier est secret.', en: 'A vote on paper is secret.' },
	'secret-ballot-required': { fr: 'Cette décision se vote à bulletin secret.', en: 'This decision is voted by secret ballot.' },

	'channel-unexpected': { fr: 'Personne ne vote par cette voie.', en: 'Nobody votes by this way.' },
	'not-a-count': { fr: '{count} n’est pas un nombre de voix.', en: '{count} is not a number of voices.' },
	'college-unknown': { fr: 'Le collège « {college} » ne vote pas à part.', en: 'The college “{college}” does not vote apart.' },
	'return-not-entitled': { fr: '{voice} ne vote pas par cette voie.', en: '{voice} does not vote by this way.' },
	'voice-counted-twice': { fr: '{voice} est compté deux fois.', en: '{voice} is counted twice.' },
	'more-papers-than-signatures': {
		fr: '{papers} bulletins de {weight} voix, pour {signatures} signatures : il ne peut pas y en avoir plus.',
		en: '{papers} ballots of {weight} votes, for {signatures} signatures: there cannot be more.',
	},
	'more-votes-than-voices': { fr: '{votes} voix comptées, pour {most} au plus.', en: '{votes} voices counted, of {most} at most.' },
	'box-not-of-its-voters': {
		fr: '{ballots} bulletins de {weight} voix pour {voters} votants.',
		en: '{ballots} ballots of {weight} voices for {voters} voters.',
	},
	'secrecy-mismatch': {
		fr: 'Ce résultat n’a pas la forme d’un tel scrutin, secret ou public.',
		en: 'This return does not have the form of such a poll, secret or public.',
	},
	'return-of-other-kind': {
		fr: 'Ce résultat n’a pas la forme que ce scrutin attend.',
		en: 'This return does not have the form that this poll takes.',
	},

	'not-entitled': { fr: '{voice} ne vote pas à ce scrutin.', en: '{voice} does not vote at this poll.' },
	'voice-not-held': { fr: '{person} ne porte pas la voix de {voice}.', en: '{person} does not hold the voice of {voice}.' },
	'voted-already': { fr: '{voice} a déjà voté.', en: '{voice} has voted already.' },
	'choice-not-offered': { fr: 'Ce choix n’est pas proposé.', en: 'This choice is not offered.' },
	'other-channel': { fr: '{voice} vote autrement : {channel}.', en: '{voice} votes otherwise: {channel}.' },
} as const satisfies Readonly<Record<Exclude<SittingRefused['code'], TallyCode>, Bilingual>>;

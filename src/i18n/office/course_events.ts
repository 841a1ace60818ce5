import type { EventType } from '../../domain/sitting/index.ts';
import type { WorkshopEvent } from '../../domain/workshops/index.ts';

type EventWords<T extends string> = { readonly [K in T]: readonly [fr: string, en: string] };

/** What happened in a sitting, as its history tells it. */
const SITTING: EventWords<EventType | 'convened'> = {
	convened: ['assemblée convoquée', 'assembly convened'],
	agendaSet: ['ordre du jour fixé', 'agenda set'],
	noticeSent: ['convocation partie', 'notice sent'],
	reminderSent: ['rappel parti', 'reminder sent'],
	announced: ['venue annoncée', 'coming announced'],
	proxyGiven: ['pouvoir donné', 'proxy given'],
	proxyAccepted: ['pouvoir accepté', 'proxy accepted'],
	proxyAssigned: ['pouvoir attribué', 'proxy assigned'],
	proxyEnded: ['pouvoir terminé', 'proxy ended'],
	excused: ['absence excusée', 'absence excused'],
	sheetOpened: ['feuille d’émargement ouverte', 'attendance sheet opened'],
	admitted: ['voix admise', 'voice admitted'],
	arrived: ['arrivée notée', 'arrival noted'],
	moved: ['changement de place noté', 'change of place noted'],
	left: ['départ noté', 'leaving noted'],
	sheetSigned: ['feuille d’émargement signée', 'attendance sheet signed'],
	officerNamed: ['bureau de séance désigné', 'officer of the sitting named'],
	quorumProclaimed: ['quorum proclamé', 'quorum proclaimed'],
	opened: ['séance ouverte', 'sitting opened'],
	suspended: ['séance suspendue', 'sitting suspended'],
	resumed: ['séance reprise', 'sitting resumed'],
	adjourned: ['séance ajournée', 'sitting adjourned'],
	closed: ['séance close', 'sitting closed'],
	itemStarted: ['point commencé', 'item begun'],
	itemEnded: ['point clos', 'item ended'],
	itemPostponed: ['point reporté', 'item postponed'],
	resolutionAdded: ['résolution ajoutée', 'resolution added'],
	resolutionSetAside: ['résolution écartée', 'resolution set aside'],
	amendmentProposed: ['amendement proposé', 'amendment proposed'],
	amendmentWithdrawn: ['amendement retiré', 'amendment withdrawn'],
	amendmentsOrdered: ['amendements ordonnés', 'amendments put in order'],
	interestDeclared: ['conflit d’intérêts déclaré', 'interest declared'],
	speakerAsked: ['parole demandée', 'floor asked for'],
	speakersAlternated: ['alternance des listes de parole décidée', 'turns of the speakers’ lists decided'],
	speakerCalled: ['parole donnée', 'floor given'],
	speakerEnded: ['parole rendue', 'floor given back'],
	reportBegun: ['restitution d’atelier commencée', 'report of a workshop begun'],
	reportEnded: ['restitution d’atelier terminée', 'report of a workshop ended'],
	pollOpened: ['vote ouvert', 'vote opened'],
	channelAssigned: ['manière de voter choisie', 'way of voting chosen'],
	pollClosed: ['vote clos', 'vote closed'],
	returnsEntered: ['décompte saisi', 'counts entered'],
	castingVoteGiven: ['voix prépondérante donnée', 'casting vote given'],
	resultProclaimed: ['résultat proclamé', 'result proclaimed'],
	pollAnnulled: ['vote annulé', 'vote annulled'],
	incidentNoted: ['incident noté', 'incident noted'],
	minutesDrafted: ['procès-verbal rédigé', 'minutes drafted'],
	reviewersNamed: ['relecteurs désignés', 'reviewers named'],
	minutesReviewed: ['procès-verbal relu', 'minutes reviewed'],
	minutesSigned: ['procès-verbal signé', 'minutes signed'],
	minutesPublished: ['procès-verbal publié', 'minutes published'],
};

/** What happened in a workshop, as its history tells it. */
const WORKSHOP: EventWords<WorkshopEvent['type'] | 'prepared'> = {
	prepared: ['atelier préparé', 'workshop prepared'],
	revised: ['question ou rubriques changées', 'question or sections changed'],
	joined: ['quelqu’un a rejoint le groupe', 'somebody joined the group'],
	left: ['quelqu’un a quitté le groupe', 'somebody left the group'],
	scribeNamed: ['scribe désigné·e', 'scribe named'],
	started: ['atelier commencé', 'workshop begun'],
	extended: ['temps ajouté', 'time added'],
	ended: ['atelier terminé', 'workshop ended'],
	noteAdded: ['note ajoutée', 'note added'],
	noteRewritten: ['note récrite', 'note written anew'],
	notePlaced: ['note déplacée', 'note moved'],
	noteMerged: ['notes réunies', 'notes merged'],
	noteRemoved: ['note retirée', 'note removed'],
	supported: ['note soutenue', 'note supported'],
	supportWithdrawn: ['soutien retiré', 'support withdrawn'],
	narrated: ['introduction écrite', 'introduction written'],
	followed: ['suivi d’une idée', 'idea followed up'],
};

/** What happened to a topic of positions; what people said of its statements is told nowhere. */
const POSITIONS: EventWords<'topicPut' | 'statementPut'> = {
	topicPut: ['sujet écrit, ouvert ou fermé', 'topic written, opened or closed'],
	statementPut: ['affirmation écrite ou modérée', 'statement written or moderated'],
};

/** What is told by its events: its title, and the words of each. */
export const COURSES: {
	readonly [concept: string]: { readonly title: readonly [fr: string, en: string]; readonly events: EventWords<string> };
} = {
	sitting: { title: ['Séance', 'Sitting'], events: SITTING },
	workshop: { title: ['Atelier', 'Workshop'], events: WORKSHOP },
	position_topic: { title: ['Positions', 'Positions'], events: POSITIONS },
};

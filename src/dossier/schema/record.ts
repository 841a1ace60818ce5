import { z } from 'zod';
import { FUNDING_SOURCES, FUNDING_STATES } from '../../domain/accounts/index.ts';
import { AGENDA_KINDS, ASSEMBLY_MODES, ATTENDANCE_STATUSES, CHART_NAMES, COURSE_KINDS, VOTE_METHODS } from '../../domain/assembly/index.ts';
import { DUES_LETTERS, isIban, isRna, isSiren } from '../../domain/association/index.ts';
import { LANGUAGES } from '../../domain/basics/index.ts';
import { ENTRY_KINDS, POLICY_STAGES, SHARINGS } from '../../domain/directory/index.ts';
import { BLANK_NAMES, unknownBlanks } from '../../domain/dues/index.ts';
import { BODY_KINDS } from '../../domain/governance/index.ts';
import { DOCUMENT_ACCESS, DOCUMENT_KINDS } from '../../domain/kept_documents/index.ts';
import { CAPACITIES, GENDERS, MEMBERSHIP_STATUSES, ORGANISATION_KINDS, PAYMENT_MEANS } from '../../domain/members/index.ts';
import { EDITION_STATUSES, PROGRAMME_KINDS } from '../../domain/programmes/index.ts';
import { ASSEMBLY_KINDS, COMBINATIONS, DECISION_KINDS, MAJORITIES, MAJORITY_BASES, MENTIONS } from '../../domain/statutes/index.ts';
import { WORKSHOP_SECTION_KINDS, type WorkshopPoint } from '../../domain/workshops/index.ts';
import { election } from './election.ts';
import {
	cents,
	count,
	date,
	digest,
	fileName,
	flag,
	fraction,
	id,
	integer,
	line,
	listOf,
	maybe,
	mediaType,
	oneOf,
	partialDate,
	prose,
	several,
	severalOrNone,
	time,
	url,
	writtenAs,
	year,
} from './values.ts';

const expecting = (fr: string, en: string) => ({ params: { expected: { fr, en } } });
const siren = line.refine(
	(value) => isSiren(value),
	expecting('un SIREN : neuf chiffres dont la clé est juste', 'a SIREN: nine digits with a right check digit'),
);
const rna = line.refine((value) => isRna(value), expecting('un numéro RNA : W et neuf chiffres', 'an RNA number: W and nine digits'));
const iban = line.refine((value) => isIban(value), expecting('un IBAN dont la clé est juste', 'an IBAN with right check digits'));
const duesText = z
	.strictObject({ letter: oneOf(DUES_LETTERS), language: oneOf(LANGUAGES), text: prose })
	.superRefine(({ language, text }, context) => {
		const [unknown] = unknownBlanks(text, language);
		if (unknown === undefined) return;
		const known = BLANK_NAMES[language].map((name) => `{${name}}`).join(', ');
		context.addIssue({
			code: 'custom',
			path: ['text'],
			...expecting(
				`un texte dont les champs sont connus (${known}) ; {${unknown}} ne l’est pas`,
				`a text whose fields are known (${known}); {${unknown}} is not`,
			),
		});
	});
const timeZone = line.refine(
	(value) => {
		try {
			new Intl.DateTimeFormat('fr', { timeZone: value });
			return true;
		} catch {
			return false;
		}
	},
	expecting('un fuseau horaire, par exemple Europe/Paris', 'a time zone, for example Europe/Paris'),
);

const publication = z.strictObject({ on: date, by: line });

export const association = z.strictObject({
	id,
	name: line,
	shortName: maybe(line),
	siren: maybe(siren),
	rna: maybe(rna),
	seat: maybe(line),
	site: maybe(url),
	email: maybe(line),
	foundedOn: maybe(date),
	purpose: maybe(prose),
	fiscalYearStart: line.refine(
		(value) => /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.test(value),
		expecting('un jour de l’année, par exemple 01-01', 'a day of the year, for example 01-01'),
	),
	logo: maybe(z.strictObject({ file: line, alternative: line })),
	timeZone,
	languages: several(oneOf(LANGUAGES)),
	host: maybe(z.strictObject({ name: line, address: line, phone: line })),
	duesLetters: maybe(
		z.strictObject({
			iban: maybe(iban),
			paymentUrl: maybe(url),
			payWithinDays: maybe(count),
			receipts: maybe(flag),
			texts: maybe(z.array(duesText)),
		}),
	),
});

export const person = z.strictObject({
	id,
	familyName: line,
	givenName: line,
	email: maybe(line),
	phone: maybe(line),
	profession: maybe(line),
	city: maybe(line),
	nationality: maybe(line),
	gender: maybe(oneOf(GENDERS)),
});

export const organisation = z.strictObject({
	id,
	name: line,
	shortName: maybe(line),
	kind: oneOf(ORGANISATION_KINDS),
	parent: maybe(id),
	siren: maybe(siren),
	officialCode: maybe(line),
	site: maybe(url),
});

export const representation = z.strictObject({
	person: id,
	organisation: id,
	capacity: maybe(oneOf(CAPACITIES)),
	title: maybe(line),
	rank: maybe(oneOf(['titular', 'substitute'])),
	from: maybe(partialDate),
	to: maybe(partialDate),
});

export const category = z.strictObject({
	id,
	name: line,
	nameEn: maybe(line),
	holds: oneOf(['organisations', 'people']),
	kinds: maybe(several(oneOf(ORGANISATION_KINDS))),
	reciprocal: maybe(flag),
	dues: maybe(z.array(z.strictObject({ year, amount: cents }))),
	college: maybe(id),
});

export const membership = z.strictObject({
	category: id,
	organisation: maybe(id),
	person: maybe(id),
	status: oneOf(MEMBERSHIP_STATUSES),
	joinedOn: maybe(date),
	duesDue: maybe(cents),
	duesPaid: maybe(cents),
	paidOn: maybe(date),
	paidBy: maybe(oneOf(PAYMENT_MEANS)),
});

export const membershipCount = z.strictObject({ year, category: id, count, change: maybe(integer) });

const article = maybe(line);
const admission = z.strictObject({ by: oneOf(['assembly', 'body']), body: maybe(id), article }).superRefine(({ by, body }, context) => {
	if ((by === 'body') === (body !== undefined)) return;
	context.addIssue({
		code: 'custom',
		path: ['body'],
		...expecting('l’instance qui décide, et elle seule si c’est une instance', 'the body that decides, and only where a body does'),
	});
});
const seatRule = z
	.strictObject({
		body: id,
		gender: maybe(oneOf(['woman', 'man'])),
		college: maybe(id),
		category: maybe(id),
		minimum: maybe(count),
		maximum: maybe(count),
		alternating: maybe(flag),
		article,
	})
	.superRefine(({ gender, college, category, minimum, maximum, alternating }, context) => {
		const fault = (path: string, fr: string, en: string) => context.addIssue({ code: 'custom', path: [path], ...expecting(fr, en) });
		const known = [gender, college, category].filter((one) => one !== undefined);
		if (alternating === true) {
			if (known.length > 0 || minimum !== undefined || maximum !== undefined)
				fault('alternating', 'une règle à elle seule, sans groupe ni nombre', 'a rule of its own, without a group or a number');
			return;
		}
		if (known.length !== 1)
			fault(
				'gender',
				'un sexe, un collège ou une catégorie, un seul des trois',
				'a gender, a college or a category, one only of the three',
			);
		if (minimum === undefined && maximum === undefined)
			fault('minimum', 'un nombre de sièges au moins ou au plus', 'a number of seats at least or at most');
	});
export const statutes = z.strictObject({
	title: maybe(line),
	adoptedOn: maybe(date),
	from: date,
	to: maybe(date),
	goodStandingRequired: maybe(z.strictObject({ daysBefore: maybe(count), article })),
	admission: maybe(admission),
	convened: maybe(z.strictObject({ members: oneOf(['all', 'inGoodStanding']), article })),
	notice: maybe(z.strictObject({ days: count, article })),
	reserved: maybe(
		z.array(z.strictObject({ decisions: several(oneOf(DECISION_KINDS)), assemblies: several(oneOf(ASSEMBLY_KINDS)), article })),
	),
	voices: maybe(z.array(z.strictObject({ categories: maybe(several(id)), voices: count, article }))),
	proxies: maybe(
		z.strictObject({
			allowed: flag,
			maximumPerHolder: maybe(count),
			blank: maybe(oneOf(['forbidden', 'chair', 'assembly'])),
			sameCollege: maybe(flag),
			revives: maybe(flag),
			article,
		}),
	),
	remote: maybe(z.strictObject({ allowed: flag, assemblies: maybe(several(oneOf(ASSEMBLY_KINDS))), article })),
	secretBallot: maybe(z.strictObject({ decisions: maybe(several(oneOf(DECISION_KINDS))), article })),
	blankVotes: maybe(z.strictObject({ article })),
	castingVote: maybe(z.strictObject({ holder: oneOf(['chair']), article })),
	colleges: maybe(z.array(z.strictObject({ id, name: line, weight: fraction, article }))),
	collegeVote: maybe(z.strictObject({ combine: oneOf(COMBINATIONS), article })),
	quorums: maybe(
		z.array(
			z.strictObject({
				assemblies: maybe(several(oneOf(ASSEMBLY_KINDS))),
				decisions: maybe(several(oneOf(DECISION_KINDS))),
				perCollege: maybe(flag),
				share: fraction,
				counts: oneOf(['present', 'presentOrRepresented']),
				base: oneOf(['voices', 'members']),
				secondNoticeDays: maybe(count),
				article,
			}),
		),
	),
	majorities: maybe(
		z.array(
			z.strictObject({
				decisions: maybe(several(oneOf(DECISION_KINDS))),
				majority: oneOf(MAJORITIES),
				threshold: maybe(fraction),
				base: oneOf(MAJORITY_BASES),
				article,
			}),
		),
	),
	bodies: maybe(
		z.array(
			z.strictObject({
				body: id,
				minimum: maybe(count),
				maximum: maybe(count),
				termYears: maybe(count),
				incompatibleWith: maybe(several(id)),
				article,
			}),
		),
	),
	seats: maybe(z.array(seatRule)),
	mentions: maybe(z.array(z.strictObject({ mention: oneOf(MENTIONS), article }))),
	articles: maybe(z.array(z.strictObject({ number: line, title: maybe(line), text: prose }))),
});

export const body = z.strictObject({ id, name: line, nameEn: maybe(line), kind: oneOf(BODY_KINDS), narrative: maybe(prose) });

const TOGETHER = expecting(
	'un identifiant : electedAssembly et electedResolution vont ensemble',
	'an id: electedAssembly and electedResolution go together',
);
export const mandate = z
	.strictObject({
		body: id,
		person: id,
		title: maybe(line),
		organisation: maybe(id),
		affiliation: maybe(line),
		capacity: maybe(oneOf(CAPACITIES)),
		intern: maybe(flag),
		from: maybe(partialDate),
		to: maybe(partialDate),
		isNew: maybe(flag),
		electedAssembly: maybe(id),
		electedResolution: maybe(id),
	})
	.superRefine(({ electedAssembly, electedResolution }, context) => {
		if ((electedAssembly === undefined) === (electedResolution === undefined)) return;
		const missing = electedAssembly === undefined ? 'electedAssembly' : 'electedResolution';
		context.addIssue({ code: 'custom', path: [missing], ...TOGETHER });
	})
	.transform(({ electedAssembly, electedResolution, ...rest }) => ({
		...rest,
		...(electedAssembly === undefined || electedResolution === undefined
			? {}
			: { elected: { assembly: electedAssembly, resolution: electedResolution } }),
	}));

const link = z.strictObject({ url, label: maybe(line) });

export const programme = z.strictObject({
	name: line,
	kind: oneOf(PROGRAMME_KINDS),
	order: integer,
	parent: maybe(id),
	duration: maybe(z.strictObject({ minimum: count, maximum: count })),
	weeks: maybe(count),
	groupSize: maybe(count),
	partners: severalOrNone(id),
	funders: severalOrNone(id),
	links: listOf(link),
});

export const edition = z.strictObject({
	title: line,
	order: integer,
	from: maybe(partialDate),
	to: maybe(partialDate),
	status: maybe(oneOf(EDITION_STATUSES)),
	places: listOf(line),
	partners: severalOrNone(id),
	funders: severalOrNone(id),
	hosts: severalOrNone(id),
	people: severalOrNone(id),
	consortium: maybe(z.strictObject({ leads: severalOrNone(id), members: severalOrNone(id) })),
	areas: listOf(z.strictObject({ place: line, squareMetres: count })),
	capacity: maybe(count),
	quantities: listOf(z.strictObject({ id, label: line, value: count })),
	events: listOf(
		z.strictObject({
			kind: oneOf(['talk', 'delegation', 'meeting', 'launch', 'opening', 'journey', 'day', 'other']),
			title: line,
			place: maybe(line),
			date: maybe(partialDate),
		}),
	),
	deliverables: listOf(
		z.strictObject({
			title: line,
			kind: maybe(oneOf(['publication', 'tool', 'event', 'report', 'other'])),
			status: maybe(oneOf(EDITION_STATUSES)),
			url: maybe(url),
		}),
	),
	pictures: maybe(
		z
			.array(z.strictObject({ document: id, alternative: line, credit: maybe(line), width: count, height: count }))
			.refine((list) => list.length > 0, expecting('au moins une image', 'one picture at least')),
	),
	links: listOf(link),
});

const OF_BUDGETS = ['adopted', 'revises'] as const;
export const yearAccounts = z
	.strictObject({
		year,
		stage: oneOf(['actual', 'forecast']),
		from: date,
		to: date,
		announced: maybe(z.strictObject({ expenses: maybe(cents), income: maybe(cents), result: maybe(cents) })),
		totalLabels: maybe(z.strictObject({ expenses: line, income: line })),
		adopted: maybe(z.strictObject({ assembly: id, resolution: id })),
		revises: maybe(id),
		published: maybe(publication),
	})
	.superRefine((accounts, context) => {
		for (const key of OF_BUDGETS) {
			if (accounts.stage === 'forecast' || accounts[key] === undefined) continue;
			context.addIssue({
				code: 'custom',
				path: [key],
				...expecting('rien : seul un budget prévisionnel est adopté ou révisé', 'nothing: only a forecast is adopted or revised'),
			});
		}
	});

const OF_LINES = ['funder', 'funderKinds', 'source', 'programme', 'duesCategories', 'announcedMembers', 'funding', 'note'] as const;
export const accountRow = z
	.strictObject({
		side: oneOf(['expense', 'income']),
		heading: id,
		line: maybe(id),
		label: line,
		amount: maybe(cents),
		funder: maybe(id),
		funderKinds: maybe(several(oneOf(ORGANISATION_KINDS))),
		source: maybe(oneOf(FUNDING_SOURCES)),
		programme: maybe(id),
		duesCategories: maybe(several(id)),
		announcedMembers: maybe(count),
		funding: maybe(oneOf(FUNDING_STATES)),
		note: maybe(line),
	})
	.superRefine((row, context) => {
		if (row.announcedMembers !== undefined && row.duesCategories === undefined) {
			context.addIssue({
				code: 'custom',
				path: ['duesCategories'],
				...expecting(
					'les catégories dont « announcedMembers » compte les membres',
					'the categories whose members “announcedMembers” counts',
				),
			});
		}
		if (row.line !== undefined) return;
		for (const key of OF_LINES) {
			if (row[key] === undefined) continue;
			context.addIssue({
				code: 'custom',
				path: [key],
				...expecting('rien : cette colonne est celle des sous-lignes', 'nothing: this column is for the lines of a heading'),
			});
		}
	});

export const yearTotals = z.strictObject({ year, expenses: maybe(cents), income: maybe(cents) });

export const provision = z.strictObject({
	id,
	year,
	kind: oneOf(['profitSharingBonus', 'other']),
	label: line,
	amount: maybe(cents),
	stated: several(oneOf(['provisioned', 'paid'])),
	comparedWith: maybe(z.strictObject({ accounts: id, heading: id, line: id })),
});

export const directoryEntry = z.strictObject({
	id,
	kind: oneOf(ENTRY_KINDS),
	person: id,
	organisation: maybe(id),
	title: line,
	details: maybe(prose),
	topics: listOf(line),
	stages: severalOrNone(oneOf(POLICY_STAGES)),
	sharing: oneOf(SHARINGS),
	contact: maybe(flag),
});

export const attendance = z.strictObject({
	person: id,
	status: oneOf(ATTENDANCE_STATUSES),
	role: oneOf(['member', 'participant', 'guest', 'staff', 'observer']),
	organisation: maybe(id),
	affiliation: maybe(line),
	representedBy: maybe(id),
	blankProxy: maybe(flag),
	voices: maybe(count),
	college: maybe(id),
	remote: maybe(flag),
	arrivedAt: maybe(time),
	leftAt: maybe(time),
});

const counts = z.strictObject({ for: count, against: count, abstention: count, blank: maybe(count), spoiled: maybe(count) });
const bases = maybe(z.strictObject({ present: maybe(count), presentOrRepresented: maybe(count), enrolled: maybe(count) }));

const vote = z.strictObject({
	method: maybe(oneOf(VOTE_METHODS)),
	secret: maybe(flag),
	unanimous: maybe(flag),
	counts: maybe(counts),
	votesCast: maybe(count),
	bases,
	colleges: maybe(z.array(z.strictObject({ college: id, counts, bases }))),
	castingVote: maybe(oneOf(['for', 'against'])),
});

export const decision = z.strictObject({
	id,
	kind: oneOf(DECISION_KINDS),
	agendaItem: maybe(id),
	year: maybe(year),
	amount: maybe(cents),
	provision: maybe(id),
	body: maybe(id),
	statement: maybe(z.strictObject({ closes: date, sha256: digest, notedOn: maybe(date) })),
});

export const resolution = z.strictObject({
	id,
	number: count,
	title: line,
	text: prose,
	decisions: listOf(decision),
	amendments: maybe(
		z.array(
			z.strictObject({
				id,
				by: maybe(id),
				passage: prose,
				replacement: prose,
				vote: maybe(vote),
				outcome: maybe(oneOf(['adopted', 'rejected', 'withdrawn', 'fallen'])),
			}),
		),
	),
	vote: maybe(vote),
	outcome: maybe(oneOf(['adopted', 'rejected', 'deferred', 'withdrawn'])),
});

export const agendaItem = z.strictObject({
	id,
	title: line,
	kind: oneOf(AGENDA_KINDS),
	report: maybe(prose),
	duration: maybe(count),
	speakers: maybe(several(id)),
	startedAt: maybe(time),
	endedAt: maybe(time),
	postponed: maybe(line),
});

export const assembly = z.strictObject({
	date,
	kind: maybe(oneOf(ASSEMBLY_KINDS)),
	rank: maybe(count),
	annual: maybe(flag),
	startsAt: maybe(time),
	endsAt: maybe(time),
	closedAt: maybe(time),
	place: maybe(line),
	mode: maybe(oneOf(ASSEMBLY_MODES)),
	remoteUrl: maybe(url),
	notice: maybe(z.strictObject({ sentOn: date, by: maybe(line), means: maybe(oneOf(['email', 'post', 'both', 'other'])) })),
	chair: maybe(id),
	secretary: maybe(id),
	scrutineers: severalOrNone(id),
	entitled: maybe(
		z.strictObject({
			members: count,
			voices: count,
			colleges: maybe(z.array(z.strictObject({ college: id, members: count, voices: count }))),
		}),
	),
	secondNoticeOf: maybe(id),
	quorumStatements: maybe(
		z.array(z.strictObject({ at: maybe(time), resolution: maybe(id), counted: count, enrolled: count, required: count, reached: flag })),
	),
	presented: z.preprocess(
		(value) => (value === undefined ? {} : value),
		z.strictObject({
			activityYears: severalOrNone(year),
			accountsYear: maybe(year),
			budgetYear: maybe(year),
			membershipYear: maybe(year),
			termFrom: maybe(year),
		}),
	),
	headings: maybe(
		z.strictObject({
			activity: maybe(line),
			accounts: maybe(line),
			budget: maybe(line),
			memberships: maybe(line),
			governance: maybe(line),
			workshops: maybe(line),
		}),
	),
	agenda: listOf(agendaItem),
	documents: listOf(
		z.strictObject({
			id,
			title: line,
			kind: maybe(oneOf([...DECISION_KINDS, 'auditorReport', 'agreementsReport', 'notice'])),
			access: maybe(oneOf(['laid', 'atDisposal'])),
		}),
	),
	elections: maybe(z.array(election)),
	resolutionsOutcome: maybe(oneOf(['adopted'])),
	debates: listOf(z.strictObject({ id, text: prose, recordedAs: maybe(oneOf(['debate', 'resolution'])) })),
	workshopsNarrative: maybe(prose),
	socialMoments: listOf(z.strictObject({ title: line, agendaItem: maybe(id) })),
	course: maybe(
		z.array(z.strictObject({ at: maybe(time), kind: oneOf(COURSE_KINDS), resolution: maybe(id), person: maybe(id), text: maybe(line) })),
	),
	incidents: listOf(z.strictObject({ at: maybe(time), text: line })),
	signatures: listOf(
		z.strictObject({ role: oneOf(['chair', 'secretary', 'scrutineer', 'legalRepresentative']), person: maybe(id), signedOn: maybe(date) }),
	),
	published: maybe(publication),
	announcedCharts: listOf(
		z.strictObject({ id, title: line, chart: oneOf(CHART_NAMES), fromYear: maybe(year), toYear: maybe(year), shown: flag }),
	),
	annotations: listOf(z.strictObject({ id, kind: oneOf(['brokenList', 'unmatchedQuote', 'markup', 'missingWord']), quote: prose })),
});

function writePoint({ text, points }: WorkshopPoint): unknown {
	return points.length === 0 ? text : { text, points: points.map(writePoint) };
}

/** A point is a text, or a text with points under it. */
const point: z.ZodType<WorkshopPoint> = writtenAs(
	z.preprocess(
		(value) => (typeof value === 'string' || typeof value === 'number' ? { text: value } : value),
		z.strictObject({
			text: line,
			get points() {
				return listOf(point);
			},
		}),
	),
	writePoint,
);

/** Levels of points inside one another: what every format can print. */
const MOST_LEVELS = 8;

function levels(points: readonly WorkshopPoint[]): number {
	return points.reduce((most, point) => Math.max(most, 1 + levels(point.points)), 0);
}

const points = listOf(point).refine(
	(value) => levels(value) <= MOST_LEVELS,
	expecting('au plus huit niveaux de points', 'at most eight levels of points'),
);

export const workshop = z.strictObject({
	group: count,
	question: line,
	duration: maybe(count),
	participants: severalOrNone(id),
	agendaItem: maybe(id),
	narrative: maybe(prose),
	sections: listOf(z.strictObject({ id, title: line, kind: maybe(oneOf(WORKSHOP_SECTION_KINDS)), points, narrative: maybe(prose) })),
});

/** A document that is kept; its files stand under `documents/`. */
export const document = z.strictObject({
	id,
	title: line,
	kind: oneOf(DOCUMENT_KINDS),
	access: oneOf(DOCUMENT_ACCESS),
	date: maybe(date),
	year: maybe(year),
	assembly: maybe(id),
	versions: z
		.array(z.strictObject({ sha256: digest, size: count, type: mediaType, name: fileName, addedOn: date }))
		.refine((list) => list.length > 0, expecting('au moins une version', 'one version at least')),
});

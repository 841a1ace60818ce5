import type { Cents, ClockTime, IsoDate, Publication } from '../basics/index.ts';
import type { AssemblyKind, DecisionKind } from '../statutes/index.ts';
import type { Workshop } from '../workshops/index.ts';
import type { Election } from './election.ts';
import type { QuorumStatement, Vote } from './vote.ts';

export const AGENDA_KINDS = ['information', 'report', 'resolution', 'election', 'workshop', 'discussion', 'social', 'closing'] as const;

export interface AgendaItem {
	readonly id: string;
	readonly title: string;
	readonly kind: (typeof AGENDA_KINDS)[number];
	/** What was said or done under it, where no resolution, workshop or social moment tells it. Markdown. */
	readonly report?: string;
	/** Planned length, minutes. */
	readonly duration?: number;
	/** Ids of the people who present it. */
	readonly speakers?: readonly string[];
	readonly startedAt?: ClockTime;
	readonly endedAt?: ClockTime;
	/** Why it was put off to another assembly. */
	readonly postponed?: string;
}

export interface AssemblyDocument {
	readonly id: string;
	readonly title: string;
	readonly kind?: DecisionKind | 'auditorReport' | 'agreementsReport' | 'notice' | 'other';
	/** Whether it was laid before the assembly, or is held at the members' disposal. */
	readonly access?: 'laid' | 'atDisposal';
}

export const ATTENDANCE_STATUSES = ['present', 'represented', 'excused'] as const;

/**
 * One person at the assembly, in the order of the record's lists (family name, then given name). Someone who stands for
 * several members has a row for each: rows are voices, {@link peoplePresent} counts people.
 */
export interface Attendance {
	readonly person: string;
	readonly status: (typeof ATTENDANCE_STATUSES)[number];
	/** `participant`: the source does not tell members from guests. */
	readonly role: 'member' | 'participant' | 'guest' | 'staff' | 'observer';
	/** Organisation in whose name the person came. */
	readonly organisation?: string;
	/** The affiliation as the sheet writes it, where it differs from the organisation's name. */
	readonly affiliation?: string;
	/** Of someone represented: the proxy holder. */
	readonly representedBy?: string;
	/** The proxy named no holder. */
	readonly blankProxy?: boolean;
	/** Own voices that the person votes with, those of represented principals not included; not given: not known. */
	readonly voices?: number;
	readonly college?: string;
	readonly remote?: boolean;
	readonly arrivedAt?: ClockTime;
	readonly leftAt?: ClockTime;
}

/** One thing decided by a resolution. A resolution may hold several; each has its own subject and agenda item. */
export interface Decision {
	readonly id: string;
	readonly kind: DecisionKind;
	readonly agendaItem?: string;
	/** Fiscal year that the decision is about. */
	readonly year?: number;
	/** Cents, as the resolution states it. */
	readonly amount?: Cents;
	/** Of a decision on a provision: its id. */
	readonly provision?: string;
	/** Of a decision on a body: its id. */
	readonly body?: string;
	/** Of a decision on accounts: the statements that it approves. */
	readonly statement?: ApprovedStatement;
}

/** Statements that a decision approves, by their digest: the books of the year name the decision in return. */
export interface ApprovedStatement {
	/** Last day of their fiscal year. */
	readonly closes: IsoDate;
	/** Of what the statements say, hexadecimal. */
	readonly sha256: string;
	/** The day on which the year was closed, where they were named only then; none: they were laid before the assembly. */
	readonly notedOn?: IsoDate;
}

/** A change to a resolution's text that the assembly was asked for, before the text itself. */
export interface Amendment {
	readonly id: string;
	/** Id of the person who proposed it. */
	readonly by?: string;
	/** The passage of the text that it changes. */
	readonly passage: string;
	/** What stands instead; empty: the passage goes. */
	readonly replacement: string;
	readonly vote?: Vote;
	/** `fallen`: what was adopted before it left nothing of its passage. */
	readonly outcome?: 'adopted' | 'rejected' | 'withdrawn' | 'fallen';
}

export const COURSE_KINDS = [
	'suspended',
	'resumed',
	'quorumFound',
	'quorumLost',
	'proxyTakenBack',
	'voteAnnulled',
	'procedureAdopted',
	'procedureRejected',
	'adjourned',
] as const;

/** Something that marked the course of a sitting, beside what its items and votes tell. */
export interface CourseNote {
	readonly at?: ClockTime;
	readonly kind: (typeof COURSE_KINDS)[number];
	/** Of a vote annulled: its resolution. */
	readonly resolution?: string;
	/** Of a proxy taken back: the principal who came. */
	readonly person?: string;
	/** Why, or what was asked. */
	readonly text?: string;
}

export interface Resolution {
	readonly id: string;
	readonly number: number;
	/** May hold announced figures: `Approbation des comptes {{2016|accounts.year}}`. */
	readonly title: string;
	/** Markdown with announced figures. */
	readonly text: string;
	readonly decisions: readonly Decision[];
	/** In the order in which they were put to the vote; `text` is as they left it. */
	readonly amendments?: readonly Amendment[];
	readonly vote?: Vote;
	readonly outcome?: 'adopted' | 'rejected' | 'deferred' | 'withdrawn';
}

/** How an assembly is attended: in the room, there or at a distance as each likes, at a distance alone. */
export const ASSEMBLY_MODES = ['room', 'mixed', 'remote'] as const;
export type AssemblyMode = (typeof ASSEMBLY_MODES)[number];

export interface Assembly {
	/** Its date, with `-2` and so on where a day holds several. */
	readonly id: string;
	readonly date: IsoDate;
	readonly kind?: AssemblyKind;
	/** First, second… assembly of the association. */
	readonly rank?: number;
	readonly annual?: boolean;
	/** Clock times in the association's time zone. */
	readonly startsAt?: ClockTime;
	readonly endsAt?: ClockTime;
	/** The moment at which the chair closed the sitting, where the minutes say so. */
	readonly closedAt?: ClockTime;
	readonly place?: string;
	readonly mode?: AssemblyMode;
	/** Where those at a distance join it: the page of a video call. */
	readonly remoteUrl?: string;
	readonly notice?: { readonly sentOn: IsoDate; readonly by?: string; readonly means?: 'email' | 'post' | 'both' | 'other' };
	/** Ids of people. */
	readonly chair?: string;
	readonly secretary?: string;
	readonly scrutineers: readonly string[];
	/** Voices and members entitled to vote that day, as the attendance sheet's head says. */
	readonly entitled?: {
		readonly members: number;
		readonly voices: number;
		readonly colleges?: readonly { readonly college: string; readonly members: number; readonly voices: number }[];
	};
	/** Of an assembly that meets on a second notice: the id of the one that lacked its quorum. */
	readonly secondNoticeOf?: string;
	/** The quorum as the chair stated it, each time. */
	readonly quorumStatements?: readonly QuorumStatement[];
	readonly agenda: readonly AgendaItem[];
	readonly documents: readonly AssemblyDocument[];
	readonly attendance: readonly Attendance[];
	readonly resolutions: readonly Resolution[];
	readonly elections?: readonly Election[];
	/** What was said of all resolutions together: « soumises au vote et adoptées ». */
	readonly resolutionsOutcome?: 'adopted';
	/** What was discussed without a decision. Markdown. */
	readonly debates: readonly { readonly id: string; readonly text: string; readonly recordedAs?: 'debate' | 'resolution' }[];
	readonly workshops: readonly Workshop[];
	readonly workshopsNarrative?: string;
	readonly socialMoments: readonly { readonly title: string; readonly agendaItem?: string }[];
	readonly course?: readonly CourseNote[];
	readonly incidents: readonly { readonly at?: ClockTime; readonly text: string }[];
	readonly signatures: readonly {
		readonly role: 'chair' | 'secretary' | 'scrutineer' | 'legalRepresentative';
		readonly person?: string;
		readonly signedOn?: IsoDate;
	}[];
	/** What the assembly was shown, each by its year. */
	readonly presented: {
		/** Years of activity told by the report. */
		readonly activityYears: readonly number[];
		readonly accountsYear?: number;
		readonly budgetYear?: number;
		readonly membershipYear?: number;
		/** Start of the term of the bodies presented. */
		readonly termFrom?: number;
	};
	/** Titles of the chapters as the source announces them, with announced figures; none given: our own. */
	readonly headings?: {
		readonly activity?: string;
		readonly accounts?: string;
		readonly budget?: string;
		readonly memberships?: string;
		readonly governance?: string;
		readonly workshops?: string;
	};
	/** Charts that the source announces, by what they show and the years they span. */
	readonly announcedCharts: readonly {
		readonly id: string;
		readonly title: string;
		readonly chart: ChartName;
		readonly fromYear?: number;
		readonly toYear?: number;
		readonly shown: boolean;
	}[];
	/** Whether its minutes are public. */
	readonly published?: Publication;
	/** Defects of the source that a reader saw, quoted so that a check can verify them. */
	readonly annotations: readonly Annotation[];
}

/** The charts that can be drawn from a record. */
export const CHART_NAMES = ['history', 'key-items', 'funding', 'forecast-actual', 'memberships'] as const;
export type ChartName = (typeof CHART_NAMES)[number];

export interface Annotation {
	readonly id: string;
	readonly kind: 'brokenList' | 'unmatchedQuote' | 'markup' | 'missingWord';
	/** The source's own words, as short as shows the defect. */
	readonly quote: string;
}

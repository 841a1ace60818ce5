import type { PartialDate } from '../basics/index.ts';
import type { EditionPicture } from './pictures.ts';

export const PROGRAMME_KINDS = [
	'residency',
	'transformation',
	'foresight',
	'sharedPlace',
	'training',
	'publication',
	'international',
	'talks',
	'delegations',
	'other',
] as const;
export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];

export interface Link {
	readonly url: string;
	readonly label?: string;
}

export interface Programme {
	readonly id: string;
	readonly name: string;
	readonly kind: ProgrammeKind;
	/** Place in the activity report; smaller first. */
	readonly order: number;
	/** Id of the programme it is a part of (a resource centre holds training and publications). */
	readonly parent?: string;
	/** Length of an edition, months. */
	readonly duration?: { readonly minimum: number; readonly maximum: number };
	/** Length of an edition, weeks. */
	readonly weeks?: number;
	/** Volunteers in the group of one edition. */
	readonly groupSize?: number;
	readonly partners: readonly string[];
	readonly funders: readonly string[];
	readonly links: readonly Link[];
	/** Markdown with announced figures; may be empty. */
	readonly narrative: string;
}

export const EDITION_STATUSES = ['planned', 'preparing', 'running', 'completed', 'cancelled'] as const;
export type EditionStatus = (typeof EDITION_STATUSES)[number];

/** Something that happened: a launch, a talk given, a delegation received, a day held, people met. */
export interface ProgrammeEvent {
	readonly kind: 'talk' | 'delegation' | 'meeting' | 'launch' | 'opening' | 'journey' | 'day' | 'other';
	readonly title: string;
	readonly place?: string;
	readonly date?: PartialDate;
}

export interface Consortium {
	/** Ids of the organisations that carry it. */
	readonly leads: readonly string[];
	/** Ids of all member organisations, the leads included. */
	readonly members: readonly string[];
}

export interface Deliverable {
	readonly title: string;
	readonly kind?: 'publication' | 'tool' | 'event' | 'report' | 'other';
	readonly status?: EditionStatus;
	readonly url?: string;
}

/** One edition of a programme: a residency somewhere, an episode, a series of talks. */
export interface Edition {
	readonly id: string;
	readonly programme: string;
	readonly title: string;
	/** Place among the programme's editions; smaller first. */
	readonly order: number;
	readonly from?: PartialDate;
	readonly to?: PartialDate;
	readonly status?: EditionStatus;
	readonly places: readonly string[];
	/** Ids of organisations. */
	readonly partners: readonly string[];
	/** Ids of organisations. */
	readonly funders: readonly string[];
	/** Ids of organisations: the public bodies it is held with. */
	readonly hosts: readonly string[];
	/** Ids of people met or in charge. */
	readonly people: readonly string[];
	readonly consortium?: Consortium;
	/** Floor areas, square metres. */
	readonly areas: readonly { readonly place: string; readonly squareMetres: number }[];
	readonly capacity?: number;
	/** Things of a kind that were held or are to be: 4 days, 8 visits. */
	readonly quantities: readonly { readonly id: string; readonly label: string; readonly value: number }[];
	readonly events: readonly ProgrammeEvent[];
	readonly deliverables: readonly Deliverable[];
	/** In the order in which they are shown; not there where there is none. */
	readonly pictures?: readonly EditionPicture[];
	readonly links: readonly Link[];
	/** Markdown with announced figures; may be empty. */
	readonly narrative: string;
}

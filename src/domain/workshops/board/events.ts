import type { Instant, IsoDate } from '../../basics/index.ts';
import type { WorkshopSectionKind } from '../workshops.ts';

/** Part of a workshop's board under which notes are put. */
export interface BoardSection {
	readonly id: string;
	readonly title: string;
	readonly kind?: WorkshopSectionKind;
}

/** What a group works on. */
export interface Brief {
	/** Number of the group among those of the assembly, from 1. */
	readonly group: number;
	readonly question: string;
	/** Minutes. */
	readonly duration: number;
	readonly sections: readonly BoardSection[];
	readonly agendaItem?: string;
}

export const IDEA_STATUSES = ['open', 'underWay', 'done', 'dropped'] as const;
export type IdeaStatus = (typeof IDEA_STATUSES)[number];

/** What became of an idea after the assembly. */
export interface FollowUp {
	readonly status: IdeaStatus;
	/** Who looks after it: id of a person, or words. */
	readonly owner?: string;
	readonly due?: IsoDate;
	readonly comment?: string;
}

/** The first thing that happens to a workshop. */
export type Prepared = Brief & { readonly type: 'prepared'; readonly at: Instant; readonly workshop: string };

/** What can happen to a workshop after that. `by` and `person` are ids of people of the record. */
export type WorkshopHappening =
	| ({ readonly type: 'revised' } & Brief)
	| { readonly type: 'joined'; readonly person: string }
	| { readonly type: 'left'; readonly person: string }
	| { readonly type: 'scribeNamed'; readonly person: string }
	| { readonly type: 'started' }
	/** Minutes added to the time that the group has. */
	| { readonly type: 'extended'; readonly minutes: number }
	| { readonly type: 'ended' }
	/** `variantOf`: a text that was written over an older state of that note than the one it had; both are kept. */
	| {
			readonly type: 'noteAdded';
			readonly note: string;
			readonly section: string;
			readonly under?: string;
			readonly variantOf?: string;
			readonly text: string;
			readonly by: string;
	  }
	| { readonly type: 'noteRewritten'; readonly note: string; readonly text: string; readonly by: string }
	/** To the end of its new place, or before another note there. */
	| { readonly type: 'notePlaced'; readonly note: string; readonly section: string; readonly under?: string; readonly before?: string }
	/** What is under a note that is merged goes under the one that it is merged into, and so do its supporters. */
	| { readonly type: 'noteMerged'; readonly note: string; readonly into: string; readonly text: string }
	| { readonly type: 'noteRemoved'; readonly note: string }
	| { readonly type: 'supported'; readonly note: string; readonly by: string }
	| { readonly type: 'supportWithdrawn'; readonly note: string; readonly by: string }
	| { readonly type: 'narrated'; readonly narrative: string }
	| ({ readonly type: 'followed'; readonly note: string } & FollowUp);

export type WorkshopEvent = WorkshopHappening & { readonly at: Instant };
/** Everything that happened to a workshop. */
export type WorkshopJournal = readonly [Prepared, ...WorkshopEvent[]];

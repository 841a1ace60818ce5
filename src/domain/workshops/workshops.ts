export const WORKSHOP_SECTION_KINDS = ['finding', 'stake', 'brake', 'priority', 'lead', 'action', 'resource', 'question', 'other'] as const;
export type WorkshopSectionKind = (typeof WORKSHOP_SECTION_KINDS)[number];

/** What was said, with what was said under it. */
export interface WorkshopPoint {
	readonly text: string;
	readonly points: readonly WorkshopPoint[];
}

export interface WorkshopSection {
	readonly id: string;
	readonly title: string;
	readonly kind?: WorkshopSectionKind;
	readonly points: readonly WorkshopPoint[];
	/** Markdown, after the points. */
	readonly narrative?: string;
}

/** A group at work on one question during an assembly. */
export interface Workshop {
	readonly id: string;
	/** Number of the group. */
	readonly group: number;
	readonly question: string;
	/** Minutes. */
	readonly duration?: number;
	/** Ids of people. */
	readonly participants: readonly string[];
	readonly agendaItem?: string;
	/** Markdown, before the sections. */
	readonly narrative?: string;
	readonly sections: readonly WorkshopSection[];
}

/** All points of a workshop, nested ones included. @returns points */
export function countPoints(points: readonly WorkshopPoint[]): number {
	return points.reduce((count, point) => count + 1 + countPoints(point.points), 0);
}

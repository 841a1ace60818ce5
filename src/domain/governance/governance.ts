import type { PartialDate } from '../basics/index.ts';
import type { Capacity } from '../members/index.ts';

export const BODY_KINDS = ['board', 'legalRepresentatives', 'bureau', 'observers', 'workingGroup', 'staff', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** A body of the association: its board, its legal representatives, its observers, a working group, its team. */
export interface Body {
	readonly id: string;
	readonly name: string;
	readonly nameEn?: string;
	readonly kind: BodyKind;
	/** Markdown, may hold announced figures (`{{10|mandates.new}}`). */
	readonly narrative?: string;
}

/** A person in a body for a term. */
export interface Mandate {
	readonly person: string;
	readonly body: string;
	/** Office or role: « Déléguée générale ». */
	readonly title?: string;
	/** Organisation in whose name the person sits. */
	readonly organisation?: string;
	/** The affiliation as the source writes it, where it differs from the organisation's name. */
	readonly affiliation?: string;
	readonly capacity?: Capacity;
	readonly intern?: boolean;
	readonly from?: PartialDate;
	readonly to?: PartialDate;
	/** Whether the person enters the body with this mandate; not given: not known. */
	readonly isNew?: boolean;
	/** Where the mandate comes from: a resolution of an assembly, or one of its elections. */
	readonly elected?: { readonly assembly: string; readonly resolution: string };
}

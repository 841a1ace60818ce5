export const POLICY_STAGES = ['diagnosis', 'design', 'decision', 'delivery', 'evaluation'] as const;
/** Where in the cycle of a public policy a need or an offer stands. */
export type PolicyStage = (typeof POLICY_STAGES)[number];

export const ENTRY_KINDS = ['need', 'offer'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const SHARINGS = ['members', 'office'] as const;
/** Who sees an entry beside the person whose it is: every member, or the office alone, which may put people in touch. */
export type Sharing = (typeof SHARINGS)[number];

/** What a member needs, or can bring to others. */
export interface DirectoryEntry {
	readonly id: string;
	readonly kind: EntryKind;
	/** Whose it is, and whom to talk to. */
	readonly person: string;
	/** For which organisation, where not for oneself. */
	readonly organisation?: string;
	readonly title: string;
	readonly details?: string;
	/** Skills and resources, in one's own words: « design de service », « salle de 40 places ». */
	readonly topics: readonly string[];
	readonly stages: readonly PolicyStage[];
	readonly sharing: Sharing;
	/** Whether those who see it see the person's address of mail too. */
	readonly contact?: boolean;
}

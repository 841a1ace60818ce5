/** What everyone who attends may see of a sitting, in one language: the view of the use case. */
export interface RoomShown {
	readonly phase: 'convened' | 'open' | 'suspended' | 'closed' | 'drafted' | 'signed' | 'published';
	readonly item: { readonly title: string; readonly startedAt: string | null; readonly minutes: number | null } | null;
	readonly texts: readonly {
		readonly number: number;
		readonly title: string;
		readonly text: string;
		readonly amendments: readonly {
			readonly by: string | null;
			readonly passage: string;
			readonly replacement: string;
			readonly status: 'pending' | 'voting' | 'adopted' | 'rejected' | 'fallen';
		}[];
	}[];
	readonly poll: OpenPollShown | null;
	readonly results: readonly ResultShown[];
	readonly speaking: string | null;
	readonly queue: readonly string[];
	/** Those that are held now, with when their time is over. */
	readonly workshops: readonly (WorkshopNamed & { readonly endsAt: string | null })[];
	/** The workshop whose report is heard. */
	readonly report: WorkshopNamed | null;
	readonly holding: string;
}

interface WorkshopNamed {
	readonly id: string;
	readonly group: number;
	readonly question: string;
}

export interface OpenPollShown {
	readonly id: string;
	readonly title: string;
	readonly secret: boolean;
	readonly inRoom: 'hands' | 'paper' | 'electronic';
	readonly cast: number;
	readonly of: number;
	/** The seats that are reserved at an election. */
	readonly reserved: readonly { readonly fr: string; readonly en: string }[];
	readonly offered:
		| { readonly kind: 'vote'; readonly choices: readonly ('for' | 'against' | 'abstention' | 'blank')[] }
		| {
				readonly kind: 'election';
				readonly marks: 'choices' | 'ranking' | 'scores' | 'grades' | 'answers';
				readonly options: readonly { readonly id: string; readonly name: string; readonly note: string | null }[];
				readonly most: number | null;
				readonly scale: readonly string[];
		  };
}

export interface ResultShown {
	readonly id: string;
	readonly title: string;
	readonly carried: boolean | null;
	readonly shares: readonly { readonly choice: 'for' | 'against' | 'abstention' | 'blank' | 'spoiled'; readonly votes: number }[];
	readonly elected: readonly string[];
	readonly explained: readonly { readonly fr: string; readonly en: string }[];
	readonly told: boolean;
	readonly published: boolean;
}

/** What is sent to those who attend: the room as HTML, the form of a ballot with holes, and when to ask for one's voices. */
export interface RoomSent {
	readonly room: string;
	/** Who speaks and who asked to, in HTML. */
	readonly floor: string;
	readonly poll: string | null;
	readonly form: string | null;
	/** How those in the room vote. */
	readonly inRoom: 'hands' | 'paper' | 'electronic' | null;
	readonly holding: string;
}

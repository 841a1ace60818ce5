/** Someone named, with where their page is. */
interface Named {
	readonly type: 'person' | 'organisation';
	readonly id: string;
	readonly name: string;
}

/** What a member's page shows of their ties, every figure and date in words already. */
export interface ShownTies {
	readonly type: Named['type'];
	readonly id: string;
	/** The words of a search for someone to be tied to; empty where nobody is looked for. */
	readonly who: string;
	readonly key: string;
	readonly dues: boolean;
	readonly year: number;
	readonly offered: readonly { readonly value: string; readonly label: string }[];
	readonly categories: readonly { readonly value: string; readonly label: string }[];
	readonly representations: readonly {
		readonly with: Named;
		readonly nth: number;
		readonly version: number;
		readonly about: string;
		readonly to: string | null;
		readonly runs: boolean;
	}[];
	readonly memberships: readonly {
		readonly year: number;
		readonly category: { readonly id: string };
		readonly nth: number;
		readonly version: number;
		readonly name: string;
		readonly status: string;
		readonly statusCode: string;
		readonly due: string;
		readonly paid: string;
	}[];
	readonly mandates: readonly {
		readonly body: { readonly id: string };
		readonly nth: number;
		readonly name: string;
		readonly with: Named | null;
		readonly span: string;
		readonly runs: boolean;
	}[];
	readonly attendance: readonly { readonly assembly: string; readonly date: string; readonly how: string; readonly with: Named | null }[];
}

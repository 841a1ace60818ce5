/** What one version of a layout has that another has not: a line in words. */
export interface ShownDifference {
	readonly kind: 'added' | 'removed' | 'changed' | 'moved';
	readonly line: string;
	/** What it took and takes, where that differs or it is new. */
	readonly before: string;
	readonly after: string;
}

/** What a layout leaves out of a fiscal year, part by part. */
export interface ShownLeftOut {
	readonly year: string;
	readonly parts: readonly {
		readonly part: 'income' | 'balance' | 'headings';
		readonly accounts: readonly { readonly account: string; readonly label: string; readonly amount: string }[];
	}[];
}

/** A layout on its way, as its form shows it. */
export interface ShownLayout {
	/** YAML. */
	readonly text: string;
	readonly title: { readonly fr: string; readonly en: string };
	readonly rows: readonly {
		readonly part: 'income' | 'assets' | 'liabilities' | 'headings';
		readonly kind: 'section' | 'group' | 'line' | 'result';
		readonly key: string;
		readonly fr: string;
		readonly en: string;
		readonly accounts: string;
		readonly deductions: string | null;
		/** Sentences by field. */
		readonly errors: Readonly<Record<string, string>>;
	}[];
	readonly problems: readonly string[];
	readonly differences: readonly ShownDifference[];
	readonly leftOut: readonly ShownLeftOut[];
	/** Digest of the text, where it may be kept; empty where it may not. */
	readonly checked: string;
}

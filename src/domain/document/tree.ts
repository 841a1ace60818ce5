import type { Language } from '../basics/index.ts';
import type { Chart } from './chart.ts';

/** A run of text inside a paragraph, a cell, a title. */
export type Inline =
	| { readonly type: 'text'; readonly value: string }
	| { readonly type: 'strong'; readonly children: readonly Inline[] }
	| { readonly type: 'emphasis'; readonly children: readonly Inline[] }
	| { readonly type: 'superscript'; readonly children: readonly Inline[] }
	| { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
	/** A mention that the law or the statutes want and the record lacks: « non renseigné ». */
	| { readonly type: 'missing'; readonly value: string };

/** A heading with what stands under it; its depth in the tree is its level (the document's title is above them all). */
export interface Section {
	readonly type: 'section';
	/** Stable, unique in the document, usable as an HTML id and a PDF bookmark. */
	readonly id: string;
	readonly title: readonly Inline[];
	/** Begins on a page of its own, where there are pages: a letter among others. */
	readonly ownPage?: true;
	readonly children: readonly Block[];
}

export interface Paragraph {
	readonly type: 'paragraph';
	/** `lead`: opens a chapter; `decision`: what the assembly decided, set apart; `note`: small, explains a figure. */
	readonly role?: 'lead' | 'decision' | 'note';
	readonly children: readonly Inline[];
}

export interface List {
	readonly type: 'list';
	readonly ordered: boolean;
	/** `names`: short items that may run in columns where there is room. */
	readonly layout?: 'names';
	readonly items: readonly ListItem[];
}

export interface ListItem {
	readonly children: readonly Block[];
}

export interface Column {
	readonly header: readonly Inline[];
	/** Figures are set at the end, in tabular digits. */
	readonly align: 'start' | 'end';
}

export interface Row {
	/** `heading`: a heading line above its sub-lines; `total`: a sum; `result`: a balancing line. */
	readonly kind: 'line' | 'heading' | 'total' | 'result';
	/** As many as the table has columns. */
	readonly cells: readonly (readonly Inline[])[];
}

export interface Table {
	readonly type: 'table';
	/** Unique in the document. */
	readonly id: string;
	readonly caption: readonly Inline[];
	readonly columns: readonly Column[];
	/** The first cell of each row is its header. */
	readonly rows: readonly Row[];
}

/** Pairs of a term and what is said of it: the legal mentions at the head of minutes. */
export interface Facts {
	readonly type: 'facts';
	readonly items: readonly { readonly term: readonly Inline[]; readonly description: readonly Inline[] }[];
}

/** Two blocks side by side where there is room, one after the other elsewhere and for a screen reader. */
export interface Beside {
	readonly type: 'beside';
	readonly children: readonly [Block, Block];
}

/** A chart, always with the table of what it shows. */
export interface Figure {
	readonly type: 'figure';
	readonly id: string;
	readonly title: readonly Inline[];
	/** What the chart shows, in a sentence: the alternative text. */
	readonly alternative: string;
	readonly chart: Chart;
	readonly table: Table;
}

/** A picture that the association keeps. */
export interface Picture {
	/** Id of the document that holds it: pages show it from there. */
	readonly document: string;
	/** SHA-256 of its bytes, 64 lower-case hexadecimal digits: what prints it is given them by it. */
	readonly sha256: string;
	/** `image/jpeg` or `image/png`. */
	readonly mediaType: string;
	/** What it shows, for those who do not see it. */
	readonly alternative: string;
	/** Pixels. */
	readonly width: number;
	/** Pixels. */
	readonly height: number;
	/** Who made it; may be empty. */
	readonly caption: readonly Inline[];
}

/** Pictures in their order, side by side where there is room. */
export interface Pictures {
	readonly type: 'pictures';
	readonly items: readonly Picture[];
}

/** Places to sign, side by side. */
export interface Signatures {
	readonly type: 'signatures';
	readonly places: readonly { readonly role: readonly Inline[]; readonly name: readonly Inline[]; readonly signedOn?: readonly Inline[] }[];
}

export type Block = Section | Paragraph | List | Table | Facts | Beside | Figure | Pictures | Signatures;

/** A document before it is printed: what is said, in order, free of any format. */
export interface DocumentTree {
	/** `minutes`: of an assembly; `membersMap`: where the members of a year are; `fecReport`: what is wrong with a file of accounts; `statements`: of a fiscal year; `financialReport`: the treasurer’s, of one; `duesCall`, `duesReceipt`: of one membership; `activityReport`: of a year; `budget`: of a year; `grantForm`: the budget page of an application for a grant; `noticeLetters`, `proxyForm`, `attendanceSheet`: of an assembly to come; `noticeProof`: of how it was convened; `resolutionExtract`: of one that was held; `positions`: of participants on a topic. */
	readonly kind:
		| 'minutes'
		| 'membersMap'
		| 'fecReport'
		| 'statements'
		| 'financialReport'
		| 'duesCall'
		| 'duesReceipt'
		| 'activityReport'
		| 'budget'
		| 'grantForm'
		| 'noticeLetters'
		| 'noticeProof'
		| 'proxyForm'
		| 'attendanceSheet'
		| 'resolutionExtract'
		| 'positions';
	readonly language: Language;
	readonly title: readonly Inline[];
	readonly subtitle: readonly Inline[];
	/** Plain text, for the running header and the file's properties. */
	readonly metadata: {
		readonly title: string;
		readonly author: string;
		readonly subject: string;
		readonly keywords: readonly string[];
		/** The date of the event the document tells, plain ISO; files carry it as their date so that they can be made again byte for byte. */
		readonly date: string;
		/** Base of the file names, ASCII: `proces-verbal-2018-06-19`. */
		readonly fileName: string;
	};
	/** Where the association gave one: the logo as SVG text. */
	readonly logo?: { readonly svg: string; readonly alternative: string };
	readonly children: readonly Block[];
}

import type { STATUTES_WORDS } from '../../../../../../../i18n/office/index.ts';
import type { RefusedForm } from '../../../../../../../ui/forms/index.ts';
import type { PageData } from './$types';

/** What the form of a version shows: what the record holds, or what was sent where it was refused, so that nothing typed is lost. */
export interface Shown {
	readonly form: RefusedForm | null;
	/** The rules of a list, and empty rows after them to add to them. */
	readonly rows: <T>(table: string, kept: readonly T[] | undefined, blank: number) => readonly (T | undefined)[];
	readonly ticked: (name: string, kept: readonly string[] | undefined) => readonly string[] | undefined;
	/** The value of a checkbox. */
	readonly flag: (name: string, kept: boolean | undefined) => '' | '1';
}

/** What a part of the form, with some of the rules, is given. */
export interface RulesPart {
	readonly data: PageData;
	readonly words: (typeof STATUTES_WORDS)['fr'];
	readonly shown: Shown;
}

/** From what the page got back; another form of it may have been refused, that sent none of these fields. */
export function shownOf(form: RefusedForm | null): Shown {
	const sent = form !== null && 'value.from' in form.values ? form.several : undefined;
	const sentRows = (table: string) =>
		Object.entries(sent ?? {}).reduce((most, [name, texts]) => {
			if (texts.length === 0 || !name.startsWith(`${table}.`)) return most;
			return Math.max(most, Number(name.slice(table.length + 1).split('.')[0]) + 1);
		}, 0);
	return {
		form,
		rows: (table, kept = [], blank) => {
			const length = Math.max(kept.length + blank, sentRows(table));
			return Array.from({ length }, (_, index) => kept[index]);
		},
		ticked: (name, kept) => (sent === undefined ? kept : sent[name]),
		flag: (name, kept) => ((sent === undefined ? kept : (sent[name] ?? []).length > 0) ? '1' : ''),
	};
}

interface Choice {
	readonly value: string;
	readonly label: string;
}

/** Choices of which none may be taken. */
export function choose(choices: readonly Choice[], none = '–'): readonly Choice[] {
	return [{ value: '', label: none }, ...choices];
}

/** A share as the form shows it, `1/3`. */
export function shareText(share: { readonly numerator: number; readonly denominator: number } | undefined): string {
	return share === undefined ? '' : `${share.numerator}/${share.denominator}`;
}

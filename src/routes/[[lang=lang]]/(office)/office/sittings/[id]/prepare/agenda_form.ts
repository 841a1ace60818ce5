import { type FieldKind, readForm } from '../../../../../../../ui/forms/index.ts';

const FIELDS: Readonly<Record<string, FieldKind>> = {
	version: 'integer',
	'items.#.id': 'text',
	'items.#.title': 'text',
	'items.#.kind': 'text',
	'items.#.duration': 'integer',
	'items.#.speakers': 'each',
	'items.#.place': 'integer',
};

interface Row {
	readonly title?: unknown;
	readonly place?: unknown;
}

/** Where a row wants to stand; one without a number stays after those that have one. */
function placeOf({ place }: Row): number {
	return typeof place === 'number' ? place : Number.POSITIVE_INFINITY;
}

/**
 * The agenda that a form sends, in the order of the numbers beside its rows; then, where an arrow was pressed, with that row one
 * place up or down. A row without a title is gone.
 */
export function agendaItems(form: FormData): Record<string, unknown> {
	const { version, items } = readForm(form, FIELDS);
	const rows = (Array.isArray(items) ? (items as Row[]) : []).filter((row) => row.title !== undefined);
	const sorted = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
	const [, place, way] = /^(\d{1,4}):(up|down)$/u.exec(String(form.get('move') ?? '')) ?? [];
	const from = sorted.findIndex((row) => row.place === Number(place));
	const moved = sorted[from];
	const agenda = moved === undefined ? sorted : sorted.toSpliced(from, 1).toSpliced(Math.max(0, from + (way === 'up' ? -1 : 1)), 0, moved);
	return { version, items: agenda.map(({ place: _place, ...item }) => item) };
}

import type { Language } from '../../domain/basics/index.ts';
import { type Refusal, refusalText } from '../../i18n/refusals/index.ts';
import { type FieldKind, fieldNameAt, filled, sentTexts } from './read_form.ts';
import type { RefusedForm } from './refused_form.ts';

// Apart from what pages do with an answer: a browser is not sent the words of every refusal there is.

/** What a form sent, to be shown again in its fields. */
function shownAgain(form: FormData): Pick<RefusedForm, 'values' | 'several'> {
	const names = new Set(form.keys());
	return { values: sentTexts(form), several: Object.fromEntries([...names].map((name) => [name, filled(form, name)])) };
}

/**
 * A refusal, as the page that sent the form shows it.
 * @param read the fields of the form, where it was read by them
 */
export function refusedForm(
	refusal: Refusal,
	form: FormData,
	language: Language,
	read: Readonly<Record<string, FieldKind>> = {},
): RefusedForm {
	const problems = (refusal.fields ?? []).map(({ path, message }) => [fieldNameAt(form, read, path), message[language]] as const);
	return { problem: refusalText(refusal, language), fields: Object.fromEntries(problems), ...shownAgain(form), present: refusal.present };
}

/** A form that was sent to look at a narrative: nothing is refused, nothing done, and all that was typed is still there. */
export function previewForm(preview: string, form: FormData): RefusedForm {
	return { problem: '', fields: {}, ...shownAgain(form), preview, present: undefined };
}

import type { Language } from '../../domain/basics/index.ts';
import { type Refusal, refusalText } from '../../i18n/refusals/index.ts';
import { filled, sentTexts } from './read_form.ts';

/** What a page shows of a form that was refused. */
export interface RefusedForm {
	readonly problem: string;
	/** By field name, `value.familyName`. */
	readonly fields: Readonly<Record<string, string>>;
	/** What was sent, so that nothing typed is lost. */
	readonly values: Readonly<Record<string, string>>;
	/** What was sent of the fields that a form has several of under one name. */
	readonly several: Readonly<Record<string, readonly string[]>>;
	/** A narrative that was sent to be looked at, as HTML. */
	readonly preview?: string;
	/** Of a conflict: what is there now, and the version to go on from; null where it is gone. */
	readonly present: Refusal['present'];
}

/** What a form sent, to be shown again in its fields. */
function shownAgain(form: FormData): Pick<RefusedForm, 'values' | 'several'> {
	const names = new Set(form.keys());
	return { values: sentTexts(form), several: Object.fromEntries([...names].map((name) => [name, filled(form, name)])) };
}

/** A refusal, as the page that sent the form shows it. */
export function refusedForm(refusal: Refusal, form: FormData, language: Language): RefusedForm {
	const fields = (refusal.fields ?? []).map(({ path, message }) => [path.join('.'), message[language]] as const);
	return { problem: refusalText(refusal, language), fields: Object.fromEntries(fields), ...shownAgain(form), present: refusal.present };
}

/** A form that was sent to look at a narrative: nothing is refused, nothing done, and all that was typed is still there. */
export function previewForm(preview: string, form: FormData): RefusedForm {
	return { problem: '', fields: {}, ...shownAgain(form), preview, present: undefined };
}

/** What a page got back from its form, where that was a refusal. */
export function refusedOf(form: object | null | undefined): RefusedForm | null {
	return typeof form === 'object' && form !== null && 'problem' in form && typeof form.problem === 'string' ? (form as RefusedForm) : null;
}

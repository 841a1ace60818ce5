import type { Refusal } from '../../i18n/refusals/index.ts';

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

/** What a page got back from its form, where that was a refusal. */
export function refusedOf(form: object | null | undefined): RefusedForm | null {
	return typeof form === 'object' && form !== null && 'problem' in form && typeof form.problem === 'string' ? (form as RefusedForm) : null;
}

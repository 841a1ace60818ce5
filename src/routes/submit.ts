import { fail, redirect } from '@sveltejs/kit';
import type { Result } from '../domain/basics/index.ts';
import { type Refusal, refusalStatus } from '../i18n/refusals/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { type FieldKind, readForm, refusedForm } from '../ui/forms/index.ts';

/** What a form asks to be done, and what comes then. */
export interface Submission<T, S> {
	/** The fields of the form and how each is read; or what reads it as a whole. */
	readonly fields: Readonly<Record<string, FieldKind>> | ((form: FormData) => Record<string, unknown>);
	/** Does the action with what the form sent; `key` makes a double click do it once. */
	readonly run: (office: OfficeAs, sent: Record<string, unknown>, key: string | undefined) => Promise<Result<T, Refusal>>;
	/** Where to go once it is done; without one the page itself says so. */
	readonly next?: (done: T) => string;
	/** What this page shows of what was done, beside that it was. */
	readonly shows?: (done: T) => S;
}

/** Does what a form asks: an action by its name, then another page or this one with what was done or why not. */
export async function submit<T, S = undefined>(
	{ request, locals }: { readonly request: Request; readonly locals: App.Locals },
	submission: Submission<T, S>,
) {
	return submitForm(await request.formData(), locals, submission);
}

/** As {@link submit}, of a form that was read already. */
export async function submitForm<T, S = undefined>(
	form: FormData,
	{ office, language }: Pick<App.Locals, 'office' | 'language'>,
	{ fields, run, next, shows }: Submission<T, S>,
) {
	if (office === undefined) return fail(404);
	const key = form.get('idempotency');
	const sent = typeof fields === 'function' ? fields(form) : readForm(form, fields);
	const done = await run(office, sent, typeof key === 'string' && key !== '' ? key : undefined);
	if (!done.ok) return fail(refusalStatus(done.error), refusedForm(done.error, form, language, typeof fields === 'function' ? {} : fields));
	if (next !== undefined) redirect(303, next(done.value));
	return { done: true as const, shown: shows?.(done.value) };
}

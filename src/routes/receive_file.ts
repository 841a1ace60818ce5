import { fail } from '@sveltejs/kit';
import { ok, type Result, refused } from '../domain/basics/index.ts';
import { type Refusal, refusal, refusalStatus } from '../i18n/refusals/index.ts';
import type { OfficeAs } from '../platform/index.ts';
import { refusedForm } from '../ui/forms/index.ts';
import { readMultipart } from './multipart.ts';
import { type Submission, submitForm } from './submit.ts';

/** The name of the field that holds the file. */
const FIELD = 'file';

/** A file that was sent with a form and is kept, as actions take it. */
export interface ReceivedFile {
	readonly sha256: string;
	/** As the browser said it. */
	readonly name: string;
}

/** How the file is kept: as it came, or as a picture that is cleared of what it tells. */
type Keeps = 'keepFile' | 'keepPicture';

interface Received {
	/** The other fields. */
	readonly form: FormData;
	/** None where no file was chosen. */
	readonly file: Result<ReceivedFile | undefined, Refusal>;
}

/**
 * Reads a form (`multipart/form-data`) as it comes and keeps its file, which never is in memory as a whole. Where the file is
 * refused, the rest is not read.
 * @throws Error where the sender goes away
 */
export async function receiveFile(request: Request, office: OfficeAs, keeps: Keeps = 'keepFile'): Promise<Received> {
	let file: Received['file'] = ok(undefined);
	const form = await readMultipart(request, 1, async ({ field, name, bytes }) => {
		if (field !== FIELD) {
			bytes.resume();
			return true;
		}
		const kept = await office[keeps](bytes);
		file = kept.ok ? ok({ sha256: kept.value.sha256, name }) : kept;
		// What is left unread ends the connection, and with it the page that says why: of a file that has come whole, nothing is.
		return kept.ok || bytes.readableEnded;
	});
	return form === undefined ? { form: new FormData(), file: refused(refusal('file-unread')) } : { form, file };
}

/** Does what a form with a file asks, as `submit` does: the action gets `file`, where one was chosen. */
export async function submitWithFile<T, S = undefined>(
	event: { readonly request: Request; readonly locals: App.Locals },
	submission: Submission<T, S>,
	keeps?: Keeps,
) {
	const { office, language } = event.locals;
	if (office === undefined) return fail(404);
	const { form, file } = await receiveFile(event.request, office, keeps);
	if (!file.ok) return fail(refusalStatus(file.error), refusedForm(file.error, form, language));
	const sent = file.value;
	return submitForm(form, event.locals, {
		...submission,
		run: (asked, fields, key) => submission.run(asked, sent === undefined ? fields : { ...fields, file: sent }, key),
	});
}

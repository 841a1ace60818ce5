import type { Language } from '../../domain/basics/index.ts';
import { HTTP_WORDS, type ToldStatus } from '../../i18n/account/index.ts';
import { type Refusal, refusalStatus, refusalText } from '../../i18n/refusals/index.ts';

/** Why something was not done, as programs read it (RFC 9457). */
export interface Problem {
	/** `urn:collegiale:refusal:` and its code, or `about:blank`, where the status says it all. */
	readonly type: string;
	readonly title: string;
	readonly status: number;
	readonly detail?: string;
	/** What is not right in the input: where, by JSON Pointer (RFC 6901), and why. */
	readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
	/** Of a conflict: what is there now, and the version to go on from; null where it is gone. */
	readonly present?: Refusal['present'];
}

/** A refusal of the record, in the language asked for. */
export function problemOf(refusal: Refusal, language: Language): Problem {
	const { code, fields, present } = refusal;
	return {
		type: `urn:collegiale:refusal:${code}`,
		title: refusalText(refusal, language),
		status: refusalStatus(refusal),
		...(fields === undefined
			? {}
			: { errors: fields.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message[language] })) }),
		...(present === undefined ? {} : { present }),
	};
}

/** What is refused before the record is asked. */
export function httpProblem(status: ToldStatus, language: Language): Problem {
	const { title, text } = HTTP_WORDS[language][status];
	return { type: 'about:blank', title, status, detail: text };
}

function pointerOf(path: readonly (string | number)[]): string {
	return `#${path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

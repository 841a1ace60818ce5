import { error } from '@sveltejs/kit';
import type { Result } from '../domain/basics/index.ts';
import { type Refusal, refusalStatus, refusalText } from '../i18n/refusals/index.ts';
import type { OfficeAs } from '../platform/index.ts';

/** What a page asks of the office. @throws the page's error where it is refused, in the language of the page */
export async function answered<T>(
	{ office, language }: Pick<App.Locals, 'office' | 'language'>,
	asks: (office: OfficeAs) => Promise<Result<T, Refusal>>,
): Promise<T> {
	if (office === undefined) error(404);
	const answer = await asks(office);
	if (!answer.ok) error(refusalStatus(answer.error), refusalText(answer.error, language));
	return answer.value;
}

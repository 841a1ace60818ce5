import { type Bilingual, isIsoDate, type Language, type RecordPath } from '../../domain/basics/index.ts';
import { formatDate } from '../../domain/typography/index.ts';
import { nounOf } from '../concepts.ts';
import { ACCESS_REFUSALS } from './access.ts';
import { ACTION_REFUSALS } from './actions.ts';
import { BOOK_REFUSALS } from './book.ts';
import { BUDGET_REFUSALS } from './budget.ts';
import { CONVENING_REFUSALS } from './convening.ts';
import { DUES_REFUSALS } from './dues.ts';
import { GOVERNANCE_REFUSALS } from './governance.ts';
import { LEDGER_REFUSALS } from './ledger.ts';
import { MAIL_REFUSALS } from './mail.ts';
import { MEMBER_LIST_REFUSALS } from './member_lists.ts';
import { PRIVACY_REFUSALS } from './privacy.ts';
import { REQUEST_REFUSALS } from './requests.ts';
import { STORE_REFUSALS } from './store.ts';
import { WORKSHOP_REFUSALS } from './workshops.ts';

export { sittingRefusalText } from './sitting_text.ts';
export { refusalStatus } from './status.ts';

/** Every refusal with its sentence; `{name}` stands for a parameter. A family of actions adds its own file here. */
export const REFUSALS = {
	...STORE_REFUSALS,
	...ACTION_REFUSALS,
	...ACCESS_REFUSALS,
	...BOOK_REFUSALS,
	...BUDGET_REFUSALS,
	...CONVENING_REFUSALS,
	...DUES_REFUSALS,
	...GOVERNANCE_REFUSALS,
	...WORKSHOP_REFUSALS,
	...MAIL_REFUSALS,
	...LEDGER_REFUSALS,
	...MEMBER_LIST_REFUSALS,
	...PRIVACY_REFUSALS,
	...REQUEST_REFUSALS,
} as const;
export type RefusalCode = keyof typeof REFUSALS;

/** What is not right in one field of what was entered. */
export interface FieldProblem {
	/** From the input's own root. */
	readonly path: RecordPath;
	readonly message: Bilingual;
}

/** Why something was not done: nothing has changed. */
export interface Refusal {
	readonly code: RefusalCode;
	/** What the sentence speaks of; `by` is the name of a concept. */
	readonly params: Readonly<Record<string, string | number>>;
	/** The sentence, where a rule of the domain says it itself, with its article. */
	readonly said?: Bilingual;
	/** Of `input-invalid`. */
	readonly fields?: readonly FieldProblem[];
	/** Of `conflict`: what is there now; null where it is gone. */
	readonly present?: { readonly value: unknown; readonly version: number } | null;
}

/** A refusal from its code. */
export function refusal(code: RefusalCode, params: Refusal['params'] = {}): Refusal {
	return { code, params };
}

/** A refusal in words. */
export function refusalText({ code, params, said }: Pick<Refusal, 'code' | 'params' | 'said'>, language: Language): string {
	if (said !== undefined) return said[language];
	const shown = (name: string) => {
		const value = String(params[name] ?? '');
		if (name === 'by') return nounOf(value, language);
		return isIsoDate(value) ? formatDate(value, language) : value;
	};
	return REFUSALS[code][language].replace(/\{(\w+)\}/gu, (_, name: string) => shown(name));
}

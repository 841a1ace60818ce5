import { may } from '../../../../../../domain/access/index.ts';
import { DUES_LETTERS } from '../../../../../../domain/association/index.ts';
import { LANGUAGES } from '../../../../../../domain/basics/index.ts';
import { BLANK_NAMES } from '../../../../../../domain/dues/index.ts';
import { filled, readForm } from '../../../../../../ui/forms/index.ts';
import { answered } from '../../../../../answered.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** Each letter in each language, in the order of the page. */
const TEXTS = DUES_LETTERS.flatMap((letter) => LANGUAGES.map((language) => ({ letter, language })));

export const load: PageServerLoad = async ({ locals }) => {
	const { value, version } = await answered(locals, (office) => office.ask('dues.read_letters', {}));
	const { texts = [], ...rest } = value ?? {};
	return {
		...{ version, letters: rest, writes: may(locals.actor, 'dues.write') },
		blanks: BLANK_NAMES[locals.language].map((name) => `{${name}}`),
		texts: TEXTS.map((one, index) => ({
			...one,
			name: `duesLetters.texts.${index}.text`,
			text: texts.find(({ letter, language }) => letter === one.letter && language === one.language)?.text ?? '',
		})),
	};
};

/** The form as the action reads it: the texts that are written, each with what it is of. */
function sentLetters(form: FormData): Record<string, unknown> {
	const { version, duesLetters } = readForm(form, {
		version: 'integer',
		'duesLetters.iban': 'text',
		'duesLetters.paymentUrl': 'text',
		'duesLetters.payWithinDays': 'integer',
		'duesLetters.receipts': 'flag',
	});
	const texts = TEXTS.flatMap((one, index) => filled(form, `duesLetters.texts.${index}.text`).map((text) => ({ ...one, text })));
	return { version, duesLetters: { ...(duesLetters as object | undefined), ...(texts.length === 0 ? {} : { texts }) } };
}

export const actions: Actions = {
	default: (event) => submit(event, { fields: sentLetters, run: (office, sent, key) => office.perform('dues.set_letters', sent, key) }),
};

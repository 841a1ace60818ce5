import { may } from '../../../../../../../domain/access/index.ts';
import { formatAmount, formatDate } from '../../../../../../../domain/typography/index.ts';
import { DUES_LETTER_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import { mailIsSetUp } from '../../../../../../mail_set_up.ts';
import { submit } from '../../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { language } = locals;
	const words = DUES_LETTER_WORDS[language];
	const found = await answered(locals, (office) => office.ask('dues.read_call', { batch: params.batch }));
	const isProblem = (code: string): code is keyof typeof words.problems => Object.hasOwn(words.problems, code);
	const why = (code: string) => (isProblem(code) ? words.problems[code] : code);
	return {
		...{ batch: params.batch, year: found.year, printed: found.printed },
		title: words.title(words.letters[found.letter], String(found.year)),
		sentOn: words.sentOn(formatDate(found.sentOn, language)),
		writes: may(locals.actor, 'dues.write'),
		notesReturned: may(locals.actor, 'mail.write'),
		notSetUp: !mailIsSetUp(locals),
		retries: found.lines.some(({ delivery }) => delivery !== null && ['refused', 'held', 'bounced'].includes(delivery.status)),
		lines: found.lines.map(({ id, member, name, owed, delivery }) => {
			const status = delivery?.status ?? 'printed';
			const problem = status === 'sent' || status === 'printed' ? null : (delivery?.problem ?? null);
			return {
				...{ id, name, status, owed: formatAmount(owed, language) },
				page: `${member.type === 'person' ? 'people' : 'organisations'}/${member.id}`,
				way: words.ways[status],
				problem: problem === null || problem === 'bounced' ? null : why(problem),
			};
		}),
	};
};

export const actions: Actions = {
	retry: (event) =>
		submit(event, { fields: {}, run: (office, _, key) => office.perform('dues.retry_mail', { batch: event.params.batch }, key) }),
	bounce: (event) =>
		submit(event, { fields: { letter: 'text' }, run: (office, sent, key) => office.perform('dues.note_bounce', sent, key) }),
};

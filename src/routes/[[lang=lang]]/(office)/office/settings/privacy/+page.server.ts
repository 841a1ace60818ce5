import { IDENTITY_REASONS, RETENTION_DEFAULTS } from '../../../../../../domain/retention/index.ts';
import { formatDate } from '../../../../../../domain/typography/index.ts';
import { PRIVACY_WORDS } from '../../../../../../i18n/office/index.ts';
import { refusal, refusalText } from '../../../../../../i18n/refusals/index.ts';
import { answered } from '../../../../../answered.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

/** People and needs that are listed at once. */
const SHOWN = 25;

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = PRIVACY_WORDS[language];
	const erased = await answered(locals, (office) => office.ask('members.list_erased', {}));
	const rules = await answered(locals, (office) => office.ask('retention.read_plan', {}));
	return {
		most: SHOWN,
		rules: rules.map(({ kind, months, automatic, over, next, list }) => ({
			...{ kind, months, automatic, over, rows: kind !== 'people' && kind !== 'directory' },
			name: words.kinds[kind],
			since: words.since[kind],
			usual: words.usual(RETENTION_DEFAULTS[kind].months, RETENTION_DEFAULTS[kind].source[language]),
			state: [words.over(over), next === undefined ? (over === 0 ? words.never : '') : words.next(formatDate(next, language))].join(' '),
			later: Math.max(0, list.length - SHOWN),
			list: list.slice(0, SHOWN).map(({ id, name, since, due }, index) => ({
				...{ id, name, may: index < over },
				since: formatDate(since, language),
				due: formatDate(due, language),
			})),
		})),
		erased: erased.map(({ person, name, reasons, erasedOn, until }) => ({
			...{ person, name },
			erasedOn: formatDate(erasedOn, language),
			until: formatDate(until, language),
			reasons: reasons.map((one) => IDENTITY_REASONS[one][language]).join(' ; '),
		})),
	};
};

export const actions: Actions = {
	rule: (event) =>
		submit(event, {
			fields: { kind: 'text', months: 'integer', automatic: 'flag' },
			run: (office, sent, key) => office.perform('retention.set_rule', sent, key),
		}),
	run: (event) =>
		submit(event, {
			fields: { kind: 'text', ids: 'each' },
			run: (office, sent, key) => office.perform('retention.run', sent, key),
			shows: ({ count, left }) => ({
				count,
				left: left.map(({ id, why }) => ({ id, why: refusalText(refusal(why), event.locals.language) })),
			}),
		}),
};

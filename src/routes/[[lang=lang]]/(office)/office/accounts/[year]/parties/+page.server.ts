import { sidesOf } from '../../../../../../../domain/accounts/index.ts';
import { formatAmount, formatDate } from '../../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const [account, auxiliary] = ['account', 'auxiliary'].map((name) => url.searchParams.get(name));
	const page = await answered(locals, (office) =>
		office.ask('accounts.read_parties', { year: params.year, ...(account && auxiliary ? { after: { account, auxiliary } } : {}) }),
	);
	const amount = (cents: number) => (cents === 0 ? '' : formatAmount(cents, language));
	return {
		year: page.year.year,
		name: formatDate(page.year.year, language),
		parties: page.parties.map((one) => {
			const sides = sidesOf(one);
			return {
				...{ account: one.account, auxiliary: one.auxiliary, label: one.auxiliaryLabel || one.auxiliary },
				...{ debit: amount(sides.debit), credit: amount(sides.credit) },
			};
		}),
		next: page.next === undefined ? null : `?${new URLSearchParams(page.next)}`,
	};
};

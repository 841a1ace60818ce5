import { may } from '../../../../../../domain/access/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const found = await answered(locals, (office) => office.ask('accounts.read_codes', {}));
	const asked = url.searchParams.get('code') ?? '';
	const chosen = found.codes.find(({ code }) => code.code === asked);
	const { names, unnamed, funders, programmes } = found;
	return {
		...{ unnamed, funders, programmes },
		writes: may(locals.actor, 'accounts.write'),
		codes: found.codes.map(({ code: { code, name, programme, funder, accounts, words } }) => ({
			...{ code, name, programme: names[programme ?? ''] ?? '', funder: names[funder ?? ''] ?? '' },
			accounts: [...accounts, ...words.map((word) => `« ${word} »`)].join(', '),
		})),
		/** What the form begins with: the code that the address asks for, which may have no name yet. */
		begun: {
			code: asked,
			...{ name: chosen?.code.name ?? '', programme: chosen?.code.programme ?? '', funder: chosen?.code.funder ?? '' },
			...{ accounts: chosen?.code.accounts.join(', ') ?? '', words: chosen?.code.words.join(', ') ?? '' },
			version: chosen?.version ?? null,
		},
	};
};

const FIELDS = {
	code: 'text',
	name: 'text',
	programme: 'text',
	funder: 'text',
	accounts: 'list',
	words: 'list',
	version: 'integer',
} as const;

export const actions: Actions = {
	put: (event) =>
		submit(event, {
			fields: FIELDS,
			run: (office, sent, key) => office.perform('accounts.put_code', sent, key),
			next: () => inLanguage(event.locals, '/office/accounts/codes'),
		}),
	remove: (event) =>
		submit(event, {
			fields: { code: 'text', version: 'integer' },
			run: (office, sent) => office.perform('accounts.remove_code', sent),
			next: () => inLanguage(event.locals, '/office/accounts/codes'),
		}),
};

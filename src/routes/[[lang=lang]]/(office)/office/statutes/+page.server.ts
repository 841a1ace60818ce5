import { may } from '../../../../../domain/access/index.ts';
import { formatCount, formatDate } from '../../../../../domain/typography/index.ts';
import { answered } from '../../../../answered.ts';
import { inLanguage } from '../../../../store_product.ts';
import { submit } from '../../../../submit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const found = await answered(locals, (office) => office.ask('statutes.read_versions', {}));
	return {
		writes: may(locals.actor, 'governance.write'),
		versions: found.versions.map(({ value }, index) => ({
			id: value.id,
			title: value.title ?? value.id,
			from: formatDate(value.from, language),
			adoptedOn: value.adoptedOn === undefined ? '' : formatDate(value.adoptedOn, language),
			articles: formatCount(value.articles?.length ?? 0, language),
			inForce: value.id === found.inForce,
			before: found.versions[index + 1]?.value.id ?? null,
		})),
	};
};

export const actions: Actions = {
	begin: (event) =>
		submit(event, {
			fields: { from: 'text' },
			run: (office, sent, key) => office.perform('statutes.begin_version', sent, key),
			next: ({ value }) => inLanguage(event.locals, `/office/statutes/${value.id}/edit`),
		}),
};

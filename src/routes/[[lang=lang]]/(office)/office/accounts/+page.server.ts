import { fail, redirect } from '@sveltejs/kit';
import { may } from '../../../../../domain/access/index.ts';
import { formatAmount, formatCount, formatDate } from '../../../../../domain/typography/index.ts';
import { refusalStatus } from '../../../../../i18n/refusals/index.ts';
import { readForm, refusedForm } from '../../../../../ui/forms/index.ts';
import { answered } from '../../../../answered.ts';
import { withFiles } from '../../../../receive_files.ts';
import { inLanguage } from '../../../../store_product.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const [years, imports] = await Promise.all([
		answered(locals, (office) => office.ask('accounts.list_years', {})),
		answered(locals, (office) => office.ask('accounts.list_imports', {})),
	]);
	const amount = (cents: number) => formatAmount(cents, language);
	return {
		writes: may(locals.actor, 'accounts.write'),
		/** Sent with the files, so that a double click imports once. */
		key: crypto.randomUUID(),
		years: years.map(({ year, version, closing, own, imported, income, expenses }) => ({
			year,
			version,
			name: formatDate(year, language),
			closed: closing !== undefined,
			lines: formatCount(own + imported, language),
			/** Whether a file may come in the place of what is there. */
			replaceable: imported > 0 && own === 0 && closing === undefined,
			income: amount(income),
			expenses: amount(expenses),
			result: amount(income - expenses),
		})),
		imports: imports.map(({ id, name, status, at, by, lines, errors }) => ({
			...{ id, name, status, at, by: by.name },
			lines: formatCount(lines, language),
			errors: errors === 0 ? '' : formatCount(errors, language),
		})),
	};
};

export const actions: Actions = {
	import: ({ request, locals }) =>
		withFiles(request, async ({ form, files }) => {
			const { office, language } = locals;
			if (office === undefined) return fail(404);
			const key = form.get('idempotency');
			const sent = {
				...readForm(form, { closes: 'text', opens: 'text', analytic: 'text' }),
				files: [...files.keys()],
			};
			// A year to be replaced is named with the version that was seen: `2017-12-31@42`.
			const replace = form.getAll('replace').map((one) => {
				const [year = '', version = ''] = String(one).split('@');
				return { year, version: Number(version) };
			});
			const asked = { ...sent, replace };
			const done = await office.importFec(asked, files, typeof key === 'string' && key !== '' ? key : undefined);
			if (!done.ok) return fail(refusalStatus(done.error), refusedForm(done.error, form, language));
			const [first, second] = done.value.files;
			const page = inLanguage(locals, '/office/accounts');
			redirect(303, first !== undefined && second === undefined ? `${page}/imports/${first.id}` : `${page}#sent`);
		}),
};

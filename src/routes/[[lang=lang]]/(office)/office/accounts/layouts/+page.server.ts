import { formatDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const charts = await answered(locals, (office) => office.ask('accounts.read_charts', {}));
	const date = (iso: string | undefined) => (iso === undefined ? '' : formatDate(iso, language));
	return {
		charts: charts.map(({ id, version, title, own, from, to }) => ({
			...{ id, own },
			version: String(version),
			title: title[language],
			from: date(from),
			to: date(to),
		})),
	};
};

import { formatAmount, formatCount, formatDate, formatPartialDate } from '../../../../../../../domain/typography/index.ts';
import { BOOKS_WORDS } from '../../../../../../../i18n/office/index.ts';
import { answered } from '../../../../../../answered.ts';
import type { PageServerLoad } from './$types';

/** What a page of the general ledger is asked for by its address. */
function askedOf(query: URLSearchParams): Record<string, unknown> {
	const words = (name: string) => (query.get(name) ?? '').split(' ').filter((one) => one !== '');
	const accounts = words('accounts');
	const [auxiliary, month, after] = ['auxiliary', 'month', 'after'].map((name) => query.get(name));
	const analytic = { codes: query.getAll('analytic'), uncoded: words('uncoded') };
	const [account = '', date = '', line = ''] = (after ?? '').split(' ');
	return {
		...(accounts.length === 0 ? {} : { accounts }),
		...(auxiliary === null || auxiliary === '' ? {} : { auxiliary }),
		...(month === null || month === '' ? {} : { month }),
		...(analytic.codes.length + analytic.uncoded.length === 0 ? {} : { analytic }),
		...(after === null ? {} : { after: { account, date, line: Number(line) } }),
	};
}

/** Lines of the general ledger with what they come to so far, account by account. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { language } = locals;
	const words = BOOKS_WORDS[language];
	const query = url.searchParams;
	const page = await answered(locals, (office) => office.ask('accounts.read_ledger', { year: params.year, ...askedOf(query) }));
	const amount = (cents: number) => formatAmount(cents, language);
	const [month, auxiliary] = [query.get('month'), query.get('auxiliary')];
	const codes = query.getAll('analytic');
	let [running, account] = [page.before, page.lines[0]?.account];
	const lines = page.lines.map((line) => {
		running = (line.account === account ? running : 0) + line.debit - line.credit;
		const begins = line.account !== account;
		account = line.account;
		return {
			...{ id: line.line, entry: line.entry, account: line.account, accountLabel: line.accountLabel, begins },
			...{ journal: line.journal, number: line.number, label: line.label, evidence: line.evidence },
			party: line.auxiliaryLabel || line.auxiliary,
			date: formatDate(line.date, language),
			debit: line.debit === 0 ? '' : amount(line.debit),
			credit: line.credit === 0 ? '' : amount(line.credit),
			balance: amount(running),
		};
	});
	const next = new URLSearchParams(query);
	if (page.next !== undefined) next.set('after', `${page.next.account} ${page.next.date} ${page.next.line}`);
	return {
		year: page.year.year,
		name: formatDate(page.year.year, language),
		/** Whether all of the ledger is shown. */
		all: ['accounts', 'auxiliary', 'month', 'analytic', 'uncoded'].every((name) => !query.has(name)),
		filter: [
			(query.get('accounts') ?? '').split(' ').slice(0, 12).join(', '),
			auxiliary ?? '',
			month === null ? '' : words.ofMonth(formatPartialDate(month, language)),
			codes.length > 0 ? words.ofCode(codes.join(', ')) : query.has('uncoded') ? words.ofNoCode : '',
		].filter((part) => part !== ''),
		count: formatCount(page.total.lines, language),
		debit: amount(page.total.debit),
		credit: amount(page.total.credit),
		balance: amount(page.total.debit - page.total.credit),
		before: query.has('after') ? amount(page.before) : '',
		lines,
		next: page.next === undefined ? null : `?${next}`,
	};
};

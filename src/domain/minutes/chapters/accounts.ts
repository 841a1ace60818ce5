import { accountsOf, compareAccounts, headingAmount, result, sideTotal, type YearAccounts } from '../../accounts/index.ts';
import type { Cents } from '../../basics/index.ts';
import { type Block, type Facts, list, paragraph, type Row, row, section, type Table, text } from '../../document/index.ts';
import { formatAmount, formatMoney, formatShare, joinWords } from '../../typography/index.ts';
import { composeChart } from '../charts.ts';
import { tellProvision } from '../provisions.ts';
import type { Scene } from '../scene.ts';

/** The accounts that an assembly is shown: the budget of one year, the actuals of another. */
interface Shown {
	readonly budget: YearAccounts | undefined;
	readonly actual: YearAccounts | undefined;
}

function shown(scene: Scene): Shown {
	const { accountsYear, budgetYear } = scene.assembly.presented;
	return {
		budget: budgetYear === undefined ? undefined : accountsOf(scene.record.accounts, budgetYear, 'forecast', scene.assembly.id),
		actual: accountsYear === undefined ? undefined : accountsOf(scene.record.accounts, accountsYear, 'actual'),
	};
}

/** What a side of the table adds up to at its foot: as announced, else the sum with the result that balances it. Cents. */
function footTotal(accounts: YearAccounts, side: 'expense' | 'income'): Cents {
	const announced = side === 'expense' ? accounts.announced?.expenses : accounts.announced?.income;
	if (announced !== undefined) return announced;
	const balance = statedResult(accounts);
	const own = sideTotal(accounts, side);
	return side === 'expense' ? own + Math.max(balance, 0) : own + Math.max(-balance, 0);
}

/** The result as announced, else as computed. Cents. */
function statedResult(accounts: YearAccounts): Cents {
	return accounts.announced?.result ?? result(accounts);
}

function budgetTable(scene: Scene, { budget, actual }: Shown, side: 'expense' | 'income'): Table {
	const { words, language } = scene;
	const columns = [budget, actual].filter((one) => one !== undefined);
	const amounts = (left: Cents | undefined, right: Cents | undefined) =>
		[...(budget === undefined ? [] : [left]), ...(actual === undefined ? [] : [right])].map((cents) =>
			cents === undefined ? '' : formatAmount(cents, language),
		);
	const rows: Row[] = compareAccounts(budget, actual, side).flatMap((heading) => [
		row('heading', scene.tell(`${heading.id} – ${heading.label}`), ...amounts(heading.left, heading.right)),
		...heading.lines.map((line) => row('line', scene.tell(line.label), ...amounts(line.left, line.right))),
	]);
	// The balancing row stands on the side that it makes equal to the other: a surplus among expenses, a deficit among income.
	const balancing = (accounts: YearAccounts | undefined) => {
		if (accounts === undefined) return undefined;
		const stated = statedResult(accounts);
		return (side === 'expense' ? stated > 0 : stated < 0) ? Math.abs(stated) : undefined;
	};
	const [left, right] = [balancing(budget), balancing(actual)];
	if (left !== undefined || right !== undefined) {
		const years = [left === undefined ? undefined : budget?.year, right === undefined ? undefined : actual?.year].filter(
			(year) => year !== undefined,
		);
		rows.push(
			row(
				'result',
				`${side === 'expense' ? words.surplus : words.deficit} ${joinWords(years.map(String), language)}`,
				...amounts(left, right),
			),
		);
	}
	const labels = budget?.totalLabels ?? actual?.totalLabels;
	const total = side === 'expense' ? (labels?.expenses ?? words.totalExpenses) : (labels?.income ?? words.totalIncome);
	rows.push(row('total', scene.tell(total), ...columns.map((one) => formatMoney(footTotal(one, side), language))));
	return {
		type: 'table',
		id: `budget-${side}`,
		caption: text(`${side === 'expense' ? words.expenses : words.income} (${words.inEuros})`),
		columns: [
			{ header: text(side === 'expense' ? words.expenses : words.income), align: 'start' },
			...columns.map((one) => ({
				header: text(one.stage === 'forecast' ? words.forecast(String(one.year)) : words.actual(String(one.year))),
				align: 'end' as const,
			})),
		],
		rows,
	};
}

function headingTotal(accounts: YearAccounts, ids: readonly string[]): Cents {
	return accounts.headings.filter((heading) => ids.includes(heading.id)).reduce((sum, heading) => sum + headingAmount(heading), 0);
}

/** The foot totals and what they say of the year before: all of it computed. */
function keyFigures(scene: Scene, { budget, actual }: Shown): Block[] {
	const { words, language } = scene;
	if (actual === undefined) return [];
	const money = (cents: Cents) => formatMoney(cents, language);
	const items: Facts['items'][number][] = [];
	const totals = (side: 'expense' | 'income', term: string) => {
		const before = footTotal(actual, side);
		if (budget === undefined) {
			items.push({ term: text(`${term} ${actual.year}`), description: text(money(before)) });
			return;
		}
		// The result stands among expenses at the foot; what is compared is what was spent and what came in.
		const [from, to] = [sideTotal(actual, side), sideTotal(budget, side)];
		const change = `${to >= from ? '+' : ''}${money(to - from)}`;
		const share = formatShare(to - from, from, language);
		items.push({
			term: text(term),
			description: scene.say(
				`${actual.year} : ${money(from)} ; ${budget.year} : ${money(to)}, ${change} (${to >= from ? '+' : ''}${share}) ${words.key.change(String(actual.year))}`,
			),
		});
	};
	totals('income', words.key.income);
	totals('expense', words.key.expenses);
	items.push({ term: text(`${words.key.result} ${actual.year}`), description: text(money(statedResult(actual))) });
	const share = (term: string, ids: readonly string[], side: 'expense' | 'income') => {
		const of = (accounts: YearAccounts) => formatShare(headingTotal(accounts, ids), sideTotal(accounts, side), language);
		if (headingTotal(actual, ids) === 0) return;
		items.push({
			term: text(term),
			description: text(
				budget === undefined ? of(actual) : words.evolution(`${of(actual)} (${actual.year})`, `${of(budget)} (${budget.year})`),
			),
		});
	};
	share(words.key.grants, ['74'], 'income');
	share(words.key.pay, ['64'], 'expense');
	return [section('key-figures', words.keyFigures, [{ type: 'facts', items }])];
}

function provisions(scene: Scene): Block[] {
	const { record, assembly, words, language } = scene;
	const some = record.provisions.filter((provision) => provision.year === assembly.presented.accountsYear);
	const sentences = some.map((provision) => scene.tell(`${tellProvision(record, provision, language)}.`));
	return sentences.length === 0 ? [] : [section('provisions', words.provisions, [list(sentences)])];
}

/** The accounts of the year, their charts and the budget beside them. */
export function accountsChapter(scene: Scene): Block[] {
	const { record, assembly, words, language } = scene;
	const both = shown(scene);
	if (both.budget === undefined && both.actual === undefined) return [];
	const charts = (['history', 'key-items', 'funding', 'forecast-actual'] as const).flatMap((name) => {
		const figure = composeChart(record, assembly, name, language);
		return figure === undefined ? [] : [figure];
	});
	const year = both.actual?.year ?? both.budget?.year ?? 0;
	const defaultTitle = words.accounts(String(year), both.budget === undefined ? undefined : String(both.budget.year));
	const title = assembly.headings?.accounts === undefined ? text(defaultTitle) : scene.tell(assembly.headings.accounts);
	const budgetTitle = assembly.headings?.budget === undefined ? words.budget(String(both.budget?.year ?? year)) : undefined;
	return [
		section('accounts', title, [
			...keyFigures(scene, both),
			...charts,
			...provisions(scene),
			section('budget', budgetTitle === undefined ? scene.tell(assembly.headings?.budget ?? '') : text(budgetTitle), [
				{ type: 'beside', children: [budgetTable(scene, both, 'expense'), budgetTable(scene, both, 'income')] },
				...(both.actual === undefined || statedResult(both.actual) === 0
					? []
					: [
							paragraph(
								scene.say(`${words.key.result} ${both.actual.year} : ${formatMoney(statedResult(both.actual), language)}.`),
								'note',
							),
						]),
			]),
		]),
	];
}

import { type Cents, sumCents } from '../../basics/index.ts';
import type { AccountHeading, AccountLine, FundingSource, FundingState, YearAccounts } from '../accounts.ts';
import { headingAmount } from '../totals.ts';

/** Some income by how sure it is. Cents; `untold`: nothing says whether it is agreed. */
export interface FundingSums extends Readonly<Record<FundingState | 'untold' | 'total', Cents>> {
	readonly lines: readonly AccountLine[];
}

/** Income by whoever it comes from. */
export interface SourceFunding extends FundingSums {
	readonly source: FundingSource;
}

/** Income that pays for one programme; without an id, that which no programme is told of. */
export interface ProgrammeFunding extends FundingSums {
	readonly programme: string | undefined;
}

function sums(lines: readonly AccountLine[]): FundingSums {
	const of = (state: FundingState | undefined) =>
		sumCents(lines.filter(({ funding }) => funding === state).map(({ amount = 0 }) => amount));
	const [secured, asked, untold] = [of('secured'), of('asked'), of(undefined)];
	return { lines, secured, asked, untold, total: secured + asked + untold };
}

/** The income lines with an amount; a heading told by its total alone is one line. */
function incomeLines({ headings }: Pick<YearAccounts, 'headings'>): readonly AccountLine[] {
	const alone = (heading: AccountHeading): readonly AccountLine[] =>
		headingAmount(heading) === 0 ? [] : [{ id: heading.id, label: heading.label, amount: headingAmount(heading) }];
	return headings
		.filter(({ side }) => side === 'income')
		.flatMap((heading) => {
			const told = heading.lines.filter(({ amount }) => amount !== undefined);
			return told.length === 0 ? alone(heading) : told;
		});
}

/** Income by source, the largest first; what no line tells the source of stands with the others. */
export function fundingBySource(accounts: Pick<YearAccounts, 'headings'>): readonly SourceFunding[] {
	const grouped = Map.groupBy(incomeLines(accounts), ({ source = 'other' }) => source);
	return [...grouped].map(([source, lines]) => ({ source, ...sums(lines) })).sort((a, b) => b.total - a.total);
}

/** Income by the programme that it pays for, the largest first; that of no programme last. */
export function fundingByProgramme(accounts: Pick<YearAccounts, 'headings'>): readonly ProgrammeFunding[] {
	const grouped = Map.groupBy(incomeLines(accounts), ({ programme }) => programme);
	return [...grouped]
		.map(([programme, lines]) => ({ programme, ...sums(lines) }))
		.sort((a, b) => Number(a.programme === undefined) - Number(b.programme === undefined) || b.total - a.total);
}

import { readBookLines } from '../../accounts_files/books/index.ts';
import { readChart, readChartText } from '../../accounts_files/index.ts';
import {
	type Balances,
	type ChartMapping,
	type CheckedClosing,
	type Closing,
	Ledger,
	statementFacts,
	statementsOf,
} from '../../domain/accounts/index.ts';
import type { IsoDate } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { digest } from '../../store/index.ts';
import type { DossierBooks } from './books_dossier.ts';
import { decidedDigest } from './closing.ts';

/** A version of a chart: one that the dossier's books keep, or the product's. */
async function chartOf({ books }: DossierBooks, { chart, chartVersion }: Closing): Promise<ChartMapping | undefined> {
	const own = books.tables.ledger_chart.find(({ id, number }) => id === chart && number === chartVersion);
	const read = own === undefined ? await readChart(chart) : await readChartText(`${chart}.yaml`, String(own.text));
	return read.ok && read.value.version === chartVersion ? read.value : undefined;
}

async function balancesIn({ dir }: DossierBooks, year: IsoDate): Promise<Balances | undefined> {
	const ledger = new Ledger();
	const { problems } = await readBookLines(dir, year, { take: (line) => ledger.take(line, line.analytic), flush: async () => undefined });
	const sums = problems.length === 0 ? ledger.balances() : undefined;
	return sums?.ok === true ? sums.value : undefined;
}

/** The closed years of a dossier's books beside what they and their resolutions give. @throws the file system's error */
export async function dossierClosings(dossier: DossierBooks, { assemblies }: AssociationRecord): Promise<readonly CheckedClosing[]> {
	const checked: CheckedClosing[] = [];
	for (const { year, opens, closing } of dossier.books.years) {
		if (closing === undefined) continue;
		const mapping = await chartOf(dossier, closing);
		const balances = await balancesIn(dossier, year);
		const assembly = assemblies.find(({ id }) => id === closing.assembly);
		const resolution = assembly?.resolutions.find(({ id }) => id === closing.resolution);
		// Entries that do not read do not give what was approved.
		const statements =
			mapping === undefined || balances === undefined
				? ''
				: digest(statementFacts(mapping, statementsOf(mapping, balances, { opens, closes: year })));
		checked.push({
			...{ year, closing },
			...(mapping === undefined ? {} : { statements }),
			...(assembly === undefined || resolution === undefined ? {} : { decided: decidedDigest(resolution, assembly) }),
		});
	}
	return checked;
}

/**
 * Makes `examples/fec`: the accounts of 2017 of the example dossier, line by line, as the entries that could have made
 * them. Dates, third parties and the opening balances are made up; what is given to an account in the year is the source's.
 * `node scripts/example_fec.ts` writes the file again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChart } from '../src/accounts_files/index.ts';
import {
	accountsOf,
	type ChartMapping,
	type FecLine,
	fecFileName,
	inFecOrder,
	writeFec,
	type YearAccounts,
} from '../src/domain/accounts/index.ts';
import type { Cents, IsoDate } from '../src/domain/basics/index.ts';
import { readDossier } from '../src/dossier/index.ts';

/** Made up, with a right key; INSEE gives no number that begins with 000. */
export const EXAMPLE_SIREN = '000272013';
const YEAR = 2017;
const FOLDER = join(import.meta.dirname, '..', 'examples');
export const EXAMPLE_FEC = join(FOLDER, 'fec', fecFileName(EXAMPLE_SIREN, `${YEAR}-12-31`));
export const EXAMPLE_CHART = join(FOLDER, 'fec', '27e-region.yaml');

/** What an account of expenses or income faces, and how often it moves. */
interface Facing {
	readonly journal: readonly [string, string];
	readonly account: readonly [string, string];
	/** Entries in the year. */
	readonly times: number;
	/** Days after which the bank settles it; none: it is the bank that it faces, or nobody. */
	readonly settledAfter?: number;
}

const BANK = ['512100', 'Banque'] as const;
const FACING: readonly (readonly [string, Facing])[] = [
	['68', { journal: ['OD', 'Opérations diverses'], account: ['281830', 'Amortissements du matériel informatique'], times: 1 }],
	['64', { journal: ['PA', 'Paie'], account: ['421000', 'Personnel, rémunérations dues'], times: 12, settledAfter: 15 }],
	['63', { journal: ['OD', 'Opérations diverses'], account: ['447000', 'Autres impôts et taxes'], times: 4, settledAfter: 20 }],
	['6', { journal: ['AC', 'Achats'], account: ['401000', 'Fournisseurs'], times: 7, settledAfter: 30 }],
	['74', { journal: ['SU', 'Subventions'], account: ['441000', 'Subventions à recevoir'], times: 3, settledAfter: 60 }],
	['75', { journal: ['BQ', 'Banque'], account: BANK, times: 5 }],
	['7', { journal: ['VE', 'Ventes'], account: ['411000', 'Usagers'], times: 4, settledAfter: 45 }],
];

/** Balances that the year opens with; debit positive, euros. */
const OPENING: readonly (readonly [string, string, number])[] = [
	['106800', 'Réserves pour projet associatif', -148_000],
	['110000', 'Report à nouveau', -12_500],
	['218300', 'Matériel informatique', 41_200],
	['281830', 'Amortissements du matériel informatique', -19_700],
	['512100', 'Banque', 139_000],
];

/** An amount in some parts that differ by a cent at most. */
function split(amount: Cents, parts: number): readonly Cents[] {
	const whole = Math.floor(amount / parts);
	return Array.from({ length: parts }, (_, index) => whole + (index < amount - whole * parts ? 1 : 0));
}

function dayOfYear(day: number): IsoDate {
	return new Date(Date.UTC(YEAR, 0, 1 + day)).toISOString().slice(0, 10);
}

/** Lines without what the file numbers. */
type Draft = Omit<FecLine, 'number' | 'evidence'> & { readonly entry: string };

function draft(
	entry: string,
	journal: readonly [string, string],
	date: IsoDate,
	label: string,
	account: readonly [string, string],
	balance: Cents,
): Draft {
	return {
		entry,
		journal: journal[0],
		journalLabel: journal[1],
		date,
		account: account[0],
		accountLabel: account[1],
		auxiliary: '',
		auxiliaryLabel: '',
		evidenceDate: date,
		label,
		debit: Math.max(0, balance),
		credit: Math.max(0, -balance),
		lettering: '',
		letteringDate: '',
		validatedOn: date,
		currencyAmount: '',
		currency: '',
	};
}

/** The entries that give an amount to an account: each part, and its settlement where the year still has room for it. */
function entriesOf(account: readonly [string, string], amount: Cents, key: string): readonly Draft[] {
	const [, facing] = FACING.find(([prefix]) => account[0].startsWith(prefix)) ?? [];
	if (facing === undefined) throw new Error(`nothing faces account ${account[0]}`);
	const sign = account[0].startsWith('6') ? 1 : -1;
	return split(amount, facing.times).flatMap((part, index) => {
		const day = Math.floor((365 * (index + 0.5)) / facing.times) + (key.length % 5);
		const entry = `${key}-${index}`;
		const date = dayOfYear(day);
		const settled = facing.settledAfter === undefined || day + facing.settledAfter > 364 ? undefined : dayOfYear(day + facing.settledAfter);
		const letter = settled === undefined ? {} : { lettering: `L${entry}`, letteringDate: settled };
		const made = [
			draft(entry, facing.journal, date, account[1], account, sign * part),
			{ ...draft(entry, facing.journal, date, account[1], facing.account, -sign * part), ...letter },
		];
		if (settled === undefined) return made;
		const settlement = `${entry}-s`;
		const bank = ['BQ', 'Banque'] as const;
		return [
			...made,
			{ ...draft(settlement, bank, settled, `Règlement ${account[1]}`, facing.account, sign * part), ...letter },
			draft(settlement, bank, settled, `Règlement ${account[1]}`, BANK, -sign * part),
		];
	});
}

/** Headings that are no account of their own: the one that stands for them. */
const ACCOUNTS: Readonly<Record<string, string>> = { '68': '681100', '62': '627000', '63': '635100', '70': '708800', '75': '758800' };

/** The account that a line of the table gets: the first beginning that the mapping gives it, in six digits. */
function accountOf(mapping: ChartMapping, heading: string, line: string): string {
	const patterns = mapping.headings?.find(({ id }) => id === heading)?.lines.find(({ id }) => id === line)?.accounts;
	const prefix = patterns?.[0]?.prefix;
	if (prefix === undefined) throw new Error(`no account for ${heading}/${line}`);
	return ACCOUNTS[prefix] ?? prefix.padEnd(6, '0');
}

/** The lines of the example's FEC. @param accounts the actual accounts of 2017 */
export function exampleLines(accounts: YearAccounts, mapping: ChartMapping): readonly FecLine[] {
	const opening = OPENING.map(([account, label, euros]) =>
		draft('opening', ['AN', 'À nouveaux'], `${YEAR}-01-01`, 'À nouveaux', [account, label], euros * 100),
	);
	const year = accounts.headings.flatMap((heading) =>
		heading.lines.flatMap((line) =>
			line.amount === undefined
				? []
				: entriesOf(
						[accountOf(mapping, heading.id, line.id), line.label],
						line.amount,
						`${heading.id}${line.id.slice(0, 3).toUpperCase()}`,
					),
		),
	);
	const drafts = [...opening, ...year].map(({ entry, ...line }): FecLine => ({ ...line, number: entry, evidence: '' }));
	const numbers = new Map<string, string>();
	const counts = new Map<string, number>();
	const letters = new Map<string, string>();
	return inFecOrder(drafts).map((line) => {
		const key = `${line.journal} ${line.number}`;
		const known = numbers.get(key);
		const count = (counts.get(line.journal) ?? 0) + (known === undefined ? 1 : 0);
		counts.set(line.journal, count);
		const number = known ?? `${line.journal}${String(count).padStart(4, '0')}`;
		numbers.set(key, number);
		const letter = line.lettering === '' ? '' : (letters.get(line.lettering) ?? `L${String(letters.size + 1).padStart(3, '0')}`);
		if (line.lettering !== '') letters.set(line.lettering, letter);
		return { ...line, number, evidence: `${number}-${YEAR}`, lettering: letter };
	});
}

/** The text of the example's FEC, from the example dossier. @throws where the dossier or the mapping does not read */
export async function exampleFec(): Promise<string> {
	const [dossier, mapping] = await Promise.all([readDossier(join(FOLDER, '27e-region-2018')), readChart(EXAMPLE_CHART)]);
	if (!dossier.ok || !mapping.ok) throw new Error('the example does not read');
	const accounts = accountsOf(dossier.value.record.accounts, YEAR, 'actual');
	if (accounts === undefined) throw new Error(`no accounts of ${YEAR}`);
	return [...writeFec(exampleLines(accounts, mapping.value))].join('');
}

if (process.argv[1] === import.meta.filename) {
	const text = await exampleFec();
	writeFileSync(EXAMPLE_FEC, text);
	console.log(`${EXAMPLE_FEC}: ${readFileSync(EXAMPLE_FEC).length} bytes`);
}

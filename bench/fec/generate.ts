/**
 * A FEC of a made-up association, of any length, from a seed: opening entries, then a year of receipts, spendings, pay and
 * transfers, with third parties and lettering, as real files have them. The same entries go out as a journal that hledger
 * and ledger read.
 */

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { FecLine } from '../../src/domain/accounts/index.ts';
import { fecHeader, fecRow } from '../../src/domain/accounts/index.ts';
import { addDays } from '../../src/domain/basics/index.ts';
import { journalWriter } from './journal.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const EXPENSES = [
	['604000', 'Achats d’études et prestations'],
	['606100', 'Fournitures non stockables'],
	['606300', 'Fournitures d’entretien et petit équipement'],
	['606400', 'Fournitures administratives'],
	['613200', 'Locations immobilières'],
	['615000', 'Entretien et réparations'],
	['616000', 'Primes d’assurance'],
	['622600', 'Honoraires'],
	['623000', 'Publicité, publications'],
	['625100', 'Voyages et déplacements'],
	['625700', 'Réceptions'],
	['626000', 'Frais postaux et télécommunications'],
	['627000', 'Services bancaires'],
	['635000', 'Autres impôts et taxes'],
	['657000', 'Aides financières octroyées'],
] as const;
const INCOME = [
	['706000', 'Prestations de services'],
	['707000', 'Ventes de marchandises'],
	['740000', 'Subventions d’exploitation'],
	['741100', 'Subventions de l’État'],
	['744000', 'Subventions des communes'],
	['754100', 'Dons manuels'],
	['755000', 'Contributions financières'],
	['756100', 'Cotisations sans contrepartie'],
	['758000', 'Produits divers'],
] as const;

/** A line without what its entry says of all of them. */
type Move = Pick<FecLine, 'account' | 'accountLabel' | 'debit' | 'credit'> &
	Partial<Pick<FecLine, 'auxiliary' | 'auxiliaryLabel' | 'lettering' | 'letteringDate'>>;

interface Entry {
	readonly journal: string;
	readonly journalLabel: string;
	readonly label: string;
	readonly moves: readonly Move[];
}

const move = (account: string, accountLabel: string, debit: number, credit: number, more: Partial<Move> = {}): Move => ({
	account,
	accountLabel,
	debit,
	credit,
	...more,
});

function drawEntry(next: () => number, party: number, amount: number): Entry {
	const kind = next();
	const pick = <T>(items: readonly T[]) => items[Math.floor(next() * items.length)] as T;
	const code = String(party).padStart(5, '0');
	if (kind < 0.35) {
		const [account, label] = pick(EXPENSES);
		const supplier = { auxiliary: `F${code}`, auxiliaryLabel: `Fournisseur n° ${party}` };
		const second = Math.floor(amount / 3);
		const [other, otherLabel] = pick(EXPENSES);
		return {
			journal: 'AC',
			journalLabel: 'Achats',
			label: `Facture ${label}`,
			moves: [
				move(account, label, amount - second, 0),
				move(other, otherLabel, second, 0),
				move('401000', 'Fournisseurs', 0, amount, supplier),
			],
		};
	}
	if (kind < 0.6) {
		const [account, label] = pick(INCOME);
		const member = { auxiliary: `A${code}`, auxiliaryLabel: `Adhérent n° ${party}` };
		return {
			journal: 'VE',
			journalLabel: 'Ventes et appels',
			label: `Appel ${label}`,
			moves: [move('411000', 'Usagers', amount, 0, member), move(account, label, 0, amount)],
		};
	}
	if (kind < 0.9) {
		const paid = next() < 0.5;
		return {
			journal: 'BQ1',
			journalLabel: 'Banque coopérative',
			label: paid ? `Virement fournisseur n° ${party}` : `Encaissement adhérent n° ${party}`,
			moves: paid
				? [
						move('401000', 'Fournisseurs', amount, 0, { auxiliary: `F${code}`, auxiliaryLabel: `Fournisseur n° ${party}` }),
						move('512000', 'Banque', 0, amount),
					]
				: [
						move('512000', 'Banque', amount, 0),
						move('411000', 'Usagers', 0, amount, { auxiliary: `A${code}`, auxiliaryLabel: `Adhérent n° ${party}` }),
					],
		};
	}
	const charges = Math.floor(amount * 0.42);
	return {
		journal: 'PA',
		journalLabel: 'Paie',
		label: 'Bulletin de paie',
		moves: [
			move('641100', 'Salaires', amount, 0),
			move('645100', 'Cotisations Urssaf', charges, 0),
			move('431000', 'Sécurité sociale', 0, charges),
			move('421000', 'Personnel, rémunérations dues', 0, amount),
		],
	};
}

/** The lines of a year, in the order of a FEC. @param count lines, at least; the last entry is whole */
export function* syntheticLines(count: number, seed: number, year = 2025): Generator<FecLine> {
	const next = random(seed);
	const numbers = new Map<string, number>();
	const start = `${year}-01-01`;
	const opening: Entry = {
		journal: 'AN',
		journalLabel: 'À nouveaux',
		label: 'À nouveaux',
		moves: [
			move('512000', 'Banque', 50_000_000, 0),
			move('106800', 'Réserves', 0, 42_000_000),
			move('194000', 'Fonds dédiés', 0, 8_000_000),
		],
	};
	let made = 0;
	for (let entry = opening; made < count; entry = drawEntry(next, Math.floor(next() * 8000), 100 + Math.floor(next() * 250_000))) {
		const date = addDays(start, Math.min(364, Math.floor((made / count) * 365)));
		const number = (numbers.get(entry.journal) ?? 0) + 1;
		numbers.set(entry.journal, number);
		const evidence = `${entry.journal}-${String(number).padStart(6, '0')}`;
		for (const { account, accountLabel, debit, credit, auxiliary = '', auxiliaryLabel = '' } of entry.moves) {
			made++;
			yield {
				journal: entry.journal,
				journalLabel: entry.journalLabel,
				number: `${entry.journal}${String(number).padStart(7, '0')}`,
				date,
				account,
				accountLabel,
				auxiliary,
				auxiliaryLabel,
				evidence,
				evidenceDate: date,
				label: entry.label,
				debit,
				credit,
				lettering: '',
				letteringDate: '',
				validatedOn: date,
				currencyAmount: '',
				currency: '',
			};
		}
	}
}

/** Writes text in blocks, waiting where the disk is slower. */
function writer(path: string): { readonly write: (text: string) => Promise<void>; readonly end: () => Promise<void> } {
	const stream: WriteStream = createWriteStream(path);
	let block = '';
	const flush = async () => {
		const full = !stream.write(block);
		block = '';
		if (full) await once(stream, 'drain');
	};
	return {
		write: async (text) => {
			block += text;
			if (block.length > 1_000_000) await flush();
		},
		end: async () => {
			await flush();
			stream.end();
			await finished(stream);
		},
	};
}

/** Writes a FEC and the same entries as a journal. @returns lines written, the header left out */
export async function generate(paths: { readonly fec: string; readonly journal: string }, count: number, seed: number): Promise<number> {
	const fec = writer(paths.fec);
	const journal = writer(paths.journal);
	await fec.write(fecHeader());
	let written = 0;
	const journalLines = journalWriter();
	for (const line of syntheticLines(count, seed)) {
		written++;
		await fec.write(fecRow(line));
		await journal.write(journalLines(line));
	}
	await Promise.all([fec.end(), journal.end()]);
	return written;
}

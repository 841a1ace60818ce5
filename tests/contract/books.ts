import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Actor } from '../../src/domain/access/index.ts';
import { type FecLine, fecFileName, writeFec } from '../../src/domain/accounts/index.ts';
import type { Store } from '../../src/store/index.ts';
import { exportFec, importFec, perform, type SentFile } from '../../src/use_cases/index.ts';

export const TREASURER: Actor = { kind: 'user', id: 'u2', name: 'Tal', roles: ['treasurer'] };
/** The name of a FEC of the year that `arbitraryLines` fills. */
export const NAME = fecFileName('123456782', '2025-12-31');

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A new folder, gone at the end of the tests. */
async function newFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'collegiale-fec-'));
	folders.push(folder);
	return folder;
}

/** A line of an entry that pays 10,00 € from the bank, or gets it. */
export function line(over: Partial<FecLine> = {}): FecLine {
	return {
		...{ journal: 'BQ', journalLabel: 'Banque', number: '1', date: '2025-03-04', account: '512000', accountLabel: 'Banque' },
		...{ auxiliary: '', auxiliaryLabel: '', evidence: 'P1', evidenceDate: '2025-03-04', label: 'Achat', debit: 0, credit: 1000 },
		...{ lettering: '', letteringDate: '', validatedOn: '2025-03-05', currencyAmount: '', currency: '' },
		...over,
	};
}

/** A balanced entry: paper bought from the bank. */
export function purchase(number: string, cents = 1000): readonly FecLine[] {
	return [line({ number, account: '606400', accountLabel: 'Fournitures', debit: cents, credit: 0 }), line({ number, credit: cents })];
}

/** Files on disk, as they would be sent. */
export async function sentFiles(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, SentFile>> {
	const folder = await newFolder();
	const sent = Object.entries(files).map(async ([name, text]) => {
		const path = join(folder, name);
		await writeFile(path, text);
		return [name, { path }] as const;
	});
	return new Map(await Promise.all(sent));
}

/** Text of a FEC. */
export function fecText(lines: readonly FecLine[]): string {
	return [...writeFec(lines)].join('');
}

/** Sends files to the books of an association as its treasurer does. */
export async function importTexts(
	store: Store,
	association: string,
	files: Readonly<Record<string, string>>,
	more: object = {},
	actor = TREASURER,
) {
	return perform(store, importFec, { files: Object.keys(files), ...more }, { association, actor, files: await sentFiles(files) });
}

/** The FEC of a year as text. */
export async function exportText(store: Store, association: string, year: string): Promise<string> {
	const folder = await newFolder();
	const done = await exportFec(store, { association, actor: TREASURER }, year, folder);
	if (!done.ok) throw new Error(done.error.code);
	return readFile(join(folder, done.value.name), 'utf8');
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FecReport, writeFec } from '../../src/domain/accounts/index.ts';
import { arbitraryLines } from '../accounts/arbitrary_fec.ts';
import { stripSpaces } from '../spaces.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
let folder: string;
let good: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'collegiale-fec-'));
	good = join(folder, '123456782FEC20251231.txt');
	const [lines = []] = fc.sample(arbitraryLines, { numRuns: 1, seed: 1 });
	writeFileSync(good, [...writeFec(lines)].join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXAMPLE_FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'fec');
const EXAMPLE = join(EXAMPLE_FOLDER, '000272013FEC20171231.txt');

const run = (...args: string[]) => spawnSync(process.execPath, [BIN, 'fec', ...args], { encoding: 'utf8' });

describe('collegiale fec check', () => {
	it('ends well where no rule of severity error is broken, and tells what it found as JSON', () => {
		const { status, stdout } = run('check', good, '--json');
		expect(status).toBe(0);
		const report: FecReport = JSON.parse(stdout);
		expect(report.form).toMatchObject({ status: 'read', encoding: 'utf-8', separator: 'tab', skipped: 0 });
		expect(report.debit).toBe(report.credit);
	});
	it('says where the file is wrong, and writes the report as PDF and HTML', () => {
		const bad = join(folder, 'bad.txt');
		writeFileSync(bad, readFileSync(good, 'utf8').replace(/,\d\d\t/u, ',x\t'));
		const [pdf, html] = [join(folder, 'report.pdf'), join(folder, 'report.html')];
		const { status, stdout } = run('check', bad, '--lang', 'en', '--pdf', pdf, '--html', html);
		expect(status).toBe(1);
		expect(stdout).toMatch(/bad\.txt:2 {2}error FEC-AMOUNT\n.*art\. A47 A-1, XII, 2°/u);
		expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
		expect(readFileSync(html, 'utf8')).toContain('FEC-ENTRY-BALANCE');
	});
	it('cannot use what is no FEC, or is not there', () => {
		const picture = join(folder, 'picture.png');
		writeFileSync(picture, Buffer.from('iVBORw0KGgoAAAANSUhEUg', 'base64'));
		const refused = run('check', picture, '--pdf', join(folder, 'picture.pdf'));
		expect(refused.status).toBe(2);
		expect(refused.stdout).toContain('FEC-COLUMNS');
		const missing = run('check', join(folder, 'none.txt'));
		expect(missing.status).toBe(2);
		expect(missing.stderr).toContain('none.txt');
		expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
	});
});

describe('collegiale fec statements', () => {
	it('prints the statements of the year, by the layout in force then', () => {
		const { status, stdout } = run('statements', EXAMPLE);
		expect(status).toBe(0);
		expect(stripSpaces(stdout)).toContain('| **Excédent ou déficit** | **43 336** |');
		expect(stripSpaces(stdout)).toContain('| **74 – Subventions** | **854 891** |');
	});
	it('writes them in every format, or as data', () => {
		const out = join(folder, 'statements');
		const { status, stdout } = run('statements', EXAMPLE, '--format', 'pdf,docx,html,md,json', '--out', out, '--json', '--lang', 'en');
		expect(status).toBe(0);
		const { files }: { files: string[] } = JSON.parse(stdout);
		expect(files.map((file) => file.split('.').at(-1))).toEqual(['pdf', 'docx', 'html', 'md', 'json']);
		expect(readFileSync(join(out, 'accounts-2017-12-31.md'), 'utf8')).toContain('| **Surplus or deficit** | **43,336** |');
		const data: { chart: string; incomeStatement: { result: { amount: number } } } = JSON.parse(
			run('statements', EXAMPLE, '--json').stdout,
		);
		expect([data.chart, data.incomeStatement.result.amount]).toEqual(['crc-99-01', 4_333_600]);
	});
	it('never takes unbalanced entries for sound, and says what it cannot use', () => {
		const bad = join(folder, '123456782FEC20171231.txt');
		writeFileSync(bad, readFileSync(EXAMPLE, 'utf8').replace('148000,00', '148000,01'));
		const unbalanced = run('statements', bad);
		expect(unbalanced.status).toBe(1);
		expect(unbalanced.stderr).toContain('fec check');
		expect(unbalanced.stdout).toContain('à vérifier avant');
		const chart = run('statements', EXAMPLE, '--chart', 'nothing');
		expect(chart.status).toBe(2);
		expect(chart.stderr).toContain('anc-2018-06');
		expect(run('statements', join(EXAMPLE_FOLDER, 'README.md')).status).toBe(2);
	});
	it('puts the year before beside', () => {
		const before = join(folder, '000272013FEC20161231.txt');
		writeFileSync(before, readFileSync(EXAMPLE, 'utf8').replaceAll('2017', '2016'));
		const { stdout } = run('statements', EXAMPLE, before, '--chart', 'anc-2018-06');
		expect(stdout).toContain('| Poste | 2017 | 2016 |');
		expect(stripSpaces(stdout)).toContain('| **Excédent ou déficit** | **43 336** | **43 336** |');
	});
});

describe('collegiale fec import and export', () => {
	const data = () => join(folder, 'data');
	const on = (...args: string[]) => run(...args, '--data', data());
	it('take a FEC into the books of an association and give the same entries back', () => {
		const dossier = join(EXAMPLE_FOLDER, '..', '27e-region-2018');
		expect(spawnSync(process.execPath, [BIN, 'import', dossier, '--data', data()]).status).toBe(0);
		const bad = join(folder, '123456782FEC20161231.txt');
		writeFileSync(bad, readFileSync(good, 'utf8').replace(/,\d\d\t/u, ',x\t'));
		expect(on('import', bad)).toMatchObject({ status: 1, stdout: expect.stringMatching(/FEC-AMOUNT[\s\S]*Rien n’a été importé\.\n$/u) });
		const { status, stdout } = on('import', EXAMPLE, good);
		expect([status, stripSpaces(stdout.split('\n')[0] ?? '')]).toEqual([
			0,
			'000272013FEC20171231.txt : 599 lignes, 293 écritures, exercice clos le 31 décembre 2017.',
		]);
		expect(on('import', EXAMPLE)).toMatchObject({ status: 2, stderr: expect.stringContaining('déjà des écritures importées') });
		expect(on('import', EXAMPLE, '--replace').status).toBe(0);
		const exported: { file: string } = JSON.parse(on('export', '2017', '--out', join(folder, 'out'), '--json').stdout);
		expect(readFileSync(exported.file, 'utf8')).toBe(readFileSync(EXAMPLE, 'utf8'));
		expect(on('export', '2018')).toMatchObject({ status: 2, stderr: expect.stringContaining('2025-12-31, 2017-12-31') });
	});
});

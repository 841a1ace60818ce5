import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FecReport, writeFec } from '../../src/domain/accounts/index.ts';
import { arbitraryLines } from '../accounts/arbitrary_fec.ts';

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

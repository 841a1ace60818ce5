import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../example.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'collegiale-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8' });

describe('the command line', () => {
	it('checks, with an exit code that says what was found', () => {
		const { status, stdout } = run('check', EXAMPLE);
		expect(status).toBe(1);
		expect(stdout).toMatch(/accounts\/2018-forecast\.csv:2:20 {2}erreur BUDGET-SUM/u);
		const report: { status: string; findings: { place: { file: string } }[] } = JSON.parse(run('check', EXAMPLE, '--json').stdout);
		expect(report.status).toBe('read');
		expect(report.findings.every((one) => one.place.file !== '')).toBe(true);
	});
	it('says what cannot be read, and where', () => {
		writeFileSync(join(folder, 'association.yaml'), 'id: a\nnam: B\n');
		const { status, stderr } = run('check', folder, '--lang', 'en');
		expect(status).toBe(2);
		expect(stderr).toMatch(/^association\.yaml:2:1: .*“name”/mu);
	});
	it('writes every format of the minutes', () => {
		const out = join(folder, 'out');
		expect(run('minutes', EXAMPLE, '--format', 'pdf,docx,html,md,json', '--out', out).status).toBe(0);
		expect(readdirSync(out).map((name) => name.split('.').at(-1))).toEqual(['docx', 'html', 'json', 'md', 'pdf']);
	});
	it('writes nothing where it cannot', () => {
		const out = join(folder, 'none');
		expect(run('minutes', EXAMPLE, '--assembly', '1999-01-01', '--out', out).status).toBe(2);
		expect(run('minutes', EXAMPLE, '--format', 'pdf,doc', '--out', out).status).toBe(2);
		expect(readdirSync(folder)).not.toContain('none');
	});
	it('makes the PDF of the standard that is asked for', () => {
		const conformance = (standard: string) => {
			const out = join(folder, standard);
			expect(run('minutes', EXAMPLE, '--out', out, '--pdf-standard', standard).status).toBe(0);
			return readFileSync(join(out, 'proces-verbal-2018-06-19.pdf'), 'latin1');
		};
		expect(conformance('ua-1')).toMatch(/pdfuaid:part>1</u);
		expect(conformance('a-3a')).toMatch(/pdfaid:part>3</u);
	});
	it('draws a chart', () => {
		const file = join(folder, 'funding.svg');
		expect(run('chart', EXAMPLE, 'funding', '--out', file, '--lang', 'en').status).toBe(0);
		expect(readFileSync(file, 'utf8')).toMatch(/^<svg .*<\/svg>\s*$/su);
	});
	it('begins a dossier that reads, adds up and has its minutes, in both languages, and never twice', () => {
		for (const lang of ['fr', 'en']) {
			const dir = join(folder, `new-${lang}`);
			expect(run('init', dir, '--lang', lang, '--year', '2031').status).toBe(0);
			const { status, stdout } = run('check', dir, '--json');
			expect(status).toBe(0);
			const { findings }: { findings: { severity: string }[] } = JSON.parse(stdout);
			expect(findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
			const made = run('minutes', dir, '--format', 'md', '--out', join(folder, `out-${lang}`), '--lang', lang, '--json');
			const { files }: { files: string[] } = JSON.parse(made.stdout);
			expect(readFileSync(files[0] ?? '', 'utf8')).toContain('DUPONT Camille');
			const again = run('init', dir, '--lang', lang);
			expect(again.status).toBe(2);
			expect(again.stderr).toContain(dir);
		}
	});
	it('serves no dossier that does not read, and says why', () => {
		mkdirSync(join(folder, 'broken'));
		writeFileSync(join(folder, 'broken', 'association.yaml'), 'id: a\n');
		const { status, stderr } = run('serve', join(folder, 'broken'));
		expect(status).toBe(2);
		expect(stderr).toContain('association.yaml:1:');
	});
	it('ends quietly where its reader stops reading', () => {
		const piped = spawnSync('sh', ['-c', `"$0" bin/collegiale check ${EXAMPLE} | head -n 1`, process.execPath], { encoding: 'utf8' });
		expect(piped.stdout).toContain('accounts/2018-forecast.csv:2:20');
		// What takes long says so there; that its reader left is not told.
		expect(piped.stderr).toMatch(/^(?:Lecture du dossier…\n)?$/u);
	});
	it('helps', () => {
		const { status, stdout } = run('--help');
		expect(status).toBe(0);
		expect(stdout).toContain('Exit codes:');
	});
});

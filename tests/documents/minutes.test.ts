import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx/index.ts';
import { renderHtml } from '../../src/documents/html/index.ts';
import { renderJson } from '../../src/documents/json/index.ts';
import { renderMarkdown } from '../../src/documents/markdown/index.ts';
import { closePdf, renderPdf } from '../../src/documents/pdf/index.ts';
import type { Assembly } from '../../src/domain/assembly/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { readExample } from '../example.ts';
import { docxText, htmlText, markdownText, words } from './texts.ts';

let record: AssociationRecord;
let assembly: Assembly;
const folder = mkdtempSync(join(tmpdir(), 'collegiale-test-'));
beforeAll(async () => {
	({ record, assembly } = await readExample());
});
afterAll(async () => {
	await closePdf();
	rmSync(folder, { recursive: true });
});

const plain = (text: string) => text.replace(/[\s\u00A0\u202F]+/gu, ' ');
describe('the minutes of 19 June 2018', () => {
	it('carry everyone, every total and every chapter, in both languages', () => {
		for (const language of ['fr', 'en'] as const) {
			const text = plain(plainText(composeMinutes(record, assembly, { language })).join('\n')).replaceAll(',', ' ');
			for (const one of assembly.attendance) {
				const person = record.people.find((candidate) => candidate.id === one.person);
				expect(text).toContain(`${person?.familyName.toLocaleUpperCase('fr')} ${person?.givenName}`);
			}
			for (const mandate of record.mandates.filter((one) => one.body !== 'team')) {
				const person = record.people.find((candidate) => candidate.id === mandate.person);
				expect(text).toContain(`${person?.givenName} ${person?.familyName}`);
			}
			for (const figure of ['1 107 118', '1 097 327', '43 336', '359 187', '43 000']) expect(text).toContain(figure);
		}
		expect(assembly.attendance.filter((one) => one.role === 'participant')).toHaveLength(34);
		expect(assembly.attendance.filter((one) => one.role === 'staff')).toHaveLength(10);
		expect(record.mandates.filter((one) => one.body === 'board')).toHaveLength(17);
	});
	it('say nothing that the record does not: what is wanted and absent is marked', () => {
		const text = plain(plainText(composeMinutes(record, assembly)).join('\n'));
		expect(text).toContain('Convocation non renseigné');
		expect(text).toContain('Vote non renseigné');
		expect(text).not.toMatch(/undefined|NaN|\{\{|null/u);
	});
	it('are a page that can stand in another', () => {
		expect(renderHtml(composeMinutes(record, assembly), { embedded: true })).not.toMatch(/<(script|style|html)|\sstyle=/u);
	});
	it('are the same words in the same order in every format, in both languages', async () => {
		for (const language of ['fr', 'en'] as const) {
			const tree = composeMinutes(record, assembly, { language });
			const said = words(plainText(tree).join(' '));
			expect(words(htmlText(renderHtml(tree)))).toEqual(said);
			const ours = (word: string) => word !== '—';
			expect(words(markdownText(renderMarkdown(tree))).filter(ours)).toEqual(said.filter(ours));
			expect(words(docxText(await renderDocx(tree)))).toEqual(said);
			expect(JSON.parse(renderJson(tree))).toEqual(tree);
		}
	});
	it('are a DOCX of real styles, with header rows, alternative texts and its language, the same bytes each time', async () => {
		const tree = composeMinutes(record, assembly);
		const docx = await renderDocx(tree);
		expect(Buffer.compare(docx, await renderDocx(tree))).toBe(0);
		const parts = unzipSync(docx);
		const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
		const body = part('word/document.xml');
		const tables = body.split('<w:tbl>').slice(1);
		expect(tables.length).toBeGreaterThan(5);
		for (const one of tables) expect(one.slice(0, one.indexOf('</w:tr>'))).toContain('<w:tblHeader');
		const styles = [...body.matchAll(/<w:pStyle w:val="([^"]+)"/gu)].map(([, style]) => style);
		expect(styles.filter((style) => style === 'Heading1').length).toBeGreaterThan(4);
		expect(styles).toContain('Title');
		const defined = [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/gu)].map(([, style]) => style);
		for (const style of new Set(styles)) expect(defined).toContain(style);
		const pictures = [...body.matchAll(/<wp:docPr [^>]*>/gu)].map(([picture]) => picture);
		expect(pictures.length).toBeGreaterThanOrEqual(5);
		for (const picture of pictures) expect(picture).toMatch(/descr="[^"]{20,}"/u);
		expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="fr-FR"/u);
		expect(part('docProps/core.xml')).toContain('Procès-verbal');
	});
	it('are an archival PDF, tagged, titled, with the record attached, the same bytes each time', async () => {
		const tree = composeMinutes(record, assembly);
		const attachment = { description: 'record', json: JSON.stringify(record) };
		const once = await renderPdf(tree, { attachment });
		await closePdf();
		expect(Buffer.compare(once, await renderPdf(tree, { attachment }))).toBe(0);
		const file = join(folder, 'minutes.pdf');
		writeFileSync(file, once);
		const info = execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		expect(info).toMatch(/Tagged:\s+yes/u);
		expect(info).toMatch(/Title:\s+Procès-verbal/u);
		expect(info).toContain('A4');
		const metadata = execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
		expect(metadata).toMatch(/pdfaid:part>3</u);
		expect(metadata).toMatch(/pdfaid:conformance>A</u);
		execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'record.json'), file], { stdio: 'ignore' });
		expect(JSON.parse(readFileSync(join(folder, 'record.json'), 'utf8'))).toEqual(JSON.parse(attachment.json));
		// A narrow no-break space may vanish in extraction: runs of letters are what is compared, in their order.
		const tokens = (said: string): readonly string[] => said.match(/\p{L}+/gu) ?? [];
		const text = tokens(execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
		let from = 0;
		for (const word of tokens(plainText(tree).join(' '))) {
			const at = text.indexOf(word, from);
			expect(at, `${word} after ${text.slice(Math.max(0, from - 5), from).join(' ')}`).toBeGreaterThanOrEqual(0);
			from = at + 1;
		}
	});
	it('are a PDF for all readers where asked', async () => {
		const file = join(folder, 'ua.pdf');
		writeFileSync(file, await renderPdf(composeMinutes(record, assembly, { language: 'en' }), { standard: 'ua-1' }));
		expect(execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })).toMatch(/pdfuaid:part>1</u);
	});
});

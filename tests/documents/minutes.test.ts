import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/documents/html/index.ts';
import { renderMarkdown } from '../../src/documents/markdown/index.ts';
import { closePdf, renderPdf } from '../../src/documents/pdf/index.ts';
import type { Assembly } from '../../src/domain/assembly/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { readExample } from '../example.ts';

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
const words = (text: string) =>
	plain(text)
		.split(' ')
		.filter((word) => word !== '');
/** The text of HTML that a reader meets: without style, drawings and contents. */
const htmlText = (html: string) =>
	html
		.replace(/<(style|svg|nav|head)\b[\s\S]*?<\/\1>/gu, '')
		.replace(/<a class="skip"[\s\S]*?<\/a>/gu, '')
		.replace(/<(?!\/?(?:a|sup|strong|em|mark)\b)[^>]+>/gu, ' ')
		.replace(/<[^>]+>/gu, '')
		.replaceAll('&#39;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

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
	it('are the same words in the same order as HTML', () => {
		const tree = composeMinutes(record, assembly);
		expect(words(htmlText(renderHtml(tree)))).toEqual(words(plainText(tree).join(' ')));
		expect(renderHtml(tree, { embedded: true })).not.toMatch(/<(script|style|html)|\sstyle=/u);
	});
	it('lose no word as Markdown', () => {
		const tree = composeMinutes(record, assembly);
		const markdown = plain(renderMarkdown(tree).replace(/\\(?=[^\p{L}\p{N}])/gu, ''));
		let from = 0;
		for (const word of words(plainText(tree).join(' '))) {
			const at = markdown.indexOf(word, from);
			expect(at, word).toBeGreaterThanOrEqual(0);
			from = at + word.length;
		}
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

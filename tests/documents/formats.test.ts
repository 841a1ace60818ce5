import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx/index.ts';
import { renderHtml } from '../../src/documents/html/index.ts';
import { renderJson } from '../../src/documents/json/index.ts';
import { renderMarkdown } from '../../src/documents/markdown/index.ts';
import { closePdf, renderPdf } from '../../src/documents/pdf/index.ts';
import { checkRecord } from '../../src/domain/checks/index.ts';
import { type DocumentTree, plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import { anyRecord } from '../arbitrary_record.ts';
import { anyTree } from '../arbitrary_tree.ts';
import { readExample } from '../example.ts';
import { docxText, htmlText, letters, markdownText, words } from './texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'collegiale-formats-'));
afterAll(async () => {
	await closePdf();
	rmSync(folder, { recursive: true });
});
const said = (tree: DocumentTree) => words(plainText(tree).join(' '));
/** The letters of a PDF's body, running header and page numbers cut off; a narrow space may vanish in extraction, so spaces count for nothing. */
const pdfLetters = (pdf: Uint8Array): { readonly text: string; readonly pages: number } => {
	const file = join(folder, 'tree.pdf');
	writeFileSync(file, pdf);
	const run = (program: string, ...options: string[]) =>
		execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
	const body = ['-r', '72', '-x', '0', '-y', '66', '-W', '596', '-H', '712'];
	return {
		text: letters(run('pdftotext', '-raw', '-nopgbrk', ...body, file, '-')).join(''),
		pages: Number(/^Pages:\s+(\d+)$/mu.exec(run('pdfinfo', file))?.[1]),
	};
};

const schema = JSON.parse(readFileSync(new URL('../../src/documents/json/document.schema.json', import.meta.url), 'utf8'));
const valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe('any document, in every format, is the same words in the same order', () => {
	it('as HTML', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const html = renderHtml(tree);
				expect(words(htmlText(html))).toEqual(said(tree));
				expect(html).not.toMatch(/<script|<b>|href="javascript:|\son\w+=/u);
			}),
			{ numRuns: 300 },
		);
	});
	it('as Markdown, read back by CommonMark', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				// What joins a term to what is said of it is the format's own.
				const read = words(markdownText(renderMarkdown(tree))).filter((word) => word !== '—');
				expect(read).toEqual(said(tree));
			}),
			{ numRuns: 300 },
		);
	});
	it('as DOCX', async () => {
		await fc.assert(
			fc.asyncProperty(anyTree, async (tree) => {
				expect(words(docxText(await renderDocx(tree)))).toEqual(said(tree));
			}),
			{ numRuns: 60 },
		);
	});
	it('as JSON, as its schema describes it', () => {
		fc.assert(
			fc.property(anyTree, (tree) => {
				const read: unknown = JSON.parse(renderJson(tree));
				expect(valid(read), JSON.stringify(valid.errors)).toBe(true);
				expect(read).toEqual(tree);
			}),
			{ numRuns: 200 },
		);
	});
	it('as PDF, page furniture left out', async () => {
		await fc.assert(
			fc.asyncProperty(anyTree, async (tree) => {
				const { text, pages } = pdfLetters(await renderPdf(tree));
				const wanted = letters(plainText(tree).join(' ')).join('');
				// From two pages on there are contents and repeated headers; a chart has words of its own. Nothing is lost among them.
				if (pages === 1 && !JSON.stringify(tree).includes('"figure"')) expect(text).toBe(wanted);
				// Blocks side by side that run over a page are read page by page, the left one, the right one, and again: their
				// letters are all there, in another order.
				if (pages > 1 && JSON.stringify(tree).includes('"beside"')) {
					const left = new Map<string, number>();
					for (const letter of text) left.set(letter, (left.get(letter) ?? 0) + 1);
					for (const letter of wanted) left.set(letter, (left.get(letter) ?? 0) - 1);
					expect([...left].filter(([, count]) => count < 0)).toEqual([]);
					return;
				}
				let met = 0;
				for (const letter of text) if (letter === wanted[met]) met += 1;
				expect(met, wanted.slice(Math.max(0, met - 20), met + 20)).toBe(wanted.length);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('any record', () => {
	it('has minutes that say so in every format, and checks that end', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecord, fc.constantFrom('fr' as const, 'en' as const), async (record, language) => {
				for (const finding of checkRecord(record)) expect(finding.message[language]).not.toMatch(/undefined|NaN|\[object/u);
				for (const assembly of record.assemblies) {
					const tree = composeMinutes(record, assembly, { language });
					expect(valid(JSON.parse(renderJson(tree))), JSON.stringify(valid.errors)).toBe(true);
					expect(words(htmlText(renderHtml(tree)))).toEqual(said(tree));
					expect(words(markdownText(renderMarkdown(tree))).filter((word) => word !== '—')).toEqual(
						said(tree).filter((word) => word !== '—'),
					);
					expect(words(docxText(await renderDocx(tree)))).toEqual(said(tree));
					expect((await renderPdf(tree, { attachment: { description: 'record', json: JSON.stringify(record) } })).length).toBeGreaterThan(
						0,
					);
				}
			}),
			{ numRuns: 25 },
		);
	});
	it('has a PDF also where a sign has no shape in any font', async () => {
		const { record, assembly } = await readExample();
		const tree = composeMinutes(record, { ...assembly, place: 'Salle \u{10FFFF} \uE000 \u0378 du fond' });
		expect(plainText(tree).join(' ')).toContain('Salle');
		expect(pdfLetters(await renderPdf(tree)).text).toContain('Salledufond');
	});
});

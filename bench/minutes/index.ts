/**
 * How long the minutes take as PDF, in one run, on this machine:
 * - ours, warm (dossier read once; composing, charts and typesetting are timed), on a record that changes each time: the
 *   association's name, which every page carries; beside LibreOffice converting our own DOCX, and pandoc where installed;
 * - ours, warm, on a record of which every word has changed: nothing set before can be used again;
 * - a synthetic record of 2 000 members, 300 attendees, 60 programmes and 40 resolutions, beside the example.
 * `npm run bench:minutes`; prints medians and ratios, asserts nothing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../../src/documents/docx/index.ts';
import { renderMarkdown } from '../../src/documents/markdown/index.ts';
import { closePdf, renderPdf } from '../../src/documents/pdf/index.ts';
import type { DocumentTree } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { readDossier } from '../../src/dossier/index.ts';
import { syntheticRecord } from './synthetic.ts';

const RUNS = Number(process.env.RUNS ?? 15);
const PEER_RUNS = Number(process.env.PEER_RUNS ?? 5);

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The same record with another name for the association: every page changes (it runs in the header), the work is the same. */
function renamed(record: AssociationRecord, run: number): AssociationRecord {
	return { ...record, association: { ...record.association, name: `${record.association.name} ${run}` } };
}

/** A tree with every word of every text changed. */
function reworded(tree: DocumentTree, run: number): DocumentTree {
	const text = JSON.stringify(tree.children, (key, value) =>
		key === 'value' && typeof value === 'string'
			? value.replaceAll(/\p{L}{3,}/gu, (word) => word.slice(1) + 'aeiou'[run % 5] + word[0])
			: value,
	);
	return { ...tree, children: JSON.parse(text) };
}

function treeOf(record: AssociationRecord) {
	const assembly = record.assemblies.at(-1);
	if (assembly === undefined) throw new Error('the record holds no assembly');
	return composeMinutes(record, assembly);
}

/** Median wall time of a warm PDF. @returns milliseconds */
async function ours(record: AssociationRecord, runs: number): Promise<number> {
	for (let run = 0; run < 2; run++) await renderPdf(treeOf(renamed(record, -1 - run)));
	const walls: number[] = [];
	for (let run = 0; run < runs; run++) {
		const one = renamed(record, run);
		const start = performance.now();
		await renderPdf(treeOf(one));
		walls.push(performance.now() - start);
	}
	return median(walls);
}

/** Median wall time of a warm PDF of words never set before. @returns milliseconds */
async function oursReworded(record: AssociationRecord, runs: number): Promise<number> {
	const walls: number[] = [];
	for (let run = 0; run < runs; run++) {
		const before = performance.now();
		const tree = treeOf(renamed(record, run));
		const composed = performance.now() - before;
		const other = reworded(tree, run);
		const start = performance.now();
		await renderPdf(other);
		walls.push(composed + performance.now() - start);
	}
	return median(walls);
}

/** Median wall time of a command. @returns milliseconds; undefined where it is not installed or fails */
function command(name: string, args: readonly string[]): number | undefined {
	const walls: number[] = [];
	for (let run = 0; run <= PEER_RUNS; run++) {
		const start = performance.now();
		const done = spawnSync(name, args, { stdio: 'ignore' });
		if (done.error !== undefined || done.status !== 0) return undefined;
		if (run > 0) walls.push(performance.now() - start);
	}
	return median(walls);
}

const read = await readDossier(join(import.meta.dirname, '..', '..', 'examples', '27e-region-2018'));
if (!read.ok) throw new Error(`the example dossier does not read: ${JSON.stringify(read.error[0])}`);
const { record } = read.value;
const folder = mkdtempSync(join(tmpdir(), 'collegiale-bench-'));
const docx = join(folder, 'minutes.docx');
const markdown = join(folder, 'minutes.md');
writeFileSync(docx, await renderDocx(treeOf(record)));
writeFileSync(markdown, renderMarkdown(treeOf(record)));

const example = await ours(record, RUNS);
const rewordedExample = await oursReworded(record, RUNS);
const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx];
const office =
	command('soffice', convert) ??
	command('libreoffice', convert) ??
	command('/Applications/LibreOffice.app/Contents/MacOS/soffice', convert);
const pandoc = command('pandoc', [markdown, '-o', join(folder, 'pandoc.docx')]);
const large = await ours(syntheticRecord({ members: 2000, attendees: 300, programmes: 60, resolutions: 40 }), Math.ceil(RUNS / 3));
await closePdf();
rmSync(folder, { recursive: true, force: true });

const line = (label: string, ms: number | undefined, ratio: string) =>
	console.log(`${label.padEnd(62)} ${ms === undefined ? 'not here' : `${ms.toFixed(0)} ms`.padStart(9)}  ${ratio}`);
line('example dossier → PDF, warm (median)', example, '1');
line('the same, every word changed', rewordedExample, `× ${(rewordedExample / example).toFixed(1)}`);
line('LibreOffice: our DOCX → PDF (median)', office, office === undefined ? '' : `× ${(office / example).toFixed(1)}`);
line(
	'pandoc: our Markdown → DOCX (median; it has no PDF of its own)',
	pandoc,
	pandoc === undefined ? '' : `× ${(pandoc / example).toFixed(1)}`,
);
line('2 000 members, 300 attendees, 60 programmes, 40 resolutions', large, `× ${(large / example).toFixed(1)}`);

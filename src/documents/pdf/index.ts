import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Block, DocumentTree, PdfStandard } from '../../domain/document/index.ts';
import { inlineText } from '../../domain/document/index.ts';
import { renderChart } from '../charts/index.ts';
import { fontFiles } from './fonts.ts';
import type { PdfReply, PdfRequest, PdfWorkerData } from './protocol.ts';

export { fontFiles } from './fonts.ts';

export interface PdfOptions {
	/** PDF/A-3a where not given. */
	readonly standard?: PdfStandard;
	/** JSON text of the record, attached as `attachment.json`. */
	readonly attachment?: { readonly description: string; readonly json: string };
	/** Bytes of the pictures that the document shows, by their SHA-256; one that is not given is left out, its caption is not. */
	readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/** Typst refused a document: a bug of the template or of the tree, with what Typst says of it. */
export class PdfError extends Error {}

/** Beside this file in the sources; under the working folder's sources where this file was bundled elsewhere. */
function beside(name: string): string {
	const here = fileURLToPath(new URL(name, import.meta.url));
	return existsSync(here) ? here : join(process.cwd(), 'src', 'documents', 'pdf', name);
}

interface Waiting {
	readonly resolve: (pdf: Uint8Array) => void;
	readonly reject: (error: Error) => void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function settle(reply: PdfReply): void {
	const one = waiting.get(reply.id);
	waiting.delete(reply.id);
	if (waiting.size === 0) worker?.unref();
	if ('pdf' in reply) one?.resolve(reply.pdf);
	else one?.reject(new PdfError(reply.problem));
}

function started(): Worker {
	if (worker !== undefined) return worker;
	const data: PdfWorkerData = { template: readFileSync(beside('template.typ'), 'utf8'), fonts: fontFiles() };
	const made = new Worker(beside('worker.ts'), { workerData: data });
	made.on('message', settle);
	made.on('error', (error) => {
		worker = undefined;
		for (const one of waiting.values()) one.reject(new PdfError(String(error)));
		waiting.clear();
	});
	worker = made;
	return made;
}

/** The tree with each chart drawn, and whether each picture is there, so that Typst only sets it. */
function drawn(block: Block, tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array>): unknown {
	const each = (some: readonly Block[]) => some.map((child) => drawn(child, tree, pictures));
	switch (block.type) {
		case 'section':
		case 'beside':
			return { ...block, children: each(block.children) };
		case 'list':
			return { ...block, items: block.items.map((item) => ({ children: each(item.children) })) };
		case 'pictures':
			return { ...block, items: block.items.map((item) => ({ ...item, there: pictures.has(item.sha256) })) };
		case 'figure': {
			const { chart, ...rest } = block;
			return {
				...rest,
				svg: renderChart(chart, { language: tree.language, title: inlineText(block.title), alternative: block.alternative }),
			};
		}
		default:
			return block;
	}
}

/**
 * A document tree as PDF, typeset by Typst in a worker that stays warm. The same tree and options give the same bytes:
 * the file's dates are the date that the document tells.
 * @throws PdfError when Typst refuses the document
 */
export function renderPdf(tree: DocumentTree, options: PdfOptions = {}): Promise<Uint8Array> {
	const standard = options.standard ?? 'a-3a';
	const pictures = options.pictures ?? new Map();
	const attachment = standard === 'a-3a' ? options.attachment : undefined;
	const document = {
		...tree,
		children: tree.children.map((child) => drawn(child, tree, pictures)),
		...(attachment === undefined ? {} : { attachment: { description: attachment.description } }),
	};
	const request: PdfRequest = {
		id: ++last,
		document: JSON.stringify(document),
		standard,
		pictures,
		timestamp: Date.parse(`${tree.metadata.date}T00:00:00Z`) / 1000,
		...(attachment === undefined ? {} : { attachment: attachment.json }),
	};
	const running = started();
	running.ref();
	return new Promise((resolve, reject) => {
		waiting.set(request.id, { resolve, reject });
		running.postMessage(request);
	});
}

/** Ends the worker; the next document starts another. */
export async function closePdf(): Promise<void> {
	const ending = worker;
	worker = undefined;
	await ending?.terminate();
}

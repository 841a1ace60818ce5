/** Typst is synchronous: it lives in this thread, warm, so that nobody waits for it but the document it sets. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfReply, PdfRequest, PdfWorkerData } from './protocol.ts';

const { template, fonts } = workerData as PdfWorkerData;
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(font)) }] });

/** Signs that a refusal names, as Rust prints them: `"\\u{e000}"`. */
function refusedSigns(problem: string): ReadonlySet<string> {
	const signs = new Set<string>();
	for (const [, quoted = ''] of problem.matchAll(/(?:the text|the codepoint) `\\?"(.*?)\\?"`/gu)) {
		const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
		for (const sign of text) if (sign > '~') signs.add(sign);
	}
	return signs;
}

/** Rounds of replacing signs: each tells of all that one kind of refusal has found. */
const MOST_ROUNDS = 4;

/**
 * An archival or accessible PDF may hold no sign without a shape: one that no font here draws, or that means something
 * only in private, is set as the replacement character. The record attached has it as it was.
 */
function make(request: PdfRequest): Uint8Array {
	let document = request.document;
	for (let round = 1; ; round++) {
		try {
			return set({ ...request, document });
		} catch (error) {
			const signs = refusedSigns(error instanceof Error ? error.message : '');
			if (signs.size === 0 || round === MOST_ROUNDS) throw error;
			document = [...document].map((sign) => (signs.has(sign) ? '\uFFFD' : sign)).join('');
		}
	}
}

function set(request: PdfRequest): Uint8Array {
	compiler.mapShadow('/document.json', Buffer.from(request.document));
	if (request.attachment !== undefined) compiler.mapShadow('/attachment.json', Buffer.from(request.attachment));
	for (const [sha256, bytes] of request.pictures) compiler.mapShadow(`/pictures/${sha256}`, Buffer.from(bytes));
	// A path of its own: given as mere content, the template would be a new file each time, and nothing of it kept.
	compiler.addSource('/minutes.typ', template);
	const compiled = compiler.compile({ mainFilePath: '/minutes.typ' });
	if (compiled.result === null) {
		const problem = compiled.takeError() ?? compiled.takeDiagnostics();
		throw new Error(problem === null ? 'no document' : JSON.stringify(problem.shortDiagnostics));
	}
	return compiler.pdf(compiled.result, { pdfStandard: request.standard, creationTimestamp: request.timestamp });
}

parentPort?.on('message', (request: PdfRequest) => {
	let reply: PdfReply;
	try {
		reply = { id: request.id, pdf: make(request) };
	} catch (error) {
		reply = { id: request.id, problem: error instanceof Error ? error.message : String(error) };
	} finally {
		compiler.resetShadow();
		// Keeps what the last documents shared (template, fonts), lets go of what only they held.
		compiler.evictCache(3);
	}
	parentPort?.postMessage(reply);
});

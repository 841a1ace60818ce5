/** Typst is synchronous: it lives in this thread, warm, so that nobody waits for it but the document it sets. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfReply, PdfRequest, PdfWorkerData } from './protocol.ts';

const { template, fonts } = workerData as PdfWorkerData;
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(font)) }] });

function make(request: PdfRequest): Uint8Array {
	compiler.mapShadow('/document.json', Buffer.from(request.document));
	if (request.attachment !== undefined) compiler.mapShadow('/attachment.json', Buffer.from(request.attachment));
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

import { writeFile } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';
import encode from 'qr';
import { browserPath } from './server.ts';

/** Points of what the camera sees, and the greys of its picture. */
const [WIDTH, HEIGHT, WHITE, BLACK, NO_COLOUR] = [640, 480, 235, 16, 128];
/** Cells of white that a code needs around it. */
const BORDER = 4;

/** One picture in YUV 4:2:0: a code in its middle, as large as it fits. */
function pictureOf(text: string): Buffer {
	const cells = encode(text, 'raw', { border: BORDER });
	const cell = Math.floor(HEIGHT / cells.length);
	const [left, top] = [WIDTH, HEIGHT].map((side) => Math.floor((side - cell * cells.length) / 2));
	const grey = Buffer.alloc(WIDTH * HEIGHT, WHITE);
	for (const [y, row] of cells.entries()) {
		for (const [x, dark] of row.entries()) {
			if (!dark) continue;
			for (let line = 0; line < cell; line++) {
				const at = ((top ?? 0) + y * cell + line) * WIDTH + (left ?? 0) + x * cell;
				grey.fill(BLACK, at, at + cell);
			}
		}
	}
	return Buffer.concat([grey, Buffer.alloc((WIDTH * HEIGHT) / 2, NO_COLOUR)]);
}

/** A browser whose camera is held before the code of a text. @param file where what it sees is kept, `….y4m` */
export async function seeing(text: string, file: string): Promise<Browser> {
	const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(text)]);
	await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F30:1 Ip A1:1 C420jpeg\n`), frame, frame]));
	const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', `--use-file-for-fake-video-capture=${file}`];
	return chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', ...camera] });
}

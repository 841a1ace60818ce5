import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** A picture as it is kept and shown. */
export interface ShownPicture {
	readonly width: number;
	readonly height: number;
}

/** What is taken; told by the bytes. An SVG is a program, and a HEIC is read by few: neither is. */
const TAKEN: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);
/** What pages, PDF and DOCX all show. */
const KEPT: ReadonlySet<string> = new Set(['image/jpeg', 'image/png']);
/** Pixels of the longer side: sharp on a page of paper, light on a telephone. */
const LONGER_SIDE = 1600;
/** Pixels that are taken: a small file can hold more than memory does. */
const MOST_PIXELS = 80_000_000;

/**
 * A picture as it may be shown to anyone: upright, no larger than a page needs, and without anything that its maker did not
 * see in it: place, time, camera, words.
 * @returns its bytes, a JPEG, or a PNG where something of it is transparent; none where they are no picture that is taken
 */
export async function cleanPicture(sent: Uint8Array): Promise<Uint8Array | undefined> {
	const type = await fileTypeFromBuffer(sent);
	if (type === undefined || !TAKEN.has(type.mime)) return undefined;
	try {
		const { data, info } = await sharp(sent, { limitInputPixels: MOST_PIXELS })
			.autoOrient()
			.resize({ width: LONGER_SIDE, height: LONGER_SIDE, fit: 'inside', withoutEnlargement: true })
			.toColourspace('srgb')
			.raw()
			.toBuffer({ resolveWithObject: true });
		const drawn = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
		// A camera's file may have a channel of transparency in which nothing is transparent.
		const { isOpaque } = await drawn.stats();
		const file = isOpaque ? drawn.removeAlpha().jpeg({ quality: 82, mozjpeg: true }) : drawn.png({ compressionLevel: 9 });
		return new Uint8Array(await file.toBuffer());
	} catch {
		// Broken, or larger than is taken: no picture that can be shown.
		return undefined;
	}
}

/**
 * The size of a picture that is kept.
 * @returns none where it is no picture that pages and documents show; `untold` where it still says where, when or with what it was made
 */
export async function readPicture(bytes: Uint8Array): Promise<ShownPicture | 'untold' | undefined> {
	const type = await fileTypeFromBuffer(bytes);
	if (type === undefined || !KEPT.has(type.mime)) return undefined;
	try {
		const { width, height, exif, xmp, iptc, comments } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
		return [exif, xmp, iptc, comments].some((one) => one !== undefined) ? 'untold' : { width, height };
	} catch {
		return undefined;
	}
}

import type { Instant } from '../../domain/basics/index.ts';
import type { Signer } from './certificate.ts';
import { signDetached } from './cms.ts';
import { addRevision, objectText, type PdfFile, readPdf, UnsignablePdf } from './revision.ts';

/** What a signature says of itself. */
export interface SignatureFacts {
	/** Who signs. */
	readonly name: string;
	/** As what: « présidence de séance ». */
	readonly reason: string;
	readonly at: Instant;
}

/** Room for the signature, its certificate and those that vouch for it, bytes. */
const ROOM = 16_384;
const RANGE = '/ByteRange [0 0000000000 0000000000 0000000000]';

/** Text as PDF holds any text (7.9.2.2). */
function textString(text: string): string {
	return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function dateString(at: Instant): string {
	return `(D:${at.replace(/[-:T]/gu, '').slice(0, 14)}Z)`;
}

/** A dictionary with one more entry. */
function withEntry(dictionary: string, entry: string): string {
	return `${dictionary.slice(0, dictionary.lastIndexOf('>>'))} ${entry} >>`;
}

/** The first page: down the first kids of the tree of pages. */
function firstPage(file: PdfFile, catalog: string): number {
	let number = Number(/\/Pages (\d+) 0 R/u.exec(catalog)?.[1]);
	for (let depth = 0; depth < 50; depth++) {
		const kid = /\/Kids \[\s*(\d+) 0 R/u.exec(objectText(file, number));
		if (kid === null) return number;
		number = Number(kid[1]);
	}
	throw new UnsignablePdf('no page');
}

function withAnnotation(page: string, field: number): string {
	if (/\/Annots\s*\[/u.test(page)) return page.replace(/\/Annots\s*\[/u, `/Annots [${field} 0 R `);
	// A list that stands elsewhere is left as it is: a field without a picture is found by the form.
	return /\/Annots/u.test(page) ? page : withEntry(page, `/Annots [${field} 0 R]`);
}

/** A revision with a field for a signature that is still to be made. */
function withField(pdf: Uint8Array, { name, reason, at }: SignatureFacts): Buffer {
	const file = readPdf(pdf);
	const catalog = objectText(file, file.root);
	const page = firstPage(file, catalog);
	const [signature, field] = [file.size, file.size + 1];
	const objects = new Map<number, string>();
	const known = /\/AcroForm (\d+) 0 R/u.exec(catalog);
	const form = known === null ? file.size + 2 : Number(known[1]);
	const before = known === null ? '' : (/\/Fields \[([^\]]*)\]/u.exec(objectText(file, form))?.[1] ?? '');
	const nth = before.split(' R').length;
	objects.set(
		signature,
		`<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${RANGE} /Contents <${'0'.repeat(ROOM * 2)}> ` +
			`/M ${dateString(at)} /Name ${textString(name)} /Reason ${textString(reason)} >>`,
	);
	objects.set(
		field,
		`<< /Type /Annot /Subtype /Widget /FT /Sig /T ${textString(`signature-${nth}`)} /V ${signature} 0 R /P ${page} 0 R /F 132 /Rect [0 0 0 0] >>`,
	);
	objects.set(form, `<< /SigFlags 3 /Fields [${before} ${field} 0 R] >>`);
	objects.set(page, withAnnotation(objectText(file, page), field));
	if (known === null) objects.set(file.root, withEntry(catalog, `/AcroForm ${form} 0 R`));
	return addRevision(file, objects);
}

/**
 * A PDF signed as PAdES has it (ETSI EN 319 142-1, level B-B), after any signatures that it has: they stay whole. The
 * signature has no picture of its own; the places for names are the document's.
 * @throws UnsignablePdf on a PDF that is not as we write them
 */
export async function signPdf(pdf: Uint8Array, signer: Signer, facts: SignatureFacts): Promise<Uint8Array> {
	const made = withField(pdf, facts);
	const range = made.lastIndexOf(RANGE);
	const begin = made.indexOf('<', made.indexOf('/Contents', range));
	const end = begin + ROOM * 2 + 2;
	const written = `/ByteRange [0 ${begin} ${end} ${made.length - end}]`;
	made.write(written.padEnd(RANGE.length, ' '), range, 'latin1');
	const signature = await signDetached(Buffer.concat([made.subarray(0, begin), made.subarray(end)]), signer);
	if (signature.length > ROOM) throw new UnsignablePdf('the certificate is too long');
	made.write(
		Buffer.from(signature)
			.toString('hex')
			.padEnd(ROOM * 2, '0'),
		begin + 1,
		'latin1',
	);
	return new Uint8Array(made);
}

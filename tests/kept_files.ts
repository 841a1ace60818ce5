import { createHash } from 'node:crypto';
import type { DocumentVersion } from '../src/domain/kept_documents/index.ts';

/** Contents that documents of tests keep: a text, a file that begins as a PDF does, and one longer than a row of the store. */
const CONTENTS = [
	Buffer.from('Rapport d’activité\n'),
	Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1'),
	Buffer.from(Uint8Array.from({ length: 700_001 }, (_, index) => (index * index) % 251)),
];
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const BY_DIGEST = new Map(CONTENTS.map((bytes) => [digestOf(bytes), bytes]));

/** The versions that documents of tests may have, one of each content. */
export const SAMPLE_VERSIONS: readonly DocumentVersion[] = CONTENTS.map((bytes, index) => ({
	sha256: digestOf(bytes),
	size: bytes.length,
	type: ['text/plain', 'application/pdf', 'application/octet-stream'][index] ?? '',
	name: ['rapport d’activité.txt', 'comptes-2017.pdf', 'données'][index] ?? '',
	addedOn: '2018-05-02',
}));

/** The bytes of a sample by their digest, in pieces that fit no row. @throws Error where there is none */
export async function* openSample(sha256: string): AsyncGenerator<Uint8Array> {
	const bytes = BY_DIGEST.get(sha256);
	if (bytes === undefined) throw new Error(`no sample ${sha256}`);
	for (let start = 0; start < bytes.length; start += 100_000) yield bytes.subarray(start, start + 100_000);
}

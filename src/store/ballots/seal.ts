import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { PollRef } from './poll_ref.ts';

/** Seals the ballots of secret polls with a key that is not in the database. */
export interface Seal {
	/** A ballot's text, sealed: two of the same text differ, and short ones are of one length. */
	readonly seal: (poll: SealedPoll, text: string) => string;
	/** What was sealed; none where it was with another key, or was changed. */
	readonly open: (poll: SealedPoll, sealed: string) => string | undefined;
	/** By which a receipt is known again, and which tells nothing of it without the key. */
	readonly mark: (poll: SealedPoll, receipt: string) => string;
}
export interface SealedPoll extends PollRef {
	readonly association: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
/** Sealed texts are filled up to a multiple of this many bytes, so that their length does not tell a choice. */
const BLOCK = 512;

function padded(text: string): Buffer {
	const length = Buffer.byteLength(text);
	const filled = Buffer.alloc(Math.ceil((length + 1) / BLOCK) * BLOCK, ' ');
	filled.write(text);
	return filled;
}

/**
 * A seal from a secret of the server: AES-256 in GCM (NIST SP 800-38D) and HMAC-SHA-256, each with a key of the poll's own
 * (HKDF, RFC 5869).
 */
export function openSeal(secret: string): Seal {
	const keys = new Map<string, { readonly box: Buffer; readonly marks: Buffer }>();
	const keysOf = ({ association, assembly, poll }: SealedPoll) => {
		const name = JSON.stringify([association, assembly, poll]);
		const derive = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `collegiale ballot ${use} ${name}`, 32));
		const known = keys.get(name) ?? { box: derive('box'), marks: derive('marks') };
		keys.set(name, known);
		return known;
	};
	return {
		seal: (poll, text) => {
			const nonce = randomBytes(NONCE);
			const cipher = createCipheriv(CIPHER, keysOf(poll).box, nonce);
			return Buffer.concat([nonce, cipher.update(padded(text)), cipher.final(), cipher.getAuthTag()]).toString('base64');
		},
		open: (poll, sealed) => {
			const bytes = Buffer.from(sealed, 'base64');
			const decipher = createDecipheriv(CIPHER, keysOf(poll).box, bytes.subarray(0, NONCE));
			decipher.setAuthTag(bytes.subarray(-TAG));
			try {
				return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()])
					.toString()
					.trimEnd();
			} catch {
				return undefined;
			}
		},
		mark: (poll, receipt) => createHmac('sha256', keysOf(poll).marks).update(receipt).digest('base64url'),
	};
}

import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Closes what only a server with the same secret may open again. */
export interface Vault {
	readonly close: (plain: Uint8Array) => string;
	/** Undefined where it was closed with another secret, or changed since. */
	readonly open: (closed: string) => Uint8Array | undefined;
}

const [NONCE, TAG] = [12, 16];

/** A vault by the server's secret: AES-256-GCM under a key of its own (HKDF-SHA-256). @param use what it is for: another use has another key */
export function openVault(secret: string, use: string): Vault {
	const key = Buffer.from(hkdfSync('sha256', secret, '', `collegiale ${use}`, 32));
	return {
		close: (plain) => {
			const nonce = randomBytes(NONCE);
			const cipher = createCipheriv('aes-256-gcm', key, nonce);
			return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64');
		},
		open: (closed) => {
			const bytes = Buffer.from(closed, 'base64');
			if (bytes.length < NONCE + TAG) return undefined;
			const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE));
			cipher.setAuthTag(bytes.subarray(-TAG));
			try {
				return Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()]);
			} catch {
				return undefined;
			}
		},
	};
}

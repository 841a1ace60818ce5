import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import { ok } from '../../../domain/basics/index.ts';
import { signingKey } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';

/** What a certificate calls someone: its common name, or all that it says where it has none. */
function nameIn(subject: string): string {
	return /^CN=(.+)$/mu.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');
}

/** The certificate that the association signs its minutes with: whose it is, who vouches for it and until when. */
export const readSigningKey = defineQuery({
	name: 'settings.read_signing_key',
	permission: 'settings.read',
	input: z.strictObject({}),
	run: async ({ record }) => {
		const kept = await signingKey(record);
		if (kept === undefined) return ok(null);
		const certificate = new X509Certificate(kept.certificate);
		return ok({
			subject: nameIn(certificate.subject),
			issuer: nameIn(certificate.issuer),
			until: new Date(certificate.validTo).toISOString().slice(0, 10),
			brought: kept.brought,
			fingerprint: certificate.fingerprint256,
		});
	},
});

import { X509Certificate } from 'node:crypto';
import { dateOf, daysBetween, type Instant, type IsoDate } from '../../domain/basics/index.ts';
import { type RecordReader, signingKey } from '../../store/index.ts';

/** The certificate that an association signs its minutes with. */
export interface Certificate {
	readonly subject: string;
	readonly issuer: string;
	/** Its last day. */
	readonly until: IsoDate;
	/** Whether it is the association's own, brought in; otherwise the program made it. */
	readonly brought: boolean;
	/** Whether nothing can be signed with it any more: one that was brought in is never replaced by the program without being asked. */
	readonly over: boolean;
	/** Days until its last one; none are left where it is negative. */
	readonly daysLeft: number;
	readonly fingerprint: string;
}

/** What a certificate calls someone: its common name, or all that it says where it has none. */
function nameIn(subject: string): string {
	const parts = subject.split(/\n| \+ /u);
	return parts.find((one) => one.startsWith('CN='))?.slice(3) ?? parts.join(', ');
}

/** The certificate in use; none before the first signature. */
export async function certificateInUse(record: RecordReader, { now, timeZone }: { readonly now: Instant; readonly timeZone: string }) {
	const kept = await signingKey(record);
	if (kept === undefined) return undefined;
	const certificate = new X509Certificate(kept.certificate);
	const end = new Date(certificate.validTo).toISOString();
	const made: Certificate = {
		subject: nameIn(certificate.subject),
		issuer: nameIn(certificate.issuer),
		until: dateOf(end, timeZone),
		brought: kept.brought,
		// One that the program made is made anew by itself.
		over: kept.brought && end <= now,
		daysLeft: daysBetween(dateOf(now, timeZone), dateOf(end, timeZone)),
		fingerprint: certificate.fingerprint256,
	};
	return made;
}

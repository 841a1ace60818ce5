import type { Language } from '../domain/basics/index.ts';

/** Who a message goes to, or comes from. */
export interface Address {
	readonly email: string;
	readonly name?: string;
}

export interface Attachment {
	/** `appel-a-cotisation-2026.pdf`. */
	readonly name: string;
	/** `application/pdf`. */
	readonly type: string;
	readonly content: Uint8Array | string;
}

/** A message as composed: what it says, free of how it is sent. */
export interface Message {
	/**
	 * Stable name of what is said to whom (`notice/2026-06-19/p-12`): its Message-ID is made from it, so that a message
	 * that was sent twice is one for a mail program.
	 */
	readonly key: string;
	readonly language: Language;
	readonly to: Address;
	/** The association's own address; who answers writes to it. */
	readonly replyTo?: Address;
	/** Shown as the sender's name, beside the server's address. */
	readonly from: string;
	readonly subject: string;
	readonly text: string;
	readonly html: string;
	readonly attachments: readonly Attachment[];
	/** An event, read by mail programs as an invitation or its withdrawal. */
	readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly ics: string };
}

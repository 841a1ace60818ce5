/** What was found out about one address of a message (RFC 3464, 2.3). */
export interface ReturnedRecipient {
	readonly address: string;
	readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
	/** `5.1.1` (RFC 3463). */
	readonly status: string;
}

/** A notice that a message did not arrive, or not yet. */
export interface ReturnedMessage {
	/** The left side of the Message-ID of the message that it is about. */
	readonly message: string;
	readonly recipients: readonly ReturnedRecipient[];
}

const ACTIONS: ReadonlySet<string> = new Set<ReturnedRecipient['action']>(['failed', 'delayed', 'delivered', 'relayed', 'expanded']);
const isAction = (word: string): word is ReturnedRecipient['action'] => ACTIONS.has(word);
/** Parts within parts that are looked into: a notice has two. */
const DEEPEST = 4;

interface Part {
	/** By name in lower case; of several of a name the first. */
	readonly headers: ReadonlyMap<string, string>;
	readonly body: string;
}

/** Fields as RFC 5322 writes them, one that goes on over several lines as one. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	for (const line of text.replace(/\n[ \t]+/gu, ' ').split('\n')) {
		const [, name = '', value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? [];
		if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
	}
	return fields;
}

/** A part of a message: its fields, and what stands after the first empty line. */
function partOf(text: string): Part {
	const whole = text.replace(/^\n+/u, '');
	const end = whole.indexOf('\n\n');
	const headers = fieldsOf(end === -1 ? whole : whole.slice(0, end));
	const body = end === -1 ? '' : whole.slice(end + 2);
	return {
		headers,
		body:
			headers.get('content-transfer-encoding')?.toLowerCase() === 'base64'
				? Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
				: body,
	};
}

const typeOf = ({ headers }: Part): string => (headers.get('content-type') ?? 'text/plain').split(';')[0]?.trim().toLowerCase() ?? '';

/** The parts of a message that have none in themselves, in their order. */
function* leavesOf(part: Part, depth = 0): Generator<Part> {
	const [, quoted, bare] = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/iu.exec(part.headers.get('content-type') ?? '') ?? [];
	const boundary = quoted ?? bare;
	if (!typeOf(part).startsWith('multipart/') || boundary === undefined || depth === DEEPEST) {
		yield part;
		return;
	}
	const [, ...parts] = `\n${part.body}`.split(`\n--${boundary}`);
	for (const one of parts) if (!one.startsWith('--')) yield* leavesOf(partOf(one.slice(one.indexOf('\n') + 1)), depth + 1);
}

/** What is said of each address: groups of fields, of which the first is about the notice itself. */
function recipientsIn(body: string): readonly ReturnedRecipient[] {
	return body.split(/\n[ \t]*\n+/u).flatMap((group) => {
		const fields = fieldsOf(group);
		const address = (fields.get('original-recipient') ?? fields.get('final-recipient') ?? '')
			.replace(/^[^;]*;\s*/u, '')
			.replace(/^<|>$/gu, '');
		const action = (fields.get('action') ?? '').toLowerCase();
		return address !== '' && isAction(action)
			? [{ address, action, status: /[245]\.\d{1,3}\.\d{1,3}/u.exec(fields.get('status') ?? '')?.[0] ?? '' }]
			: [];
	});
}

/**
 * Reads a delivery status notification as a mail program saves it (`.eml`; RFC 3462, 3464 and 6533). Nothing in it is
 * believed but the Message-ID of what was sent, which is looked for among what was.
 * @returns none where it is no such notice, or says not of which message
 */
export function readReturned(eml: string): ReturnedMessage | undefined {
	const leaves = [...leavesOf(partOf(eml.replaceAll('\r\n', '\n')))];
	const told = leaves.find((part) => /^message\/(?:global-)?delivery-status$/u.test(typeOf(part)));
	const returned = leaves.find((part) => /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/u.test(typeOf(part)));
	if (told === undefined || returned === undefined) return undefined;
	const [, message] = /<([^<>@\s]{1,400})@[^<>\s]+>/u.exec(partOf(returned.body).headers.get('message-id') ?? '') ?? [];
	const recipients = recipientsIn(told.body);
	return message === undefined || recipients.length === 0 ? undefined : { message, recipients };
}

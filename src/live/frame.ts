const encoder = new TextEncoder();

/** What is sent to every listener of an audience, as server-sent events (WHATWG HTML, § 9.2) have it. */
export interface Frame {
	/** Of what it shows: a listener that has this version is sent nothing. */
	readonly version: string;
	readonly bytes: Uint8Array;
}

/** @param data one value, as JSON */
export function frameOf(version: string, data: unknown): Frame {
	return { version, bytes: encoder.encode(`id: ${version}\ndata: ${JSON.stringify(data)}\n\n`) };
}

/**
 * Keeps a connection from being closed by what stands between, and lets a dead one be noticed on both sides: an event, since
 * pages are not told of a comment.
 */
export const HEARTBEAT: Uint8Array = encoder.encode('event: alive\ndata: 1\n\n');

/**
 * What a connection begins with: after how long to come back when it is lost, so that thousands do not come back at once,
 * and the server's clock, since that of a telephone may be wrong.
 * @param now milliseconds since 1970
 */
export function greeting(now: number, retry: number): Uint8Array {
	return encoder.encode(`retry: ${retry}\nevent: clock\ndata: ${now}\n\n`);
}

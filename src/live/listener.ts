import { type Frame, HEARTBEAT } from './frame.ts';

/** A connection, as whoever has it open hands it over. */
export interface Outlet {
	/** Sends bytes. @returns whether it takes more at once; where it does not, it is asked for once it does */
	readonly send: (bytes: Uint8Array) => boolean;
	readonly end: () => void;
}

/** One connection: what it is sent, and how it ends. */
export interface Listener {
	/** Sends a frame, or keeps the last one for when the connection takes something again. */
	readonly show: (frame: Frame) => void;
	readonly beat: () => void;
	/** The connection takes something again. */
	readonly ready: () => void;
	readonly end: () => void;
}

/**
 * A connection to someone who listens. A slow one is not queued for: what it has not been sent yet is replaced by what is
 * newer, since every frame shows the whole.
 * @param seen the version that it has already, of a connection that was lost
 */
export function openListener({ send, end }: Outlet, greeting: Uint8Array, seen: string | undefined): Listener {
	let sent = seen;
	let waiting: Frame | undefined;
	let isReady = send(greeting);
	const pass = (frame: Frame) => {
		waiting = undefined;
		if (frame.version === sent) return;
		sent = frame.version;
		isReady = send(frame.bytes);
	};
	return {
		show: (frame) => {
			if (isReady) pass(frame);
			else waiting = frame;
		},
		beat: () => {
			if (isReady) isReady = send(HEARTBEAT);
		},
		ready: () => {
			isReady = true;
			if (waiting !== undefined) pass(waiting);
		},
		end,
	};
}

import { type Frame, HEARTBEAT } from './frame.ts';

/** One connection: what it is sent, and how it ends. */
export interface Listener {
	readonly stream: ReadableStream<Uint8Array>;
	/** Sends a frame, or keeps the last one for when the connection takes something again. */
	readonly show: (frame: Frame) => void;
	readonly beat: () => void;
	readonly end: () => void;
}

/**
 * A connection to someone who listens. A slow one is not queued for: what it has not been sent yet is replaced by what is
 * newer, since every frame shows the whole.
 * @param seen the version that it has already, of a connection that was lost
 */
export function openListener(greeting: Uint8Array, seen: string | undefined, left: () => void): Listener {
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	let sent = seen;
	let waiting: Frame | undefined;
	const send = (frame: Frame) => {
		waiting = undefined;
		if (frame.version === sent) return;
		sent = frame.version;
		controller?.enqueue(frame.bytes);
	};
	const isReady = () => (controller?.desiredSize ?? 0) > 0;
	const stream = new ReadableStream<Uint8Array>(
		{
			start: (opened) => {
				controller = opened;
				opened.enqueue(greeting);
			},
			pull: () => {
				if (waiting !== undefined) send(waiting);
			},
			cancel: () => {
				controller = undefined;
				left();
			},
		},
		// The greeting and one frame.
		{ highWaterMark: 2 },
	);
	return {
		stream,
		show: (frame) => {
			if (isReady()) send(frame);
			else waiting = frame;
		},
		beat: () => {
			if (isReady()) controller?.enqueue(HEARTBEAT);
		},
		end: () => {
			controller?.close();
			controller = undefined;
		},
	};
}

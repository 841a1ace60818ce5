import type { Outlet } from './listener.ts';

/** What becomes of a connection once it is listened on. */
export interface Attached {
	/** It takes something again. */
	readonly ready: () => void;
	/** It is gone. */
	readonly left: () => void;
}

/** A connection as a stream of the web, which what stands between it and the browser reads. */
export function streamed(attach: (outlet: Outlet) => Attached): ReadableStream<Uint8Array> {
	let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
	let attached: Attached | undefined;
	return new ReadableStream<Uint8Array>(
		{
			start: (opened) => {
				controller = opened;
				attached = attach({
					send: (bytes) => {
						controller?.enqueue(bytes);
						return (controller?.desiredSize ?? 0) > 0;
					},
					end: () => {
						controller?.close();
						controller = undefined;
					},
				});
			},
			pull: () => attached?.ready(),
			cancel: () => {
				controller = undefined;
				attached?.left();
			},
		},
		// The greeting and one frame.
		{ highWaterMark: 2 },
	);
}

/** Milliseconds after which a connection is opened anew that the browser has given up. */
const AGAIN = 2000;

/**
 * Listens to a stream of the server until told to stop. A browser comes back by itself where the connection is lost, but not
 * where a server that is starting answers with an error: then it is opened anew.
 * @param shown what is called with each value
 * @param clock what is called with the server's time, milliseconds since 1970
 */
export function follow(address: string, shown: (data: unknown) => void, clock?: (now: number) => void): () => void {
	let source: EventSource;
	let timer: ReturnType<typeof setTimeout>;
	const open = () => {
		source = new EventSource(address);
		source.onmessage = ({ data }) => shown(JSON.parse(data));
		source.addEventListener('clock', ({ data }) => clock?.(Number(data)));
		source.onerror = () => {
			if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN);
		};
	};
	open();
	return () => {
		clearTimeout(timer);
		source.close();
	};
}

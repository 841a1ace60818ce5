/** Milliseconds after which a connection is opened anew that the browser has given up. */
const AGAIN = 2000;
/** Milliseconds without a word after which a connection is taken for dead: the server gives a sign of life every fifteen seconds. */
const SILENCE = 40_000;
/** The same, when the device says that its network or its screen is back. */
const SHORT_SILENCE = 18_000;
/** Milliseconds within which devices whose network came back at one moment open their connections, by chance. */
const SPREAD = 1500;

/** What is called as a stream is followed, beside what is shown. */
export interface Follower {
	/** With the server's time, milliseconds since 1970. */
	readonly clock?: (now: number) => void;
	/** With whether the connection stands. */
	readonly connected?: (is: boolean) => void;
}

/**
 * Listens to a stream of the server until told to stop. A browser comes back by itself where it sees that the connection is
 * lost, but not where a server that is starting answers with an error, nor where a telephone slept or lost its network
 * without a word: then it is opened anew.
 * @param shown what is called with each value
 */
export function follow(address: string, shown: (data: unknown) => void, { clock, connected }: Follower = {}): () => void {
	let source: EventSource;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let heardAt = Date.now();
	const hear = () => {
		heardAt = Date.now();
		connected?.(true);
	};
	const open = () => {
		clearTimeout(timer);
		timer = undefined;
		source?.close();
		heardAt = Date.now();
		source = new EventSource(address);
		source.onopen = hear;
		source.onmessage = ({ data }) => {
			hear();
			shown(JSON.parse(data));
		};
		source.addEventListener('alive', hear);
		source.addEventListener('clock', ({ data }) => {
			hear();
			clock?.(Number(data));
		});
		source.onerror = () => {
			connected?.(false);
			if (source.readyState === EventSource.CLOSED) later(AGAIN);
		};
	};
	const later = (milliseconds: number) => {
		timer ??= setTimeout(open, milliseconds);
	};
	const silentFor = (milliseconds: number) => Date.now() - heardAt >= milliseconds;
	const watch = setInterval(() => {
		if (silentFor(SILENCE)) open();
	}, AGAIN);
	const back = () => {
		const waits = source.readyState !== EventSource.OPEN || silentFor(SHORT_SILENCE);
		if (waits && document.visibilityState === 'visible') later(Math.random() * SPREAD);
	};
	addEventListener('online', back);
	document.addEventListener('visibilitychange', back);
	open();
	return () => {
		clearTimeout(timer);
		clearInterval(watch);
		removeEventListener('online', back);
		document.removeEventListener('visibilitychange', back);
		source.close();
	};
}

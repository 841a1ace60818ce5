import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { follow } from './follow.ts';

/** A stream of the server as a page has it, that a test speaks through. */
class Stream extends EventTarget {
	static readonly CLOSED = 2;
	static readonly OPEN = 1;
	static readonly made: Stream[] = [];
	readonly CLOSED = 2;
	readyState = 0;
	onopen: (() => void) | undefined;
	onmessage: ((event: { data: string }) => void) | undefined;
	onerror: (() => void) | undefined;
	constructor() {
		super();
		Stream.made.push(this);
	}
	begins() {
		this.readyState = 1;
		this.onopen?.();
	}
	fails(readyState: 0 | 2) {
		this.readyState = readyState;
		this.onerror?.();
	}
	close() {
		this.readyState = 2;
	}
}
const device = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const last = () => Stream.made.at(-1);
const alive = () => last()?.dispatchEvent(new Event('alive'));

beforeEach(() => {
	vi.useFakeTimers();
	Stream.made.length = 0;
	vi.stubGlobal('EventSource', Stream);
	vi.stubGlobal('document', device);
	vi.stubGlobal('addEventListener', device.addEventListener.bind(device));
	vi.stubGlobal('removeEventListener', device.removeEventListener.bind(device));
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

it('shows what is sent, and says whether the connection stands', () => {
	const [shown, connected]: [unknown[], boolean[]] = [[], []];
	const stop = follow('/live', (one) => shown.push(one), { connected: (is) => connected.push(is) });
	last()?.begins();
	last()?.onmessage?.({ data: '{"a":1}' });
	last()?.fails(0);
	expect(shown).toEqual([{ a: 1 }]);
	expect(connected).toEqual([true, true, false]);
	stop();
});

it('opens anew a connection that the browser has given up, once', () => {
	const stop = follow('/live', () => undefined);
	last()?.fails(0);
	vi.advanceTimersByTime(5000);
	// The browser comes back by itself.
	expect(Stream.made).toHaveLength(1);
	last()?.fails(2);
	last()?.fails(2);
	vi.advanceTimersByTime(2000);
	expect(Stream.made).toHaveLength(2);
	stop();
});

it('takes for dead a connection that says nothing any more, and not one that gives signs of life', () => {
	const stop = follow('/live', () => undefined);
	last()?.begins();
	for (let minute = 0; minute < 8; minute++) {
		vi.advanceTimersByTime(15_000);
		alive();
	}
	expect(Stream.made).toHaveLength(1);
	vi.advanceTimersByTime(45_000);
	expect(Stream.made).toHaveLength(2);
	expect(Stream.made[0]?.readyState).toBe(Stream.CLOSED);
	stop();
	vi.advanceTimersByTime(120_000);
	expect(Stream.made).toHaveLength(2);
});

it('comes back as soon as the device has its network or its screen back, where it was silent', () => {
	const stop = follow('/live', () => undefined);
	last()?.begins();
	device.dispatchEvent(new Event('visibilitychange'));
	vi.advanceTimersByTime(3000);
	expect(Stream.made).toHaveLength(1);
	vi.advanceTimersByTime(20_000);
	device.dispatchEvent(new Event('visibilitychange'));
	vi.advanceTimersByTime(1500);
	expect(Stream.made).toHaveLength(2);
	last()?.fails(0);
	device.dispatchEvent(new Event('online'));
	vi.advanceTimersByTime(1500);
	expect(Stream.made).toHaveLength(3);
	stop();
});

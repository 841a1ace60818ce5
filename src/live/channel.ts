import { type Frame, frameOf, greeting } from './frame.ts';
import { type Listener, type Outlet, openListener } from './listener.ts';
import { type Attached, streamed } from './streamed.ts';

/** What a channel shows of a topic to an audience: the whole of it, and the version that it is. */
export interface Shown {
	readonly version: string;
	/** What JSON can hold. */
	readonly data: unknown;
}

export interface ChannelConfig<Audience extends string> {
	/** What an audience is shown of a topic now; made once for all who listen. */
	readonly show: (topic: string, audience: Audience) => Promise<Shown>;
	/** What could not be shown, and why: those who listen keep what they have. */
	readonly failed: (topic: string, error: unknown) => void;
	/** Milliseconds from one showing of a topic to the next at least. */
	readonly every: number;
	/** The same for each listener, where what changed can wait: many connections are not written to for each ballot. */
	readonly everyListener: number;
	/** Milliseconds between two signs of life. */
	readonly heartbeat: number;
	readonly now: () => number;
	/** A number from 0 up to 1, by chance. */
	readonly random: () => number;
}

/** Shows what changes to many at once. */
export interface Channel<Audience extends string> {
	/** Listens to a topic. @param seen the version that was seen last, of a connection that was lost */
	readonly listen: (topic: string, audience: Audience, seen?: string) => ReadableStream<Uint8Array>;
	/** The same, on a connection that is there already: thousands cost less so. */
	readonly attach: (outlet: Outlet, topic: string, audience: Audience, seen?: string) => Attached;
	/** Something of a topic has changed; none given: it is not known of which. @param waits whether it can wait */
	readonly changed: (topic?: string, waits?: boolean) => void;
	readonly end: () => void;
}

/** Milliseconds after which a lost connection comes back: from the first to the second, by chance. */
const RETRY = [500, 2500] as const;

/** Milliseconds after which what could not be shown is tried again, beside the usual. */
const AGAIN = 1000;

interface Room {
	readonly listeners: Set<Listener>;
	frame?: Frame;
}

interface Topic<Audience extends string> {
	readonly rooms: Map<Audience, Room>;
	/** When it was last shown, milliseconds since 1970. */
	shownAt: number;
	timer?: NodeJS.Timeout;
	/** When the timer ends. */
	due: number;
	/** Whether it is being shown, and whether it has changed since that began. */
	showing: boolean;
	again: boolean;
}

/**
 * Opens a channel. However often a topic changes it is shown a few times a second, and however many listen each audience's
 * view is made once: a listener costs a connection and no work. There is no queue to replay: every frame shows the whole, so
 * that whoever comes back is shown what is now, or nothing where that is what they saw last.
 */
export function openChannel<Audience extends string>(config: ChannelConfig<Audience>): Channel<Audience> {
	const topics = new Map<string, Topic<Audience>>();
	const { show, failed, every, everyListener, now, random } = config;

	const present = async (name: string, topic: Topic<Audience>, audience: Audience, room: Room) => {
		const { version, data } = await show(name, audience);
		if (room.frame?.version !== version) room.frame = frameOf(version, data);
		for (const listener of room.listeners) listener.show(room.frame);
		topic.shownAt = now();
	};

	const showAll = async (name: string, topic: Topic<Audience>) => {
		if (topic.showing) {
			topic.again = true;
			return;
		}
		topic.showing = true;
		try {
			for (const [audience, room] of topic.rooms) await present(name, topic, audience, room);
		} catch (error) {
			failed(name, error);
			topic.shownAt = now() + AGAIN;
			topic.again = true;
		}
		topic.showing = false;
		if (!topic.again) return;
		topic.again = false;
		later(name, topic);
	};

	const later = (name: string, topic: Topic<Audience>, waits = false) => {
		const listeners = [...topic.rooms.values()].reduce((sum, room) => sum + room.listeners.size, 0);
		const due = topic.shownAt + (waits ? Math.max(every, listeners * everyListener) : every);
		if (topic.timer !== undefined && topic.due <= due) return;
		clearTimeout(topic.timer);
		topic.due = due;
		topic.timer = setTimeout(
			() => {
				delete topic.timer;
				showAll(name, topic);
			},
			Math.max(0, due - now()),
		);
	};

	const roomOf = (name: string, audience: Audience) => {
		const topic = topics.get(name) ?? { rooms: new Map<Audience, Room>(), shownAt: 0, due: 0, showing: false, again: false };
		topics.set(name, topic);
		const room = topic.rooms.get(audience) ?? { listeners: new Set<Listener>() };
		topic.rooms.set(audience, room);
		return { topic, room };
	};

	const leave = (name: string, audience: Audience, listener: Listener) => {
		const topic = topics.get(name);
		const room = topic?.rooms.get(audience);
		room?.listeners.delete(listener);
		if (room?.listeners.size === 0) topic?.rooms.delete(audience);
		if (topic?.rooms.size !== 0) return;
		clearTimeout(topic.timer);
		topics.delete(name);
	};

	const everyone = () => [...topics.values()].flatMap(({ rooms }) => [...rooms.values()].flatMap(({ listeners }) => [...listeners]));
	const beating = setInterval(() => {
		for (const listener of everyone()) listener.beat();
	}, config.heartbeat).unref();

	const attach: Channel<Audience>['attach'] = (outlet, name, audience, seen) => {
		const { topic, room } = roomOf(name, audience);
		const retry = Math.round(RETRY[0] + random() * (RETRY[1] - RETRY[0]));
		const listener = openListener(outlet, greeting(now(), retry), seen);
		room.listeners.add(listener);
		// Who comes second is shown what the first was: had it changed, it would be about to be shown.
		if (room.frame === undefined) later(name, topic);
		else listener.show(room.frame);
		return { ready: listener.ready, left: () => leave(name, audience, listener) };
	};

	return {
		attach,
		listen: (name, audience, seen) => streamed((outlet) => attach(outlet, name, audience, seen)),
		changed: (name, waits) => {
			for (const [one, topic] of topics) if (name === undefined || name === one) later(one, topic, waits);
		},
		end: () => {
			clearInterval(beating);
			for (const { timer } of topics.values()) clearTimeout(timer);
			for (const listener of everyone()) listener.end();
			topics.clear();
		},
	};
}

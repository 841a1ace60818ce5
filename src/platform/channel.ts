import type { Language } from '../domain/basics/index.ts';
import { topicFollowed } from '../domain/positions/index.ts';
import { workshopsTopic } from '../domain/workshops/index.ts';
import { type Channel, openChannel, type Shown } from '../live/index.ts';
import { keptRecord, listenToSittings, readTopic, type Store } from '../store/index.ts';
import { renderRoom } from '../ui/room/index.ts';
import { boardsFollowed, positionsFollowed, roomView } from '../use_cases/index.ts';
import type { Log } from './logging/index.ts';

/**
 * Who follows a sitting. `office`: pages that ask for what they show themselves, and are told when. The others: whoever
 * attends, in a language.
 */
export type SittingAudience = 'office' | Language;
export type SittingChannel = Channel<SittingAudience>;

/** Milliseconds from one showing of a sitting to the next: four a second follow a hand that presses buttons. */
const EVERY = 250;
/** Milliseconds for each who follows: how many have voted is told to 5 000 every five seconds. */
const EVERY_LISTENER = 1;
/** Milliseconds; what stands between server and browser often ends a connection that is silent for 30 s. */
const HEARTBEAT = 15_000;

/** The channel of an association's sittings, fed by what any process of its database changes. */
export async function openSittingChannel(
	store: Store,
	association: string,
	{ log, forgetSeats }: { readonly log: Log; readonly forgetSeats: () => void },
): Promise<SittingChannel> {
	const show = (sitting: string, audience: SittingAudience): Promise<Shown> =>
		store.read(association, async (reader) => {
			const assembly = sitting.slice(0, Math.max(0, sitting.indexOf('/')));
			if (sitting === workshopsTopic(assembly)) {
				const { seq } = await boardsFollowed(reader, assembly);
				return { version: String(seq), data: { version: seq } };
			}
			const followed = topicFollowed(sitting);
			if (followed !== undefined) {
				const topic = await readTopic(reader, followed);
				if (topic === undefined) return { version: '', data: null };
				const told = await positionsFollowed(reader, topic);
				return { version: told.version, data: told };
			}
			const record = await keptRecord(reader);
			const room = record === undefined ? undefined : await roomView(reader, record, sitting);
			const version = room?.version ?? '0';
			if (audience === 'office') return { version, data: { version } };
			return { version, data: room === undefined ? null : renderRoom(room.view, audience, Date.now()) };
		});
	const channel = openChannel<SittingAudience>({
		...{ show, every: EVERY, everyListener: EVERY_LISTENER, heartbeat: HEARTBEAT, now: Date.now, random: Math.random },
		failed: (sitting, error) => log('live.failed', { sitting, error }),
	});
	await listenToSittings(
		store.database,
		(notice) => {
			if (notice.association !== association) return;
			if (notice.of === 'links') return forgetSeats();
			if (notice.of === 'people') {
				store.forgetSittings(association);
				forgetSeats();
			}
			channel.changed(notice.sitting, notice.of === 'ballots');
		},
		() => {
			store.forgetSittings(association);
			forgetSeats();
			channel.changed();
		},
	);
	return channel;
}

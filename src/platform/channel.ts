import { type Channel, openChannel, type Shown } from '../live/index.ts';
import { listenToSittings, type Store, sittingVersion } from '../store/index.ts';
import type { Log } from './logging/index.ts';

/** Who follows a sitting. `office`: pages that ask for what they show themselves, and are told when. */
export type SittingAudience = 'office';
export type SittingChannel = Channel<SittingAudience>;

/** Milliseconds from one showing of a sitting to the next: four a second follow a hand that presses buttons. */
const EVERY = 250;
/** Milliseconds; what stands between server and browser often ends a connection that is silent for 30 s. */
const HEARTBEAT = 15_000;

/** The channel of an association's sittings, fed by what any process of its database changes. */
export async function openSittingChannel(store: Store, association: string, log: Log): Promise<SittingChannel> {
	const show = (sitting: string): Promise<Shown> =>
		store.read(association, async (record) => {
			const version = await sittingVersion(record, sitting);
			return { version: String(version), data: { version } };
		});
	const channel = openChannel<SittingAudience>({
		...{ show, every: EVERY, heartbeat: HEARTBEAT, now: Date.now, random: Math.random },
		failed: (sitting, error) => log('live.failed', { sitting, error }),
	});
	await listenToSittings(
		store.database,
		(notice) => {
			if (notice.association === association) channel.changed(notice.sitting);
		},
		channel.changed,
	);
	return channel;
}

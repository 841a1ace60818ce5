import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSittingChannel, type SittingChannel } from '../../src/platform/channel.ts';
import { openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { perform, seatOf } from '../../src/use_cases/index.ts';
import { commandSitting, makeSittingLinks, revokeSittingLinks } from '../../src/use_cases/sittings/actions.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { DAY, PEOPLE, secretary, smallAssociation } from './small_assembly.ts';

const request = {
	association: 'ours',
	actor: secretary,
	now: `${DAY}T12:00:00.000Z`,
};

/** What a browser makes of a stream: the values that it was sent. */
async function* values(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const bytes of stream) {
		text += decoder.decode(bytes, { stream: true });
		const events = text.split('\n\n');
		text = events.pop() ?? '';
		for (const event of events) {
			const [, data] = /^id: .*\ndata: (.*)$/su.exec(event) ?? [];
			if (data !== undefined) yield JSON.parse(data);
		}
	}
}

onBothEngines('the channel of a sitting', (place, engine) => {
	let ours: Store;
	/** Another process of the same database; PGlite has one alone. */
	let other: Store;
	let channel: SittingChannel;
	const command = async (sent: object) =>
		expect(await perform(ours, commandSitting, { assembly: DAY, command: sent }, request)).toMatchObject({ ok: true });

	beforeAll(async () => {
		const config = await place.config();
		ours = openStore(await openDatabase(config));
		other = engine === 'pglite' ? ours : openStore(await openDatabase(config));
		await keep(ours, await smallAssociation());
		const log = (_: string, fields: object) => {
			throw new Error(JSON.stringify(fields));
		};
		channel = await openSittingChannel(other, 'ours', { log, forgetSeats: () => undefined });
	});
	afterAll(async () => {
		channel.end();
		await other.close();
		if (engine === 'postgresql') await ours.close();
	});

	it('shows each who follows what is there, then what changes, whichever process changed it', async () => {
		const [one, two] = [values(channel.listen(DAY, 'office')), values(channel.listen(DAY, 'office'))];
		for (const follower of [one, two]) expect((await follower.next()).value).toEqual({ version: '0' });
		await command({ do: 'openSheet' });
		for (const follower of [one, two]) expect((await follower.next()).value).toEqual({ version: '2.0' });
		// Many changes at once are shown as the last of them.
		await Promise.all(PEOPLE.map((person) => command({ do: 'checkIn', person })));
		let shown = 0;
		for await (const value of one) {
			shown += 1;
			if ((value as { version: string }).version === '7.0') break;
		}
		expect(shown).toBeLessThan(PEOPLE.length);
		await two.return(undefined);
	});

	it('shows whoever comes back what they have not seen, and nothing else', async () => {
		const back = values(channel.listen(DAY, 'office', '7.0'));
		const late = values(channel.listen(DAY, 'office', '5.0'));
		expect((await late.next()).value).toEqual({ version: '7.0' });
		await command({ do: 'checkOut', person: 'ada' });
		expect((await back.next()).value).toEqual({ version: '8.0' });
		await Promise.all([back.return(undefined), late.return(undefined)]);
	});

	it.runIf(engine === 'postgresql')('hears again after its connection was lost, and of what it missed', async () => {
		const follower = values(channel.listen(DAY, 'office', '8.0'));
		await ours.database.transaction(({ rows }) =>
			rows("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()"),
		);
		await command({ do: 'checkIn', person: 'ada' });
		expect((await follower.next()).value).toEqual({ version: '9.0' });
		await follower.return(undefined);
	});
});

onBothEngines('a personal link', (place) => {
	let store: Store;
	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await smallAssociation());
	});

	it('lets one person into one sitting until it is ended, and is kept as a digest alone', async () => {
		const made = await perform(store, makeSittingLinks, { assembly: DAY, people: ['ada', 'ben'] }, request);
		if (!made.ok) throw new Error(made.error.code);
		const [ada, ben] = made.value;
		expect([ada?.person, ben?.person]).toEqual(['ada', 'ben']);
		const token = ada?.token ?? '';
		expect(await seatOf(store, 'ours', token)).toMatchObject({ assembly: DAY, person: 'ada', actor: { scopes: ['sitting.take_part'] } });
		expect(await seatOf(store, 'theirs', token)).toBeUndefined();
		expect(await seatOf(store, 'ours', `${token}A`)).toBeUndefined();
		const kept = await store.database.transaction(({ rows }) =>
			rows<{ readonly all: string }>(`select json_agg(to_jsonb(l))::text || (select json_agg(to_jsonb(j))::text from journal j) as all
				from personal_link l`),
		);
		expect(kept[0]?.all).not.toContain(token);

		expect(await perform(store, revokeSittingLinks, { assembly: DAY, people: ['ada'] }, request)).toEqual({
			ok: true,
			value: { ended: 1 },
		});
		expect(await seatOf(store, 'ours', token)).toBeUndefined();
		expect(await seatOf(store, 'ours', ben?.token ?? '')).toMatchObject({ person: 'ben' });
	});

	it('is made for everyone who may vote where nobody is named, and for nobody whom the record does not know', async () => {
		const made = await perform(store, makeSittingLinks, { assembly: DAY }, request);
		expect(made.ok && made.value.map((one) => one.person)).toEqual(PEOPLE);
		expect(await perform(store, makeSittingLinks, { assembly: DAY, people: ['zoe'] }, request)).toMatchObject({ ok: false });
	});
});

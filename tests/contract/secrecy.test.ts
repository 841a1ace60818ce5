import { beforeAll, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/index.ts';
import { type BallotBox, openBallotBox } from '../../src/use_cases/ballots/index.ts';
import { onBothEngines } from './engines.ts';
import { everyTable, keep } from './records.ts';
import { attendee, command, DAY, OPENING, PEOPLE, smallAssociation } from './small_assembly.ts';

const RECEIPTS = ['q', 'c', 'x', 'a', 'm'].map((letter) => letter.repeat(16));
const CHOICES = ['for', 'against', 'for', 'for', 'abstention'];

interface Row {
	readonly table: string;
	readonly text: string;
	readonly ctid: string;
	readonly xmin: string;
}

onBothEngines('a secret poll, to someone who has the whole database', (place) => {
	let store: Store;
	let box: BallotBox;
	/** Numbers of the transactions before the first ballot and after the last. */
	const transactions: number[] = [];

	const readAll = (ask: <T>(sql: string) => Promise<readonly T[]>, table: string) =>
		ask<Row>(
			`select '${table}' as "table", to_jsonb(t)::text as text, t.ctid::text as ctid, t.xmin::text as xmin from "${table}" t order by t.ctid`,
		);
	const dump = async () => {
		const all: Row[] = [];
		for (const table of await everyTable(store.database)) {
			all.push(...(await store.database.transaction(({ rows: ask }) => readAll(ask, table))));
		}
		return all;
	};
	const now = async () => {
		const [row] = await store.database.transaction(({ rows: ask }) => ask<{ readonly id: bigint }>('select txid_current() as id'));
		return Number(row?.id);
	};

	beforeAll(async () => {
		store = openStore(await place.open());
		box = openBallotBox(store, 'ours');
		await keep(store, await smallAssociation());
		await command(store, ...OPENING, ...['dan', 'eve'].map((person) => ({ do: 'checkIn', person })));
		await command(store, { do: 'openVote', resolution: 'r1', mode: 'secret' });
		transactions.push(await now());
		// One by one, so that each voter and each ballot are of one transaction, which is what links them best.
		for (const [index, person] of PEOPLE.entries()) {
			const sent = { assembly: DAY, poll: 'r1', voice: `person:${person}`, content: CHOICES[index], receipt: RECEIPTS[index] };
			expect(await box.cast(attendee(person), sent)).toEqual({ ok: true, value: { receipt: RECEIPTS[index] } });
		}
		transactions.push(await now());
	});

	it('tells while it is open how many have voted, and nothing of what', async () => {
		const held = await dump();
		const sealed = held.filter(({ table }) => table === 'sealed_ballot').map(({ text }) => JSON.parse(text).sealed as string);
		expect(sealed).toHaveLength(PEOPLE.length);
		// Alike in length, and two that say the same differ.
		expect([new Set(sealed.map((one) => one.length)).size, new Set(sealed).size]).toEqual([1, PEOPLE.length]);
		const text = held.map((row) => row.text).join();
		for (const receipt of RECEIPTS) expect(text).not.toContain(receipt);
		expect(held.filter(({ table }) => table === 'counted_ballot')).toEqual([]);
	});

	it('tells once it is closed who voted and what was voted, and nothing by which the one leads to the other', async () => {
		await command(store, { do: 'closePoll', poll: 'r1' });
		const held = await dump();
		// No row is left of the transactions in which ballots came: neither their order nor their company is kept.
		const [first = 0, last = 0] = transactions;
		expect(held.filter(({ xmin }) => Number(xmin) > first && Number(xmin) < last)).toEqual([]);

		const counted = held.filter(({ table }) => table === 'counted_ballot');
		expect(counted.map(({ text }) => JSON.parse(text).receipt)).toEqual([...RECEIPTS].sort());
		expect(new Set(counted.map(({ xmin }) => xmin)).size).toBe(1);
		expect(counted.map(({ text }) => Object.keys(JSON.parse(text).content))).toEqual(RECEIPTS.map(() => ['says', 'weight']));
		// Whoever kept a receipt finds the ballot that was sent under it.
		for (const [index, receipt] of RECEIPTS.entries()) {
			expect(counted.find(({ text }) => text.includes(receipt))?.text).toContain(`"says": "${CHOICES[index]}"`);
		}

		// Elsewhere there are the voters in the order of their names and the counts, and no receipt.
		const others = held.filter(({ table }) => table !== 'counted_ballot').map(({ text }) => text);
		for (const receipt of RECEIPTS) expect(others.join()).not.toContain(receipt);
		const told = others.filter((text) => text.includes('"secret"') && text.includes('"voted"')).map((text) => JSON.parse(text).after);
		expect(told).toMatchObject([
			{
				returns: {
					electronic: {
						voted: PEOPLE.map((person) => `person:${person}`),
						box: [
							{ choice: 'abstention', ballots: 1 },
							{ choice: 'against', ballots: 1 },
							{ choice: 'for', ballots: 3 },
						],
					},
				},
			},
		]);
	});
});

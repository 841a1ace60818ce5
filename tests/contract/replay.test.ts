import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '../../src/domain/basics/index.ts';
import { openDatabase, openStore, type Store } from '../../src/store/index.ts';
import { SITTING_EVENT, sittingJournal } from '../../src/use_cases/sittings/course.ts';
import { SYSTEM } from './authors.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { BUDGET_ADOPTED, command, DAY, OPENING, smallAssociation } from './small_assembly.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');

onBothEngines('collegiale replay', (place) => {
	it('finds every quorum and result again, and says which one was changed, or that the journal was', async () => {
		const config = await place.config();
		const data = config.engine === 'pglite' ? config.folder : config.url;
		const replayed = (...args: string[]) => {
			const { status, stdout } = spawnSync(process.execPath, [BIN, 'replay', '--data', data, ...args], { encoding: 'utf8' });
			return { status, stdout };
		};
		/** Does something to the store, and closes it. */
		const opened = async (run: (store: Store) => Promise<unknown>) => {
			const store = openStore(await openDatabase(config));
			await run(store);
			await store.close();
		};

		await opened(async (store) => {
			await keep(store, await smallAssociation());
			await command(store, ...OPENING, ...BUDGET_ADOPTED);
		});
		expect(replayed()).toMatchObject({ status: 0, stdout: expect.stringContaining(`${DAY} : 1 quorum, 1 résultat – tout se retrouve`) });

		// A result proclaimed that the votes do not give, by someone who writes the journal as the program does.
		await opened((store) =>
			store.write('ours', SYSTEM, async (record) => {
				const told = (await sittingJournal(record, DAY))?.findLast((event) => event.type === 'resultProclaimed');
				if (told?.type !== 'resultProclaimed' || told.result.kind !== 'vote') throw new Error('a vote was held');
				const false_ = { ...told, result: { ...told.result, carried: false } };
				await record.journal.note({ event: SITTING_EVENT, key: DAY, before: null, after: false_ });
				return ok(null);
			}),
		);
		const { status, stdout } = replayed('--json');
		expect(status).toBe(1);
		expect(JSON.parse(stdout)).toMatchObject({
			...{ association: 'ours', equal: false, chain: { status: 'whole' } },
			sittings: [
				{
					assembly: DAY,
					replay: { results: [{ equal: true }, { of: 'r1', equal: false, proclaimed: { carried: false }, again: { carried: true } }] },
				},
			],
		});

		// And one changed in the database itself.
		await opened(({ database }) =>
			database.transaction(({ script }) =>
				script(`set local session_replication_role = replica;
					update journal set after = jsonb_set(after, '{result,carried}', 'true') where after->'result'->>'carried' = 'false'`),
			),
		);
		expect(replayed('--lang', 'en')).toMatchObject({ status: 1, stdout: expect.stringContaining('the journal is broken at entry') });
	});
});

import { beforeAll, expect, it } from 'vitest';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import { replay, type SittingJournal } from '../../src/domain/sitting/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { signOnPaper } from '../../src/use_cases/after/index.ts';
import { composeSheet } from '../../src/use_cases/desk/asked/index.ts';
import { ask, keepFile, perform } from '../../src/use_cases/index.ts';
import { commandSitting, takePart } from '../../src/use_cases/sittings/actions.ts';
import { sittingCourse } from '../../src/use_cases/sittings/course.ts';
import { readSitting } from '../../src/use_cases/sittings/queries.ts';
import { onBothEngines } from './engines.ts';
import { keep } from './records.ts';
import { attendee, auditor, DAY, secretary, smallAssociation } from './small_assembly.ts';

onBothEngines('a sitting held in the application', (place) => {
	let store: Store;
	const command = (sent: object, at = `${DAY}T12:00:00.000Z`, actor = secretary) =>
		perform(store, commandSitting, { assembly: DAY, command: sent }, { association: 'ours', actor, now: at });
	const done = async (...sent: readonly object[]) => {
		for (const one of sent) expect(await command(one), JSON.stringify(one)).toMatchObject({ ok: true });
	};
	const refusedWith = async (sent: object, why: string) =>
		expect(await command(sent)).toMatchObject({ ok: false, error: { code: 'sitting-refused', params: { why } } });
	const view = async () => {
		const asked = await ask(store, readSitting, { assembly: DAY }, { association: 'ours', actor: auditor, now: `${DAY}T12:00:00.000Z` });
		if (!asked.ok) throw new Error(asked.error.code);
		return asked.value;
	};

	beforeAll(async () => {
		store = openStore(await place.open());
		await keep(store, await smallAssociation());
	});

	it('is run by those who may, from the sheet to the minutes, and refuses what the statutes do', async () => {
		expect(await command({ do: 'openSheet' }, undefined, auditor)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
		await refusedWith({ do: 'open' }, 'sheet-not-open');
		await done({ do: 'openSheet' }, { do: 'checkIn', person: 'ada' }, { do: 'checkIn', person: 'ben' });
		await done({ do: 'nameOfficer', office: 'chair', person: 'ada' }, { do: 'nameOfficer', office: 'secretary', person: 'ben' });
		await done({ do: 'open' }, { do: 'proclaimQuorum' }, { do: 'startItem', item: 'budget' });
		expect((await view()).quorum).toMatchObject({ status: 'missed' });
		await refusedWith({ do: 'openVote', resolution: 'r1' }, 'quorum-missed');

		// A proxy is a voice only while its holder is there; one holder carries one.
		await done({ do: 'giveProxy', principal: 'person:cam', signedBy: 'cam', holder: 'ada' });
		await refusedWith({ do: 'giveProxy', principal: 'person:dan', signedBy: 'dan', holder: 'ada' }, 'proxy-limit');
		await done({ do: 'proclaimQuorum' });
		expect(await view()).toMatchObject({ quorum: { status: 'reached' }, turnout: { present: { voices: 2 }, represented: { voices: 1 } } });

		// Whoever is there signs on their own screen, once; the sheet says so.
		const part = (person: string) =>
			perform(
				store,
				takePart,
				{ assembly: DAY, do: 'sign' },
				{ association: 'ours', actor: attendee(person), now: `${DAY}T12:05:00.000Z` },
			);
		expect([await part('ben'), await part('ben')]).toMatchObject([{ ok: true }, { ok: true }]);
		expect(await part('eve')).toMatchObject({ ok: false, error: { params: { why: 'person-not-there' } } });
		const sheet = await ask(store, composeSheet, { assembly: DAY, language: 'fr' }, { association: 'ours', actor: secretary });
		const lines = sheet.ok
			? plainText(sheet.value)
					.join('\n')
					.replaceAll(/[\u00A0\u202F]/gu, ' ')
			: '';
		expect(lines.match(/signé à l’écran à 14 h 05/gu)).toHaveLength(1);
		expect(lines).toMatch(/^14 h$/mu);

		// An amendment is somebody's, by id or name, or nobody's.
		const amendment = { do: 'proposeAmendment', resolution: 'r1', passage: 'adopté', replacement: 'approuvé' };
		expect(await command({ ...amendment, by: 'Groupe des villes' })).toMatchObject({ ok: false, error: { code: 'nobody-named' } });
		await done({ ...amendment, by: 'ben Ben' }, { ...amendment, passage: 'Le budget' });
		const [own, other] = (await view()).agenda[0]?.resolutions[0]?.amendments ?? [];
		expect([own?.by, other?.by]).toEqual(['ben BEN', null]);
		await refusedWith({ do: 'openVote', resolution: 'r1' }, 'amendments-pending');
		await done({ do: 'withdrawAmendment', amendment: own?.id }, { do: 'withdrawAmendment', amendment: other?.id });

		await done({ do: 'openVote', resolution: 'r1' });
		await refusedWith({ do: 'endItem' }, 'poll-open');
		const hands = (parts: object, form = 'rest-for') => [{ channel: 'hands', hands: { form, parts: [parts] } }];
		await refusedWith({ do: 'closePoll', poll: 'r1', returns: hands({ against: 4, abstention: 0 }) }, 'more-votes-than-voices');
		await done({ do: 'closePoll', poll: 'r1', returns: hands({ against: 1, abstention: 0 }) }, { do: 'startItem', item: 'statuts' });

		// Two thirds of three votes are two: one for and one against carry nothing.
		await done({ do: 'openVote', resolution: 'r2' });
		await done({ do: 'closePoll', poll: 'r2', returns: hands({ for: 1, against: 1, abstention: 1 }, 'counts') });
		const { agenda } = await view();
		expect(agenda.map((item) => item.resolutions[0]?.polls[0]?.carried)).toEqual([true, false]);

		await done({ do: 'endItem' }, { do: 'close' }, { do: 'draftMinutes' });
		// Minutes are signed with their file, and sent as they are published: never by a bare command.
		expect(await command({ do: 'signMinutes', office: 'chair', person: 'ada', means: 'paper' })).toMatchObject({
			error: { code: 'input-invalid' },
		});
		expect((await view()).phase).toBe('drafted');
	});

	it('is in the journal alone, from which every quorum and result is found again', async () => {
		const course = await store.read('ours', (record) => sittingCourse(record, DAY));
		const again = replay(course?.journal as SittingJournal);
		expect(again.equal).toBe(true);
		expect([again.quorums.length, again.results.length]).toEqual([2, 2]);
	});

	it('leaves minutes that say what happened', async () => {
		const kept = await store.read('ours', (record) => record.get('assembly', { id: DAY }));
		if (kept === undefined) throw new Error('the assembly is kept');
		const record = { ...(await smallAssociation()), assemblies: [kept.value] };
		const text = plainText(composeMinutes(record, kept.value, { language: 'fr' }))
			.join(' ')
			.replace(/\s/gu, ' ');
		for (const said of ['ada ADA', 'CAM', 'Quorum', 'article 11', 'adoptée', 'rejetée', 'article 14']) expect(text).toContain(said);
	});

	it('is signed by hand where the scan of its minutes is handed in, and by nothing else', async () => {
		const signed = async (text: string) => {
			const bytes = (async function* () {
				yield new TextEncoder().encode(text);
			})();
			const file = await keepFile(store, { association: 'ours', actor: secretary }, bytes);
			if (!file.ok) throw new Error(file.error.code);
			const sent = { assembly: DAY, file: { sha256: file.value.sha256, name: 'pv.pdf' } };
			return perform(store, signOnPaper, sent, { association: 'ours', actor: secretary, now: `${DAY}T18:00:00.000Z` });
		};
		expect(await signed('Bonjour')).toMatchObject({ error: { code: 'scan-type' } });
		expect(await signed('%PDF-1.4 scan')).toMatchObject({ ok: true, value: { phase: 'signed' } });
		const kept = await store.read('ours', (record) => record.get('assembly', { id: DAY }));
		expect(kept?.value.signatures).toMatchObject([
			{ role: 'chair', person: 'ada', signedOn: DAY },
			{ role: 'secretary', person: 'ben', signedOn: DAY },
		]);
		expect(await signed('%PDF-1.4 another')).toMatchObject({ ok: false });
	});
});

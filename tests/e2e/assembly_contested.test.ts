import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { type Ballot, tally } from '../../src/domain/tally/index.ts';
import { DAY, smallAssociation } from '../contract/small_assembly.ts';
import { newDatabase } from '../shared/stores.ts';
import { seeing } from './camera.ts';
import { heldAssembly } from './held_assembly.ts';
import { faultsOf } from './signed_in.ts';

const BIN = join(import.meta.dirname, '..', '..', 'bin', 'collegiale');
/** Ten towns of three voices and twenty people of one: fifty voices, of which half make the quorum. */
const TOWNS = Array.from({ length: 10 }, (_, index) => `t${index + 1}`);
const PEOPLE = Array.from({ length: 20 }, (_, index) => `p${index + 1}`);
const mayor = (town: string) => town.replace('t', 'm');
const CANDIDATES = ['p1', 'p2', 'p3', 'm3'];

async function association(): Promise<AssociationRecord> {
	const small = await smallAssociation();
	const [assembly] = small.assemblies;
	if (assembly === undefined) throw new Error('there is an assembly');
	return {
		...small,
		people: [...PEOPLE, ...TOWNS.map(mayor)].map((id) => ({ id, familyName: id.toUpperCase(), givenName: id })),
		organisations: TOWNS.map((id) => ({ id, name: `Ville ${id}`, kind: 'city' })),
		representations: TOWNS.map((organisation) => ({ person: mayor(organisation), organisation, capacity: 'elected' })),
		categories: [
			{ id: 'towns', name: 'Villes', holds: 'organisations', college: 'towns' },
			{ id: 'people', name: 'Personnes', holds: 'people', college: 'people' },
		],
		memberships: [
			...TOWNS.map((organisation) => ({ year: 2027, category: 'towns', organisation, status: 'validated' as const })),
			...PEOPLE.map((person) => ({ year: 2027, category: 'people', person, status: 'validated' as const })),
		],
		bodies: [{ id: 'board', name: 'Conseil', kind: 'board' }],
		statutes: [
			{
				id: 's',
				from: '2020-01-01',
				colleges: [
					{ id: 'towns', name: 'Collège des villes', weight: { numerator: 3, denominator: 5 }, article: '8' },
					{ id: 'people', name: 'Collège des personnes', weight: { numerator: 2, denominator: 5 }, article: '8' },
				],
				collegeVote: { combine: 'weightedShares', article: '9' },
				voices: [{ categories: ['towns'], voices: 3, article: '8' }],
				quorums: [{ share: { numerator: 1, denominator: 2 }, counts: 'presentOrRepresented', base: 'voices', article: '11' }],
				proxies: { allowed: true, maximumPerHolder: 2, blank: 'chair', article: '12' },
				bodies: [{ body: 'board', termYears: 3, article: '15' }],
			},
		],
		assemblies: [
			{
				...assembly,
				agenda: [
					{ id: 'budget', title: 'Budget', kind: 'resolution' },
					{ id: 'conseil', title: 'Élection du conseil', kind: 'election' },
				],
				resolutions: assembly.resolutions.slice(0, 1),
			},
		],
	};
}

const held = heldAssembly('contested', '2027-04-20T08:00:00.000Z', association, async () => ({
	engine: 'postgresql',
	url: await newDatabase('migrated'),
}));
const office = `/office/sittings/${DAY}`;
const tokens = new Map<string, string>();
const linkOf = (person: string) => `/invited/${tokens.get(person)}`;
const room = (person: string) => `/s/${tokens.get(person)}`;
const desk = (fields: Readonly<Record<string, string>>) => held.send(`${office}/desk?/command`, fields, held.secretary);
const command = (fields: Readonly<Record<string, string | readonly string[]>>) => held.send(office, fields, held.secretary);
const person = (id: string) => `person:${id}`;
const voicesOf = async (id: string) => {
	const response = await fetch(`${held.product.origin}${room(id)}/voices`);
	return ((await response.json()) as readonly { readonly id: string }[]).map((one) => one.id);
};

it('gathers twelve proxies: by the links of their principals, at the desk, and one that names nobody', async () => {
	await held.send(
		`${office}/prepare?/send`,
		{ version: String(((await held.ask('assemblies.read_preparation', { assembly: DAY })) as { readonly version: number }).version) },
		held.secretary,
	);
	const links = await held.act('sittings.make_links', { assembly: DAY });
	for (const one of links as readonly { readonly person: string; readonly token: string }[]) tokens.set(one.person, one.token);

	const give = (by: string, principal: string, holder: string) =>
		held.send(`${linkOf(by)}?/reply`, { answer: 'proxy', 'proxies.0.principal': principal, 'proxies.0.holder': holder });
	for (const [index, holder] of ['p1', 'p1', 'p2', 'p2', 'p3', 'p3'].entries())
		await give(`p${9 + index}`, person(`p${9 + index}`), holder);
	for (const [index, holder] of ['m1', 'm2'].entries()) await give(`m${9 + index}`, `organisation:t${9 + index}`, holder);
	await give('p18', person('p18'), '');
	// A third is refused to whoever has two, whichever way it is given.
	await expect(give('p19', person('p19'), 'p1')).rejects.toThrow(/pouvoir/u);
	await held.send(`${linkOf('p1')}?/proxy`, { principal: person('p9'), accept: 'yes' });

	await held.at(`${DAY}T11:40:00.000Z`);
	await desk({ do: 'openSheet' });
	for (const [index, holder] of ['p4', 'p5', 'p6'].entries())
		await desk({ do: 'giveProxy', principal: person(`p${15 + index}`), signedBy: `p${15 + index}`, holder });
	// One arrives by the code that the desk's telephone sees, the others by their links.
	const eye = await seeing(`${held.product.origin}${linkOf('m1')}`, join(tmpdir(), `collegiale-${process.pid}.y4m`));
	const context = await eye.newContext({ permissions: ['camera'], viewport: { width: 390, height: 800 } });
	const [name = '', value = ''] = (held.secretary.cookie ?? '').split(/=(.*)/su);
	await context.addCookies([{ name, value, url: held.product.origin }]);
	const entrance = await context.newPage();
	await entrance.goto(`${held.product.origin}${office}/desk`);
	await entrance.getByRole('button', { name: 'Ouvrir la caméra' }).click();
	await entrance.locator('li.there', { hasText: 'm1 M1' }).waitFor();
	await eye.close();
	for (const one of ['m2', 'm3', 'm4', ...PEOPLE.slice(0, 8)])
		await held.send(`${office}/desk?/scan`, { link: `${held.product.origin}${linkOf(one)}` }, held.secretary);
	await command({ do: 'nameOfficer', office: 'chair', person: 'p7' });
	await command({ do: 'nameOfficer', office: 'secretary', person: 'p8' });
	const { turnout } = (await held.ask('sittings.read', { assembly: DAY })) as { readonly turnout: object };
	expect(turnout).toMatchObject({ present: { voices: 20 }, represented: { voices: 16 }, enrolled: { voices: 50 } });
}, 60_000);

it('loses its quorum and finds it again, and votes by colleges with their weights', async () => {
	const [control, phone] = await Promise.all([held.office(office), held.telephone(room('p1'))]);
	await held.at(`${DAY}T12:00:00.000Z`);
	await command({ do: 'open' });
	await command({ do: 'proclaimQuorum' });
	await held.at(`${DAY}T12:20:00.000Z`);
	await command({ do: 'startItem', item: 'budget' });
	// Two mayors leave, and with them the towns that they carry: what is there is 24 of 50 voices.
	for (const one of ['m1', 'm2']) await desk({ do: 'checkOut', person: one });
	await control.locator('.why.missed').waitFor();
	await expect(command({ do: 'openVote', resolution: 'r1', mode: 'electronic' })).rejects.toThrow(/24/u);
	await held.at(`${DAY}T12:30:00.000Z`);
	await desk({ do: 'checkIn', person: 'm5' });
	await control.locator('.why.reached').waitFor();
	// The principal of a blank proxy comes, and takes the vote back.
	await desk({ do: 'checkIn', person: 'p18' });
	await command({ do: 'proclaimQuorum' });

	// What is asked to be changed is read on every telephone; hands are counted college by college.
	await command({ do: 'proposeAmendment', resolution: 'r1', by: 'p2', passage: 'adopté', replacement: 'approuvé' });
	await phone.locator('#room del', { hasText: 'adopté' }).waitFor();
	const withdraw = control.getByRole('button', { name: 'Retirer – Amendement 1' });
	await Promise.all([phone.locator('#room del').waitFor({ state: 'detached' }), withdraw.click()]);
	await command({ do: 'openProcedure', title: 'Interventions de deux minutes', mode: 'hands' });
	await control.getByRole('textbox', { name: 'Contre – Collège des villes' }).fill('3');
	await control.getByRole('textbox', { name: 'Abstention – Collège des personnes' }).fill('1');
	await control.getByRole('button', { name: /^Enregistrer, le reste étant pour/u }).click();
	await phone.locator('.result', { hasText: 'Interventions de deux minutes' }).getByText('Adoptée').waitFor();
	await command({ do: 'openVote', resolution: 'r1', mode: 'electronic' });

	// Three voices on one telephone, each with a ballot of its own.
	await phone.locator('.ballot button').nth(2).waitFor();
	// To a screen reader each option is a choice with a name of its own, in a group that says whose voice it is.
	const options = [
		['Pour', 'for'],
		['Contre', 'against'],
		['Abstention', 'abstention'],
	] as const;
	for (const one of ['p1 P1', 'p9 P9', 'p10 P10']) {
		for (const [name, value] of options) {
			const option = phone.getByRole('group', { name: one, exact: true }).getByRole('radio', { name, exact: true });
			expect(await option.getAttribute('value')).toBe(value);
		}
	}
	expect(await faultsOf(phone)).toEqual([]);
	for (const voice of ['p1', 'p9', 'p10']) {
		const ballot = phone.locator(`[data-voice="${person(voice)}"]`);
		await ballot.getByText('Pour', { exact: true }).click();
		await ballot.getByRole('button', { name: 'Voter' }).click();
		await ballot.getByText('Votre bulletin est enregistré.').waitFor();
	}
	const against = new Set(['person:p11', 'person:p12', 'organisation:t3']);
	for (const one of ['m3', 'm4', 'm5', ...PEOPLE.slice(1, 8), 'p18']) {
		for (const voice of await voicesOf(one)) {
			const choice = against.has(voice) ? 'against' : voice === 'person:p16' ? 'abstention' : 'for';
			await held.send(`${room(one)}?/vote`, { poll: 'r1', voice, choice });
		}
	}
	await control.getByText('21 sur 21 bulletins reçus').first().waitFor();
	await command({ do: 'closePoll', poll: 'r1' });
	await phone.getByText('Adoptée').waitFor();
	await Promise.all([control, phone].map((page) => page.context().close()));
}, 60_000);

it('elects its board of several candidates by secret ballot, and the CLI finds everything again from the journal', async () => {
	await command({ do: 'startItem', item: 'conseil' });
	await command({
		...{ do: 'openElection', agendaItem: 'conseil', title: 'Conseil', method: 'singleTransferable', seats: '2' },
		...{ candidates: CANDIDATES, body: 'board', mode: 'secret' },
	});
	const [projector, reader] = await Promise.all([held.office(`${office}/screen`), held.telephone(room('p1'))]);
	for (const id of CANDIDATES) {
		const mark = reader.getByRole('group', { name: 'p1 P1', exact: true }).getByRole('combobox', { name: `${id} ${id.toUpperCase()}` });
		expect(await mark.getAttribute('name')).toBe(`mark.${id}`);
	}
	await reader.context().close();
	const box: Ballot[] = [];
	let sent = 0;
	for (const one of ['m3', 'm4', 'm5', ...PEOPLE.slice(0, 8), 'p18']) {
		for (const voice of await voicesOf(one)) {
			// Each voice has an order of its own, those of one holder too.
			const first = sent % CANDIDATES.length;
			const ranking = [...CANDIDATES.slice(first), ...CANDIDATES.slice(0, first)].slice(0, 1 + (sent % 4));
			const marks = Object.fromEntries(ranking.map((candidate, rank) => [`mark.${candidate}`, String(rank + 1)]));
			const receipt = String.fromCharCode(97 + sent).repeat(16);
			await held.send(`${room(one)}?/vote`, { poll: 'conseil', voice, marks: 'ranking', ...marks, receipt });
			box.push({
				weight: voice.startsWith('organisation:') ? 3 : 1,
				marks: { kind: 'ranking', ranking: ranking.map((candidate) => [candidate]) },
			});
			sent += 1;
		}
	}
	await projector.getByText(`${sent} sur ${sent} bulletins reçus`).waitFor();
	// Nothing of it is known before the close, to whoever runs the sitting either.
	const { agenda } = (await held.ask('sittings.read', { assembly: DAY })) as { readonly agenda: readonly object[] };
	expect(agenda[1]).toMatchObject({ elections: [{ status: 'open', shares: [], elected: [] }] });
	const early = await fetch(`${held.product.origin}${room('p1')}?receipts=conseil`);
	expect(await early.text()).not.toContain('a'.repeat(16));
	await command({ do: 'closePoll', poll: 'conseil' });
	const { elected } = tally({ method: 'singleTransferable', options: CANDIDATES, seats: 2, ties: [] }, box);
	expect(elected).toHaveLength(2);
	await projector.getByText(`Élus ${elected.map((id) => `${id} ${id.toUpperCase()}`).join(', ')}`).waitFor();
	await projector.context().close();
	await command({ do: 'close' });
	await command({ do: 'draftMinutes' });

	// Beside the server that runs.
	const { status, stdout } = spawnSync(process.execPath, [BIN, 'replay', '--json'], {
		encoding: 'utf8',
		env: { PATH: process.env.PATH, DATABASE_URL: held.url },
	});
	expect(status, stdout).toBe(0);
	const replayed = JSON.parse(stdout);
	expect(replayed).toMatchObject({ equal: true, chain: { status: 'whole' } });
	expect(replayed.sittings[0].replay.quorums).toHaveLength(2);
	expect(replayed.sittings[0].replay.results).toHaveLength(3);
	const left = await held.end();
	expect(left.mandates.map(({ person: who, from, to }) => [who, from, to])).toEqual(
		elected.toSorted().map((id) => [id, DAY, '2030-05-12']),
	);

	const after = left.assemblies.find((one) => one.id === DAY);
	if (after === undefined) throw new Error('the assembly is kept');
	expect(after.resolutions[0]).toMatchObject({ outcome: 'adopted', vote: { counts: { for: 21, against: 5, abstention: 1 } } });
	const text = plainText(composeMinutes(left, after, { language: 'fr' }))
		.join('\n')
		.replaceAll(/[\u00A0\u202F]/gu, ' ');
	for (const said of [
		// Who was represented, and by whom; a town that nobody carried any more was there until its holder left.
		...['représenté par p1 P1', 'représenté par m1 M1', 'Collège des villes', 'Collège des personnes', 'article 9', 'article 11'],
		...['14 h 20 – le quorum n’est plus atteint', '14 h 30 – le quorum est atteint', 'le mandant arrive et reprend sa voix'],
		...['à bulletin secret', 'Conseil', 'Interventions de deux minutes'],
	])
		expect(text.toLowerCase(), said).toContain(said.toLowerCase());
	expect(after.attendance.filter((one) => one.status === 'represented')).toHaveLength(11);
}, 60_000);

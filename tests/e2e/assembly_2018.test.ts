import { expect, it, vi } from 'vitest';
import type { Assembly } from '../../src/domain/assembly/index.ts';
import { type Block, inlineText, plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import { countPoints, type WorkshopPoint } from '../../src/domain/workshops/index.ts';
import { readExample } from '../example.ts';
import { heldAssembly } from './held_assembly.ts';

const DAY = '2018-06-19';
const [CHAIR, SECRETARY, PHONE, PLAIN_PHONE] = ['paul-christian', 'vincent-stephane', 'archambeaud-hugues', 'luu-marion'];
/** Who writes for each group, with an address of their own. */
const SCRIBES: Readonly<Record<string, string>> = { elus: 'kaplan-daniel', alliances: 'clot-helene', delaisses: 'bindi-karen' };

const { record: source, assembly: before2018 } = await readExample();
const present = before2018.attendance.map((one) => one.person);
const board = source.mandates.filter((one) => one.body === 'board').map((one) => one.person);

/** The assembly of the source as it was convened: what it decided, and who came, is not known yet. */
function draft({ published: _p, resolutionsOutcome: _o, workshopsNarrative: _w, ...known }: Assembly): Assembly {
	return {
		...known,
		...{ attendance: [], workshops: [], debates: [], incidents: [], scrutineers: [], signatures: [] },
		// The board was voted as a whole; here it is elected, one by one.
		agenda: known.agenda.map((item) => (item.id === 'gouvernance' ? { ...item, kind: 'election' } : item)),
		resolutions: known.resolutions.map(({ vote: _vote, outcome: _outcome, ...one }) => one),
	};
}

/** The association before that day: without its board, with those who stood for its members. */
async function beforehand(): Promise<AssociationRecord> {
	const members = new Set(source.memberships.flatMap((one) => one.organisation ?? []));
	const stands = before2018.attendance.flatMap(({ person, organisation }) => {
		const known = source.representations.some((one) => one.person === person);
		if (organisation === undefined || known) return [];
		return [{ person, organisation, capacity: members.has(organisation) ? ('officer' as const) : ('personal' as const) }];
	});
	const scribes = Object.values(SCRIBES);
	return {
		...source,
		people: source.people.map((one) => (scribes.includes(one.id) ? { ...one, email: `${one.id}@example.org` } : one)),
		representations: [...source.representations, ...stands],
		mandates: source.mandates.filter((one) => one.body !== 'board').map(({ elected: _elected, ...one }) => one),
		assemblies: source.assemblies.map((one) => (one.id === DAY ? draft(one) : one)),
	};
}

const held = heldAssembly('2018', '2018-05-28T08:00:00.000Z', beforehand);
const office = `/office/sittings/${DAY}`;
const tokens = new Map<string, string>();
const room = (person = '') => `/s/${tokens.get(person)}`;
/** A command of the control room, as its form sends it. */
const command = (fields: Readonly<Record<string, string | readonly string[]>>) => held.send(office, fields, held.secretary);
/** Those who have a voice and no telephone of the test's: they vote by plain forms. */
let voters: readonly { readonly person: string; readonly voice: string }[] = [];

/** The voices that someone casts at the poll that is open, as their telephone asks. */
async function voicesOf(person: string): Promise<readonly string[]> {
	const response = await fetch(`${held.product.origin}${room(person)}/voices`);
	return ((await response.json()) as readonly { readonly id: string }[]).map(({ id }) => id);
}

async function voteByForm(poll: string, content: Readonly<Record<string, string>>, receipts = false): Promise<void> {
	for (const [index, { person, voice }] of voters.entries()) {
		const receipt = receipts
			? {
					receipt: `abcdefghijklmn${String(index)
						.replaceAll(/\d/gu, (digit) => 'abcdefghij'.charAt(Number(digit)))
						.padStart(2, 'z')}`,
				}
			: {};
		expect(await held.sendPlainly(`${room(person)}?/vote`, { poll, voice, ...content, ...receipt })).toContain(
			'Votre bulletin est enregistré.',
		);
	}
}

it('is convened three weeks before, and forty-four people come', async () => {
	const page = await held.office(office);
	await page.goto(`${held.product.origin}${office}/prepare`);
	const [sent] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST'),
		page.getByRole('button', { name: 'Envoyer la convocation' }).click(),
	]);
	expect(await sent.text()).toContain('"type":"success"');
	await page
		.getByText(/lettres à poster/u)
		.first()
		.waitFor();
	await page.context().close();

	await held.at(`${DAY}T11:30:00.000Z`);
	const links = await held.act('sittings.make_links', { assembly: DAY, people: present });
	for (const { person, token } of links as readonly { readonly person: string; readonly token: string }[]) tokens.set(person, token);
	expect(tokens.size).toBe(44);
	await held.send(`${office}/desk?/command`, { do: 'openSheet' }, held.secretary);
	for (const person of present)
		await held.send(`${office}/desk?/scan`, { link: `${held.product.origin}/invited/${tokens.get(person)}` }, held.secretary);
}, 60_000);

it('votes three resolutions and elects its board, on screens that follow', async () => {
	const [control, projector, phone, plain] = await Promise.all([
		held.office(office),
		held.office(`${office}/screen`),
		held.telephone(room(PHONE)),
		held.telephone(room(PLAIN_PHONE), { javaScriptEnabled: false }),
	]);
	const press = async (name: string | RegExp) => {
		const [answer] = await Promise.all([
			control.waitForResponse((response) => response.request().method() === 'POST'),
			control.getByRole('button', { name }).first().click(),
		]);
		expect(await answer.text(), String(name)).toContain('"type":"success"');
	};
	for (const [label, person] of [
		['Présidence', CHAIR],
		['Secrétariat', SECRETARY],
	] as const) {
		await control.getByLabel(label, { exact: true }).selectOption(person ?? '');
		await press(`Désigner – ${label}`);
	}
	await held.at(`${DAY}T12:00:00.000Z`);
	await press('Ouvrir la séance');
	await press('Proclamer le quorum');
	await press('Alterner femmes et hommes');
	await control.getByText('Femmes et hommes ont la parole à tour de rôle.').waitFor();
	for (const item of ['actualite', 'connaissance', 'approbations']) await command({ do: 'startItem', item });
	await projector
		.getByRole('heading', { name: /approbation/u })
		.first()
		.waitFor();

	// On telephones: one with scripts, one without, the others as forms.
	await command({ do: 'openVote', resolution: 'r1', mode: 'electronic' });
	const voices = await Promise.all(present.map(async (person) => ({ person, own: await voicesOf(person) })));
	voters = voices
		.flatMap(({ person, own }) => own.map((voice) => ({ person, voice })))
		.filter(({ person }) => person !== PHONE && person !== PLAIN_PHONE);
	expect(voters).toHaveLength(10);
	await phone.getByText('Pour', { exact: true }).click();
	await phone.getByRole('button', { name: 'Voter' }).click();
	await phone.getByText('Votre bulletin est enregistré.').waitFor();
	await plain.reload();
	await plain.getByText('Pour', { exact: true }).click();
	await plain.getByRole('button', { name: 'Voter', exact: true }).click();
	await plain.getByText('Votre bulletin est enregistré.').waitFor();
	await projector.getByText('2 sur 12 bulletins reçus').waitFor();
	await voteByForm('r1', { choice: 'for' });
	await projector.getByText('12 sur 12 bulletins reçus').waitFor();
	await press(/^Clore le vote/u);
	await projector.getByText('Adoptée').waitFor();
	await phone.getByText('Adoptée').waitFor();

	await command({ do: 'openVote', resolution: 'r2', mode: 'hands' });
	await command({ do: 'closePoll', poll: 'r2', form: 'unanimous' });
	await command({ do: 'startItem', item: 'gouvernance' });
	await command({ do: 'openVote', resolution: 'r3', mode: 'hands' });
	await command({ do: 'closePoll', poll: 'r3', form: 'rest-for', against: '0', abstention: '0' });

	await command({
		do: 'openElection',
		agendaItem: 'gouvernance',
		title: 'Conseil d’administration',
		method: 'yesNo',
		seats: '17',
		candidates: board,
		body: 'board',
		mode: 'secret',
	});
	const yes = Object.fromEntries(board.map((one) => [`mark.${one}`, 'for']));
	for (const person of board) await phone.locator(`[name="mark.${person}"][value=for]`).check();
	const receipt = await phone.locator('.receipt code').textContent();
	await phone.getByRole('button', { name: 'Voter' }).click();
	await phone.getByText('Votre bulletin est enregistré.').waitFor();
	await plain.reload();
	for (const person of board) await plain.locator(`[name="mark.${person}"][value=for]`).check();
	await plain.getByRole('button', { name: 'Voter', exact: true }).click();
	await plain.getByText('Votre bulletin est enregistré.').waitFor();
	await voteByForm('gouvernance', { marks: 'answers', ...yes }, true);
	await command({ do: 'closePoll', poll: 'gouvernance' });
	await projector.getByText(/^Élus .*Hugues Archambeaud/u).waitFor();
	// The ballot is found by its receipt, by whoever has it.
	await phone.getByRole('link', { name: 'Retrouver un bulletin par son reçu' }).click();
	await phone
		.getByText(receipt ?? '')
		.first()
		.waitFor();
	await Promise.all([control, projector, phone, plain].map((page) => page.context().close()));
}, 120_000);

it('works in three groups, whose notes are kept as they were written', async () => {
	await command({ do: 'startItem', item: 'ateliers' });
	const cookies = new Map<string, { readonly cookie: string }>();
	/** Those that were sent to sign in with, as the terminal shows them where mail is not set up. */
	const links = () => [...held.product.told().matchAll(/http:\S+(\/sign-in\/link\/\S+)/gu)].map(([, path]) => path);
	for (const [workshop, person] of Object.entries(SCRIBES)) {
		const before = links().length;
		await held.send('/sign-in?/link', { email: `${person}@example.org` });
		const link = await vi.waitUntil(() => links().at(before));
		const entered = await fetch(`${held.product.origin}${link}`, {
			...{ method: 'POST', redirect: 'manual', body: new URLSearchParams() },
			headers: { accept: 'text/html', origin: held.product.origin },
		});
		cookies.set(workshop, {
			cookie: entered.headers
				.getSetCookie()
				.map((line) => line.split(';')[0])
				.join('; '),
		});
	}
	for (const { id, group, question, duration = 0, sections, agendaItem = '' } of before2018.workshops) {
		const brief = {
			group,
			question,
			duration,
			agendaItem,
			sections: sections.map(({ id: section, title, kind }) => ({ id: section, title, ...(kind === undefined ? {} : { kind }) })),
		};
		await held.act('workshops.prepare', { assembly: DAY, workshop: id, brief });
		const page = `/workshops/${DAY}`;
		await held.send(page, { workshop: id, do: 'join', person: SCRIBES[id] ?? '' }, cookies.get(id));
	}
	await held.send(`${office}/workshops?/deal`, {}, held.secretary);
	await held.send(`${office}/workshops?/all`, { do: 'start' }, held.secretary);
	await Promise.all(
		before2018.workshops.map(async ({ id, narrative, sections }) => {
			const page = `/workshops/${DAY}/${id}`;
			let count = 0;
			const write = async (to: string, points: readonly WorkshopPoint[], under?: string): Promise<void> => {
				for (const { text, points: inner } of points) {
					const note = `n${count++}`;
					await held.send(page, { do: 'add', note, to: under === undefined ? to : `${to}/${under}`, text }, cookies.get(id));
					await write(to, inner, note);
				}
			};
			for (const { id: section, points } of sections) await write(section, points);
			if (narrative !== undefined) await held.send(page, { do: 'narrate', narrative }, held.secretary);
		}),
	);
	await held.send(`${office}/workshops?/all`, { do: 'end' }, held.secretary);
}, 60_000);

it('is closed, and its minutes are edited, then signed by chair and secretary in the PDF', async () => {
	await command({ do: 'startItem', item: 'conclusion' });
	await held.at(`${DAY}T15:30:00.000Z`);
	await command({ do: 'close' });
	await command({ do: 'draftMinutes' });
	const page = await held.office(office);
	await page.goto(`${held.product.origin}${office}/after`);
	await page.locator('[name="debates.0.text"]').fill(before2018.debates[0]?.text ?? '');
	await page.locator('[name=workshopsNarrative]').fill(before2018.workshopsNarrative ?? '');
	await Promise.all([
		page.waitForResponse((response) => response.request().method() === 'POST' && response.ok()),
		page.getByRole('button', { name: 'Enregistrer les textes' }).click(),
	]);
	for (const [person, label] of [
		[CHAIR, 'Signer – Présidence de séance'],
		[SECRETARY, 'Signer – Secrétariat de séance'],
	] as const) {
		const phone = await held.telephone(`/invited/${tokens.get(person ?? '')}/minutes`, { javaScriptEnabled: false });
		await phone.getByRole('button', { name: label }).click();
		await phone
			.getByText(/signature électronique/u)
			.first()
			.waitFor();
		await phone.context().close();
	}
	await page.reload();
	const href = await page.getByRole('link', { name: 'Ouvrir le fichier signé' }).getAttribute('href');
	const pdf = await page.request.get(new URL(href ?? '', held.product.origin).href);
	expect((await pdf.body()).toString('latin1').match(/ETSI\.CAdES\.detached/gu)).toHaveLength(2);
}, 60_000);

/** Sections of a document by their ids, in order, those inside others after them. */
function sectionsOf(blocks: readonly Block[]): ReadonlyMap<string, Extract<Block, { type: 'section' }>> {
	const walk = (some: readonly Block[]): readonly (readonly [string, Extract<Block, { type: 'section' }>])[] =>
		some.flatMap((block) => (block.type === 'section' ? [[block.id, block] as const, ...walk(block.children)] : []));
	return new Map(walk(blocks));
}

it('leaves the minutes of the first slice: the same chapters in the same order, with the same figures', async () => {
	const left = await held.end();
	const after = left.assemblies.find((one) => one.id === DAY);
	if (after === undefined) throw new Error('the assembly is kept');
	const [first, second] = [composeMinutes(source, before2018, { language: 'fr' }), composeMinutes(left, after, { language: 'fr' })];
	const [then, now] = [sectionsOf(first.children), sectionsOf(second.children)];
	expect([...now.keys()].filter((id) => then.has(id))).toEqual([...then.keys()]);
	const titles = (sections: typeof then, ids: readonly string[]) => ids.map((id) => inlineText(sections.get(id)?.title ?? []));
	// How many came, were members, sit on the board; what was decided; what each group was asked.
	const counted = [...then.keys()].filter((id) => !id.startsWith('attendance-represented'));
	expect(titles(now, counted)).toEqual(titles(then, counted));
	const words = (sections: typeof then, id: string) => {
		const chapter = sections.get(id);
		return chapter === undefined ? [] : plainText({ ...first, children: [chapter] });
	};
	// The same items, now with their hours.
	expect(words(now, 'agenda').map((line) => line.replace(/ \(de .*\)$/u, ''))).toEqual(words(then, 'agenda'));
	for (const id of ['documents', 'activity', 'accounts', 'memberships', 'debates', 'social'])
		expect(words(now, id), id).toEqual(words(then, id));
	const namesIn = (sections: typeof then, id: string) =>
		words(sections, id)
			.slice(3)
			.map((line) => line.split(' – ')[0]);
	for (const id of ['attendance-present', 'attendance-team', 'body-board', 'body-legal-representatives', 'body-observers'])
		expect(namesIn(now, id).toSorted(), id).toEqual(namesIn(then, id).toSorted());
	const points = ({ workshops }: Assembly) =>
		workshops
			.toSorted((a, b) => a.group - b.group)
			.map(({ question, duration, sections }) => [
				question,
				duration,
				...sections.map((one) => [one.title, one.points, countPoints(one.points)]),
			]);
	expect(points(after)).toEqual(points(before2018));

	// And what the source lacked.
	expect(after).toMatchObject({ startsAt: '14:00', endsAt: '17:30', closedAt: '17:30', chair: CHAIR, secretary: SECRETARY });
	expect(after.resolutions.map(({ outcome, vote }) => [outcome, vote?.counts?.for])).toEqual([
		['adopted', 12],
		['adopted', 12],
		['adopted', 12],
	]);
	expect(after.signatures.map(({ role, signedOn }) => [role, signedOn])).toEqual([
		['chair', DAY],
		['secretary', DAY],
	]);
	expect(left.mandates.filter((one) => one.body === 'board').map(({ from, to, elected }) => [from, to, elected?.resolution])).toEqual(
		board.map(() => [DAY, '2020-06-19', 'gouvernance']),
	);
});

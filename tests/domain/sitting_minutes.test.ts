import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../src/domain/checks/index.ts';
import { plainText } from '../../src/domain/document/index.ts';
import { composeMinutes } from '../../src/domain/minutes/index.ts';
import {
	peopleThere,
	quorumAt,
	quorumHistory,
	replay,
	type SittingJournal,
	stateOf,
	toAssemblyRecord,
} from '../../src/domain/sitting/index.ts';
import { parseDossier, printDossier } from '../../src/dossier/index.ts';
import { heldAssembly } from './held_assembly.ts';

const { record, draft, telling } = heldAssembly();
const journal: SittingJournal = telling.journal;
const assembly = toAssemblyRecord(journal, record, draft);
const held = { ...record, assemblies: [assembly] };
const minutes = (language: 'fr' | 'en') =>
	plainText(composeMinutes(held, assembly, { language }))
		.join('\n')
		.replace(/[\u00A0\u202F]/gu, ' ');

describe('an assembly that was held', () => {
	it('is the record’s: attendance by voice, votes with their bases, elections with their box', () => {
		expect(assembly).toMatchObject({
			startsAt: '14:24',
			chair: 'fondateur-1',
			secretary: 'fondateur-2',
			scrutineers: ['usager-01'],
			entitled: { members: 30, voices: 30 },
			quorumStatements: [
				{ counted: 17, enrolled: 30, required: 15, reached: true },
				{ resolution: 'statuts', counted: 22, enrolled: 30, required: 20, reached: true },
			],
		});
		const statuses = Map.groupBy(assembly.attendance, (one) => one.status);
		expect(statuses.get('represented')).toHaveLength(11);
		expect(statuses.get('excused')).toEqual([expect.objectContaining({ person: 'fondateur-6' })]);
		expect(statuses.get('present')?.filter((one) => one.role === 'guest')).toHaveLength(1);
		expect(assembly.resolutions).toMatchObject([
			{ outcome: 'adopted', vote: { method: 'mixed', counts: { against: 3, abstention: 2 }, bases: { presentOrRepresented: 17 } } },
			{ outcome: 'adopted', text: 'L’article 7 prévoit un mandat de trois ans.', amendments: [{ id: 'trois', outcome: 'adopted' }] },
		]);
		expect(assembly.elections).toMatchObject([{ id: 'conseil', vote: { method: 'electronic', secret: true }, config: { seats: 2 } }]);
		expect(assembly.course?.map((one) => one.kind)).toEqual([
			'voteAnnulled',
			'quorumLost',
			'suspended',
			'quorumFound',
			'proxyTakenBack',
			'resumed',
		]);
		expect(assembly.agenda.at(-1)).toMatchObject({ id: 'divers', postponed: 'Heure tardive' });
		expect(assembly.incidents).toHaveLength(1);
	});
	it('contradicts none of the checks, and is a dossier that reads back', () => {
		expect(checkRecord(held).filter((one) => one.severity === 'error')).toEqual([]);
		const read = parseDossier(new Map(printDossier(held)));
		expect(read.ok ? read.value.record : read.error).toEqual(held);
	});
	it('makes complete minutes in both languages', () => {
		const fr = minutes('fr');
		for (const said of [
			'à 14 h 23, atteint : 17 membres sur 30, il en faut 15 (1/2) (article 11 des statuts)',
			'atteint : 22 membres sur 30, il en faut 20 (2/3) (article 15 des statuts)',
			'représenté par 02 Usager',
			'proposé par 03 Usager – remplacer « deux ans » par « trois ans »',
			'dans la salle et à distance, pour 12, contre 3, abstention 2\n',
			'30 membres, 30 voix (Fondateurs : 6 membres, 6 voix ; Usagers : 24 membres, 24 voix)',
			'parts pondérées : 2/3 × 4/4 + 1/3 × 0/18 = 2/3, il faut au moins 2/3 (article 8 des statuts)',
			'électronique, à bulletin secret',
			'Élection : 03 Usager et 04 Usager.',
			'vote annulé – Résolution 1 – Le texte lu n’était pas le bon',
			'le quorum n’est plus atteint',
			'(reporté : Heure tardive)',
			'La liaison à distance a été coupée une minute.',
			'l’ordre du jour étant épuisé, la séance est levée',
			'signé le 19 juin 2024',
		]) {
			expect(fr).toContain(said);
		}
		expect(fr).not.toMatch(/non renseigné(?! \()|undefined|NaN/u);
		const en = minutes('en');
		for (const said of [
			'reached: 17 of 30 members, 15 being needed (1/2) (article 11 of the statutes)',
			'weighted shares',
			'vote annulled',
		]) {
			expect(en).toContain(said);
		}
	});
	it('is found again from its journal alone, as JSON keeps it', () => {
		const kept = JSON.parse(JSON.stringify(journal)) as SittingJournal;
		const again = replay(kept);
		expect(again.equal).toBe(true);
		expect([again.quorums.length, again.results.length]).toEqual([2, 5]);
		expect(stateOf(kept)).toEqual(telling.state);
		expect(toAssemblyRecord(kept, record, draft)).toEqual(assembly);
	});
	it('is not found again where a result was changed', () => {
		const forged = JSON.parse(JSON.stringify(journal).replace('"against":3', '"against":4')) as SittingJournal;
		expect(replay(forged).equal).toBe(false);
		const quorum = JSON.parse(JSON.stringify(journal).replace('"counted":17', '"counted":18')) as SittingJournal;
		expect(replay(quorum)).toMatchObject({
			equal: false,
			quorums: [{ equal: false, proclaimed: { counted: 18 }, again: { counted: 17 } }, { equal: true }],
		});
	});
	it('lost its quorum when a holder left, and found it again', () => {
		const history = quorumHistory(journal).map(({ outcome, cause }) => [outcome.status, outcome.counted, cause]);
		const at = (time: string) => quorumAt(journal, `2024-06-19T${time}:00.000Z`);
		expect([at('12:23'), at('12:31')]).toMatchObject([
			{ status: 'reached', counted: 17 },
			{ status: 'missed', counted: 12 },
		]);
		expect(peopleThere(telling.state)).toEqual({ room: 11, remote: 1, voting: 11 });
		expect(history.slice(-2)).toEqual([
			['missed', 12, 'left'],
			['reached', 15, 'arrived'],
		]);
	});
});

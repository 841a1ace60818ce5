import type { Assembly } from '../../src/domain/assembly/index.ts';
import type { AssociationRecord } from '../../src/domain/record/index.ts';
import {
	begin,
	convene,
	perform,
	type SittingCommand,
	type SittingEvent,
	type SittingJournal,
	type SittingState,
} from '../../src/domain/sitting/index.ts';
import { entitlement, rollOf } from '../../src/domain/voices/index.ts';
import { assemblyOf, statutesOf } from '../cases.ts';

export const FOUNDERS = Array.from({ length: 6 }, (_, index) => `fondateur-${index + 1}`);
export const USERS = Array.from({ length: 24 }, (_, index) => `usager-${String(index + 1).padStart(2, '0')}`);

const person = (id: string) => ({
	id,
	familyName: id.replace(/-.*/u, '').replace(/^./u, (one) => one.toUpperCase()),
	givenName: id.replace(/\D+/u, ''),
});
const decisions = (kind: 'accounts' | 'statutes', agendaItem: string) => [{ id: 'd', kind, agendaItem }];

/** An association of two colleges with weights, and the draft of its assembly of 19 June 2024. */
export function draftedRecord(): { readonly record: AssociationRecord; readonly draft: Assembly } {
	const draft = assemblyOf(
		{
			kind: 'mixed',
			annual: true,
			place: 'Paris',
			notice: { sentOn: '2024-05-20', means: 'email' },
			agenda: [
				{ id: 'comptes', title: 'Comptes 2023', kind: 'resolution' },
				{ id: 'statuts', title: 'Statuts', kind: 'resolution' },
				{ id: 'conseil', title: 'Conseil d’administration', kind: 'election' },
				{ id: 'divers', title: 'Questions diverses', kind: 'discussion' },
			],
		},
		[
			{
				id: 'comptes',
				number: 1,
				title: 'Comptes 2023',
				text: 'Les comptes 2023 sont approuvés.',
				decisions: decisions('accounts', 'comptes'),
			},
			{
				id: 'statuts',
				number: 2,
				title: 'Statuts',
				text: 'L’article 7 prévoit un mandat de deux ans.',
				decisions: decisions('statutes', 'statuts'),
			},
		],
	);
	const statutes = statutesOf({
		goodStandingRequired: { article: '5' },
		notice: { days: 15, article: '9' },
		proxies: { allowed: true, maximumPerHolder: 4, article: '10' },
		remote: { allowed: true, article: '9' },
		castingVote: { holder: 'chair', article: '12' },
		secretBallot: { decisions: ['board'], article: '12' },
		colleges: [
			{ id: 'fondateurs', name: 'Fondateurs', weight: '2/3', article: '8' },
			{ id: 'usagers', name: 'Usagers', weight: '1/3', article: '8' },
		],
		collegeVote: { combine: 'weightedShares', article: '8' },
		quorums: [
			{ share: '1/2', counts: 'presentOrRepresented', base: 'members', article: '11' },
			{ decisions: ['statutes'], share: '2/3', counts: 'presentOrRepresented', base: 'members', article: '15' },
		],
		majorities: [
			{ majority: 'absolute', base: 'votesCast', article: '12' },
			{ decisions: ['statutes'], majority: 'qualified', threshold: '2/3', base: 'votesCast', article: '15' },
		],
		bodies: [{ body: 'conseil', termYears: 2, article: '7' }],
	});
	const people = [...FOUNDERS, ...USERS, 'invite-1'].map(person).sort((a, b) => (a.id < b.id ? -1 : 1));
	const record: AssociationRecord = {
		association: {
			id: 'exemple',
			name: 'Exemple',
			siren: '732829320',
			rna: 'W751234567',
			seat: 'Paris',
			fiscalYearStart: '01-01',
			timeZone: 'Europe/Paris',
			languages: ['fr', 'en'],
		},
		people,
		organisations: [],
		representations: [],
		categories: [
			{ id: 'fondateurs', name: 'Fondateurs', holds: 'people', college: 'fondateurs' },
			{ id: 'usagers', name: 'Usagers', holds: 'people', college: 'usagers' },
		],
		memberships: [
			...FOUNDERS.map((one) => ({ year: 2024, category: 'fondateurs', person: one, status: 'validated' as const })),
			...USERS.map((one) => ({
				year: 2024,
				category: 'usagers',
				person: one,
				status: 'validated' as const,
				duesDue: 1000,
				duesPaid: 1000,
			})),
		],
		membershipCounts: [],
		statutes: statutes === undefined ? [] : [statutes],
		bodies: [{ id: 'conseil', name: 'Conseil d’administration', kind: 'board' }],
		mandates: [],
		programmes: [],
		editions: [],
		accounts: [],
		yearTotals: [],
		provisions: [],
		documents: [],
		directory: [],
		assemblies: [draft],
	};
	return { record, draft };
}

/** A sitting under way, told command by command; a refusal ends the telling. */
export class Telling {
	readonly journal: [SittingJournal[0], ...SittingEvent[]];
	state: SittingState;
	#minute = 0;

	constructor(record: AssociationRecord, draft: Assembly) {
		const convened = convene(record, draft, '2024-05-20T08:00:00.000Z');
		this.journal = [convened];
		this.state = begin(convened);
	}

	/** One minute later than the command before, from 14:00 in Paris on. */
	tell(...commands: readonly SittingCommand[]): this {
		for (const command of commands) {
			const at = new Date(Date.UTC(2024, 5, 19, 12, this.#minute++)).toISOString();
			const done = perform(this.state, command, at);
			if (!done.ok) throw new Error(`${command.do}: ${JSON.stringify(done.error)}`);
			this.state = done.value.state;
			this.journal.push(...done.value.events);
		}
		return this;
	}
}

const come = (person: string, place: 'room' | 'remote' = 'room'): SittingCommand => ({ do: 'checkIn', person, place });
const give = (from: string, holder: string): SittingCommand => ({ do: 'giveProxy', principal: `person:${from}`, signedBy: from, holder });

/**
 * An assembly with twelve proxies, two colleges with weights, an amendment, a quorum that is lost and found, a vote annulled
 * and held again, and a contested secret election; closed, drafted and signed.
 */
export function heldAssembly(): { readonly record: AssociationRecord; readonly draft: Assembly; readonly telling: Telling } {
	const { record, draft } = draftedRecord();
	const voices = rollOf(entitlement(record, draft.date));
	const telling = new Telling(record, draft);
	const proxies = USERS.slice(12).map((one, index) => give(one, index < 4 ? 'usager-01' : index < 8 ? 'usager-02' : 'fondateur-3'));
	telling.tell(
		...proxies,
		{ do: 'excuse', person: 'fondateur-6' },
		{ do: 'openSheet', voices },
		...['fondateur-1', 'fondateur-2', 'usager-01', 'usager-02'].map((one) => come(one)),
		{ do: 'checkIn', person: 'invite-1', place: 'room', role: 'guest' },
		come('fondateur-3', 'remote'),
		{ do: 'nameOfficer', office: 'chair', person: 'fondateur-1' },
		{ do: 'nameOfficer', office: 'secretary', person: 'fondateur-2' },
		{ do: 'nameOfficer', office: 'scrutineer', person: 'usager-01' },
		{ do: 'proclaimQuorum' },
		{ do: 'open' },
		{ do: 'startItem', item: 'comptes' },
	);
	const room = { room: 'hands', remote: 'electronic', secret: false } as const;
	const remoteBallots = (choice: 'for' | 'against') =>
		['person:fondateur-3', ...USERS.slice(20).map((one) => `person:${one}`)].map((voice) => ({ voice, by: 'fondateur-3', choice }));
	const remote = (choice: 'for' | 'against') =>
		({ channel: 'electronic', electronic: { form: 'public', ballots: remoteBallots(choice) } }) as const;
	telling.tell(
		{ do: 'openPoll', poll: { id: 'p1', subject: { kind: 'resolution', resolution: 'comptes' }, ...room } },
		{ do: 'closePoll', poll: 'p1', returns: [{ channel: 'hands', hands: { form: 'unanimous' } }, remote('for')] },
		{ do: 'annulPoll', poll: 'p1', reason: 'Le texte lu n’était pas le bon' },
		{ do: 'openPoll', poll: { id: 'p2', subject: { kind: 'resolution', resolution: 'comptes' }, ...room } },
		{
			do: 'closePoll',
			poll: 'p2',
			returns: [
				{ channel: 'hands', hands: { form: 'rest-for', parts: [{ college: 'usagers', against: 3, abstention: 2 }] } },
				remote('for'),
			],
		},
		// Two people leave with their proxies: the quorum is lost, and found as others come.
		{ do: 'checkOut', person: 'usager-02' },
		{ do: 'suspend', reason: 'Le quorum n’est plus atteint' },
		...['fondateur-4', 'usager-03', 'usager-04', 'usager-05', 'usager-06', 'usager-13'].map((one) => come(one)),
		come('usager-02'),
		{ do: 'resume' },
		{ do: 'startItem', item: 'statuts' },
		{
			do: 'proposeAmendment',
			amendment: { id: 'trois', resolution: 'statuts', by: 'usager-03', passage: 'deux ans', replacement: 'trois ans' },
		},
		{ do: 'proclaimQuorum', resolution: 'statuts' },
	);
	const statutes = { ...room, room: 'electronic' } as const;
	const all = (choice: (voice: string) => 'for' | 'against') => ({
		channel: 'electronic' as const,
		electronic: {
			form: 'public' as const,
			ballots: [...telling.state.held].map(([voice, { holder }]) => ({ voice, by: holder, choice: choice(voice) })),
		},
	});
	telling.tell(
		{ do: 'openPoll', poll: { id: 'p3', subject: { kind: 'amendment', resolution: 'statuts', amendment: 'trois' }, ...statutes } },
		{ do: 'closePoll', poll: 'p3', returns: [all(() => 'for')] },
		{ do: 'openPoll', poll: { id: 'p4', subject: { kind: 'resolution', resolution: 'statuts' }, ...statutes } },
		{ do: 'closePoll', poll: 'p4', returns: [all((voice) => (voice.includes('usager') ? 'against' : 'for'))] },
		{ do: 'startItem', item: 'conseil' },
		{
			do: 'openPoll',
			poll: {
				id: 'p5',
				subject: {
					kind: 'election',
					election: 'conseil',
					title: 'Élection du conseil',
					agendaItem: 'conseil',
					decision: 'board',
					body: 'conseil',
					tally: { method: 'plurinominal', options: ['fondateur-4', 'usager-03', 'usager-04'], seats: 2, majority: 'relative', ties: [] },
				},
				room: 'electronic',
				remote: 'electronic',
				secret: true,
			},
		},
	);
	const voted = [...telling.state.held.keys()];
	const box = [
		{ weight: 1, ballots: 10, marks: { kind: 'choices', choices: ['fondateur-4', 'usager-03'] } },
		{ weight: 1, ballots: voted.length - 11, marks: { kind: 'choices', choices: ['usager-04', 'usager-03'] } },
		{ weight: 1, ballots: 1, marks: { kind: 'blank' } },
	] as const;
	telling.tell(
		{ do: 'closePoll', poll: 'p5', returns: [{ channel: 'electronic', electronic: { form: 'secretMarks', voted, box } }] },
		{ do: 'noteIncident', text: 'La liaison à distance a été coupée une minute.' },
		{ do: 'postponeItem', item: 'divers', reason: 'Heure tardive' },
		{ do: 'close' },
		{ do: 'draftMinutes' },
		{ do: 'signMinutes', office: 'chair', person: 'fondateur-1', means: 'electronic' },
		{ do: 'signMinutes', office: 'secretary', person: 'fondateur-2', means: 'electronic' },
	);
	return { record, draft, telling };
}

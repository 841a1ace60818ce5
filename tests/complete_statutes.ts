import type { Statutes } from '../src/domain/statutes/index.ts';
import { STATUTES_FIELDS } from '../src/routes/[[lang=lang]]/(office)/office/statutes/[id]/edit/statutes_form.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

/** Statutes with every rule that there is and every field of each, of the bodies and categories of the example. */
export const COMPLETE_STATUTES: Required<Statutes> = {
	id: '2050',
	title: 'Statuts de 2050',
	adoptedOn: '2049-06-19',
	from: '2050-01-01',
	to: '2059-12-31',
	goodStandingRequired: { daysBefore: 8, article: '6' },
	admission: { by: 'body', body: 'board', article: '5' },
	convened: { members: 'inGoodStanding', article: '9' },
	notice: { days: 21, article: '9-1' },
	reserved: [{ decisions: ['statutes', 'dissolution'], assemblies: ['extraordinary'], article: '20' }],
	voices: [{ voices: 3, categories: ['regions', 'cities'], article: '7' }, { voices: 0, categories: ['reciprocal'] }, { voices: 1 }],
	proxies: { allowed: true, maximumPerHolder: 2, blank: 'chair', sameCollege: true, revives: true, article: '10' },
	remote: { allowed: true, assemblies: ['ordinary', 'mixed'], article: '11' },
	secretBallot: { decisions: ['board', 'legalRepresentatives'], article: '12' },
	blankVotes: { article: '13' },
	castingVote: { holder: 'chair', article: '14' },
	colleges: [
		{ id: 'col-a', name: 'Collectivités', weight: share(2, 3), article: '8' },
		{ id: 'col-b', name: 'Personnes', weight: share(1, 3) },
	],
	collegeVote: { combine: 'each', article: '8-1' },
	quorums: [
		{
			...{ share: share(1, 4), counts: 'presentOrRepresented', base: 'voices', assemblies: ['ordinary'], decisions: ['budget'] },
			...{ perCollege: true, secondNoticeDays: 15, article: '15' },
		},
		{ share: share(1, 1), counts: 'present', base: 'members' },
	],
	majorities: [
		{ majority: 'qualified', base: 'votesCast', threshold: share(2, 3), decisions: ['statutes'], article: '16' },
		{ majority: 'relative', base: 'present' },
	],
	bodies: [{ body: 'board', minimum: 3, maximum: 12, termYears: 2, incompatibleWith: ['legal-representatives'], article: '17' }],
	seats: [
		{ body: 'board', gender: 'woman', minimum: 2, maximum: 6, article: '18' },
		{ body: 'board', college: 'col-b', minimum: 1 },
		{ body: 'board', category: 'cities', maximum: 3 },
		{ body: 'board', alternating: true },
	],
	mentions: [{ mention: 'notice', article: '19' }, { mention: 'quorum', article: '19' }, { mention: 'closing' }],
	articles: [
		{ number: '5', title: 'Admission', text: 'Le conseil admet.\n\nIl motive ses refus.' },
		{ number: '6', text: 'Être à jour.' },
	],
};

type Loose = Readonly<Record<string, unknown>>;

function texts(kind: string, value: unknown): readonly string[] {
	if (value === undefined || value === false) return kind === 'yesNo' && value === false ? ['no'] : [];
	if (kind === 'each') return value as readonly string[];
	if (kind === 'yesNo') return ['yes'];
	if (kind === 'flag') return ['1'];
	return [kind === 'fraction' ? `${(value as Loose).numerator}/${(value as Loose).denominator}` : String(value)];
}

const at = (value: unknown, path: string): unknown =>
	path
		.split('.')
		.reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Loose)[step] : undefined), value);

/** Statutes as somebody types them in the form: an answer for rules that may say nothing but that they are, and rows for lists. */
export function statutesTyped(statutes: Statutes): FormData {
	const form = new FormData();
	const typed = { value: { ...statutes, nothingReserved: statutes.reserved?.length === 0 } };
	for (const [name, kind] of Object.entries(STATUTES_FIELDS)) {
		const [table = name, column] = name.split('.#.');
		if (column === undefined) {
			const value = name.endsWith('.stated') ? at(typed, name.slice(0, -'.stated'.length)) !== undefined : at(typed, name);
			for (const text of texts(kind, value)) form.append(name, text);
			continue;
		}
		((at(typed, table) ?? []) as readonly Loose[]).forEach((row, index) => {
			for (const text of texts(kind, row[column])) form.append(`${table}.${index}.${column}`, text);
		});
	}
	return form;
}

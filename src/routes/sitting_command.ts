import { readForm } from '../ui/forms/index.ts';

/** A number of votes as typed; empty is none. What is no number stays the text it was, for the action to refuse. */
function votes(form: FormData, name: string): unknown {
	const typed = String(form.get(name) ?? '').trim();
	if (typed === '') return 0;
	return /^\d{1,9}$/u.test(typed) ? Number(typed) : typed;
}

function handsOf(form: FormData): unknown {
	const kind = String(form.get('form') ?? '');
	if (kind === 'unanimous') return { form: kind };
	const partOf = (college: string | undefined) => {
		const said = (side: string) => votes(form, college === undefined ? side : `${side}.${college}`);
		const part = { against: said('against'), abstention: said('abstention'), ...(college ? { college } : {}) };
		return kind === 'rest-for' ? part : { for: said('for'), ...part };
	};
	// Each college that votes apart is counted by itself.
	const colleges = form.getAll('college').map(String);
	return { form: kind === 'rest-for' ? kind : 'counts', parts: colleges.length === 0 ? [partOf(undefined)] : colleges.map(partOf) };
}

const COMMON = { do: 'text', agendaItem: 'text', body: 'text', title: 'text', seats: 'integer', mode: 'text', ties: 'text' } as const;
const GROUPS = {
	'quotas.#.group': 'text',
	'quotas.#.name': 'text',
	'quotas.#.minimum': 'integer',
	'quotas.#.maximum': 'integer',
	'quotas.#.members': 'lines',
} as const;

const RESERVED = { seatRules: 'text', ...GROUPS } as const;
/** Before the id of a candidate, in the name of the field that says whether it is a woman or a man. */
const GENDER = 'genders.';

/** What an election's form says of people of whom nothing was known. */
function gendersOf(form: FormData): { readonly genders?: Readonly<Record<string, unknown>> } {
	const said = [...form].filter(([name, value]) => name.startsWith(GENDER) && value !== '');
	return said.length === 0 ? {} : { genders: Object.fromEntries(said.map(([name, value]) => [name.slice(GENDER.length), value])) };
}

function electionOf(form: FormData): Record<string, unknown> {
	const {
		candidates = [],
		others = [],
		...rest
	} = readForm(form, { ...COMMON, ...RESERVED, method: 'text', candidates: 'each', others: 'lines', eldestFirst: 'lines' }) as {
		candidates?: readonly string[];
		others?: readonly string[];
	};
	return { ...rest, candidates: [...candidates, ...others], ...gendersOf(form) };
}

function listElectionOf(form: FormData): Record<string, unknown> {
	const sent = readForm(form, {
		...{ ...COMMON, ...RESERVED, apportionment: 'text', threshold: 'fraction', leadingShare: 'fraction' },
		...{ 'lists.#.name': 'text', 'lists.#.candidates': 'lines' },
	});
	return { ...sent, ...gendersOf(form) };
}

/** Fields that are no part of a command as they are. */
const ASIDE = new Set(['form', 'for', 'against', 'abstention', 'college', 'idempotency']);

/** The command that a button of the control room sends: its own fields, and for a vote the hands that were counted. */
export function sittingCommand(form: FormData): Record<string, unknown> {
	if (form.get('do') === 'openElection') return electionOf(form);
	if (form.get('do') === 'openListElection') return listElectionOf(form);
	const command: Record<string, unknown> = {};
	for (const [name, value] of form) {
		if (!ASIDE.has(name.split('.')[0] ?? name) && typeof value === 'string' && value.trim() !== '') command[name] = value.trim();
	}
	if (command.do === 'alternateSpeakers') command.alternate = command.alternate === 'yes';
	// A poll on devices is closed with what the store holds.
	if (command.do === 'closePoll' && form.has('form')) command.returns = [{ channel: 'hands', hands: handsOf(form) }];
	return command;
}

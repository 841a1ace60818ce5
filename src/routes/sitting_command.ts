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
	const [against, abstention] = [votes(form, 'against'), votes(form, 'abstention')];
	return kind === 'rest-for'
		? { form: kind, parts: [{ against, abstention }] }
		: { form: 'counts', parts: [{ for: votes(form, 'for'), against, abstention }] };
}

const COMMON = { do: 'text', agendaItem: 'text', body: 'text', title: 'text', seats: 'integer', mode: 'text', ties: 'text' } as const;
const GROUPS = {
	'quotas.#.group': 'text',
	'quotas.#.name': 'text',
	'quotas.#.minimum': 'integer',
	'quotas.#.maximum': 'integer',
	'quotas.#.members': 'lines',
} as const;

/** Before the id of a candidate, in the name of the field that says whether it is a woman or a man. */
const GENDER = 'genders.';

function electionOf(form: FormData): Record<string, unknown> {
	const {
		candidates = [],
		others = [],
		...rest
	} = readForm(form, {
		...COMMON,
		...{ method: 'text', candidates: 'each', others: 'lines', eldestFirst: 'lines', seatRules: 'text' },
		...GROUPS,
	}) as { candidates?: readonly string[]; others?: readonly string[] };
	const said = [...form].filter(([name, value]) => name.startsWith(GENDER) && value !== '');
	const genders = Object.fromEntries(said.map(([name, value]) => [name.slice(GENDER.length), value]));
	return { ...rest, candidates: [...candidates, ...others], ...(said.length === 0 ? {} : { genders }) };
}

function listElectionOf(form: FormData): Record<string, unknown> {
	return readForm(form, {
		...COMMON,
		...{ apportionment: 'text', threshold: 'fraction', leadingShare: 'fraction' },
		...{ 'lists.#.name': 'text', 'lists.#.candidates': 'lines' },
	});
}

/** Fields that are no part of a command as they are. */
const ASIDE = new Set(['form', 'for', 'against', 'abstention', 'idempotency']);

/** The command that a button of the control room sends: its own fields, and for a vote the hands that were counted. */
export function sittingCommand(form: FormData): Record<string, unknown> {
	if (form.get('do') === 'openElection') return electionOf(form);
	if (form.get('do') === 'openListElection') return listElectionOf(form);
	const command: Record<string, unknown> = {};
	for (const [name, value] of form) {
		if (!ASIDE.has(name) && typeof value === 'string' && value.trim() !== '') command[name] = value.trim();
	}
	if (command.do === 'alternateSpeakers') command.alternate = command.alternate === 'yes';
	// A poll on devices is closed with what the store holds.
	if (command.do === 'closePoll' && form.has('form')) command.returns = [{ channel: 'hands', hands: handsOf(form) }];
	return command;
}

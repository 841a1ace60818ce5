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

/** Fields that are no part of a command as they are. */
const ASIDE = new Set(['form', 'for', 'against', 'abstention', 'blank', 'spoiled', 'idempotency', 'candidates', 'signed', 'seats']);

const texts = (form: FormData, name: string) => form.getAll(name).map(String);

/** What the scrutineers found in the box, and who signed for a paper. */
function paperOf(form: FormData): unknown {
	const [blank, spoiled] = [votes(form, 'blank'), votes(form, 'spoiled')];
	const counts = { for: votes(form, 'for'), against: votes(form, 'against'), abstention: votes(form, 'abstention') };
	const part = { ...counts, ...(blank === 0 ? {} : { blank }), ...(spoiled === 0 ? {} : { spoiled }) };
	return { form: 'counts', signed: texts(form, 'signed'), parts: [part] };
}

/** The command that a button of the control room sends: its own fields, and for a vote the hands that were counted. */
export function sittingCommand(form: FormData): Record<string, unknown> {
	const command: Record<string, unknown> = {};
	for (const [name, value] of form) {
		if (!ASIDE.has(name) && typeof value === 'string' && value.trim() !== '') command[name] = value.trim();
	}
	// A poll on devices is closed with what the store holds.
	if (command.do === 'closePoll' && form.has('form')) command.returns = [{ channel: 'hands', hands: handsOf(form) }];
	if (command.do === 'enterReturns') command.returns = { channel: 'paper', paper: paperOf(form) };
	if (command.do === 'openElection') Object.assign(command, { seats: votes(form, 'seats'), candidates: texts(form, 'candidates') });
	return command;
}

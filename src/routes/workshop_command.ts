import { readForm } from '../ui/forms/index.ts';

/** Fields of a command of a workshop, and how each is read. */
const FIELDS = {
	do: 'text',
	note: 'text',
	section: 'text',
	under: 'text',
	before: 'text',
	into: 'text',
	variant: 'text',
	text: 'text',
	version: 'integer',
	person: 'text',
	minutes: 'integer',
	narrative: 'text',
	status: 'text',
	owner: 'text',
	due: 'text',
	comment: 'text',
} as const;

/** The command that a button of a workshop sends; `to` is a section, or a section and the note of it to go under. */
export function workshopCommand(form: FormData): Record<string, unknown> {
	const command = readForm(form, FIELDS);
	if (command.do === 'narrate') command.narrative ??= '';
	const to = form.get('to');
	if (typeof to !== 'string' || to === '') return command;
	const [section, under] = to.split('/');
	return { ...command, section, ...(under === undefined ? {} : { under }) };
}

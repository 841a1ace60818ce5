/** What the form of the columns says, as `members.choose_columns` reads it. */
export function columnsIn(form: FormData): Record<string, unknown> {
	const text = (name: string) => String(form.get(name) ?? '');
	const filled = (name: string, read: (text: string) => unknown = String) => (text(name) === '' ? {} : { [name]: read(text(name)) });
	const names = form.getAll('theirs').map(String);
	const ours = form.getAll('ours').map(String);
	return {
		list: text('list'),
		columns: form.getAll('column').map((column) => (column === '' ? null : column)),
		defaults: { ...filled('year', Number), ...filled('category'), ...filled('status') },
		categoryNames: Object.fromEntries(names.map((name, index) => [name, ours[index] ?? '']).filter(([, id]) => id !== '')),
		kind: text('kind'),
	};
}

const DECIDED = 'decide.';

/** What the form of the rows in doubt says, as `members.decide_rows` reads it. */
export function decisionsIn(form: FormData): Record<string, unknown> {
	const decided = [...form].flatMap(([name, sent]) => {
		const value = String(sent);
		if (!name.startsWith(DECIDED) || value === '') return [];
		return [[name.slice(DECIDED.length), value.startsWith('is:') ? { is: value.slice(3) } : value]];
	});
	return { list: String(form.get('list') ?? ''), decisions: Object.fromEntries(decided), othersAreNew: form.get('othersAreNew') !== null };
}

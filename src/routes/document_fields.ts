import { formatDate } from '../domain/typography/index.ts';

/** The fields of `DocumentFields.svelte`. */
export const DOCUMENT_FIELDS = {
	'value.title': 'text',
	'value.kind': 'text',
	'value.access': 'text',
	'value.date': 'text',
	'value.year': 'integer',
	'value.assembly': 'text',
} as const;

/** The assemblies that a document may be of, the latest first, as a choice of a form. */
export function assemblyChoices({ core, language }: Pick<App.Locals, 'core' | 'language'>): { value: string; label: string }[] {
	return [...core.record.assemblies]
		.sort((a, b) => (a.date < b.date ? 1 : -1))
		.map(({ id, date }) => ({ value: id, label: formatDate(date, language) }));
}

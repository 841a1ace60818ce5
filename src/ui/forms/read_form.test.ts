import { expect, it } from 'vitest';
import { readForm } from './read_form.ts';

function form(...fields: readonly (readonly [name: string, text: string])[]): FormData {
	const made = new FormData();
	for (const [name, text] of fields) made.append(name, text);
	return made;
}

it('reads a form as the value that an action reads, without what was left empty', () => {
	const sent = form(
		['value.title', ' Halle  '],
		['value.narrative', 'Un\r\ndeux'],
		['value.partners', 'a'],
		['value.partners', ''],
		['value.partners', 'b'],
		['value.places', 'Lyon, Part-Dieu\r\nLille\r\n'],
		['value.links.0.url', 'https://a.example'],
		['value.links.1.url', ''],
		['value.links.1.label', ''],
		['value.links.10.url', 'https://c.example'],
		['value.links.10.count', '12'],
		['value.links.2.url', 'https://b.example'],
		['value.links.x.url', 'nothing'],
		['surprise', 'x'],
	);
	const read = readForm(sent, {
		'value.title': 'text',
		'value.narrative': 'text',
		'value.empty': 'text',
		'value.partners': 'each',
		'value.places': 'lines',
		'value.links.#.url': 'text',
		'value.links.#.label': 'text',
		'value.links.#.count': 'integer',
	});
	expect(read).toEqual({
		value: {
			title: 'Halle',
			narrative: 'Un\ndeux',
			partners: ['a', 'b'],
			places: ['Lyon, Part-Dieu', 'Lille'],
			links: [{ url: 'https://a.example' }, { url: 'https://b.example' }, { url: 'https://c.example', count: 12 }],
		},
	});
});

it('has a list without rows where every row is empty, so that the last can be taken out', () => {
	expect(readForm(form(['links.0.url', '']), { 'links.#.url': 'text' })).toEqual({ links: [] });
});

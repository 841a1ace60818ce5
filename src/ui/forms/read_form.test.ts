import { expect, it } from 'vitest';
import { fieldNameAt, readForm } from './read_form.ts';

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

it('reads a share, whole or not, and leaves what is none as it was written', () => {
	const sent = form(['a', '2 / 3'], ['b', '1'], ['c', 'a third'], ['d', '1/2/3']);
	expect(readForm(sent, { a: 'fraction', b: 'fraction', c: 'fraction', d: 'fraction' })).toEqual({
		a: { numerator: 2, denominator: 3 },
		b: { numerator: 1, denominator: 1 },
		c: 'a third',
		d: '1/2/3',
	});
});

it('finds the field again that something stands in, though rows before it were left empty', () => {
	const sent = form(['value.links.0.url', ''], ['value.links.3.url', 'a'], ['value.links.7.url', 'b'], ['value.links.7.label', 'B']);
	const fields = { 'value.links.#.url': 'text', 'value.links.#.label': 'text' } as const;
	expect(fieldNameAt(sent, fields, ['value', 'links', 1, 'label'])).toBe('value.links.7.label');
	expect(fieldNameAt(sent, fields, ['value', 'links', 9, 'label'])).toBe('value.links.9.label');
	expect(fieldNameAt(sent, fields, ['value', 'title'])).toBe('value.title');
	expect(fieldNameAt(sent, {}, ['value', 'links', 1])).toBe('value.links.1');
});

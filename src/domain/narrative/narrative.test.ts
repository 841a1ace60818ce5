import { describe, expect, it } from 'vitest';
import { readInline, readNarrative } from './index.ts';

describe('readNarrative', () => {
	it('keeps words, links and lists, and shows what marks announce', () => {
		expect(readNarrative('Un **consortium** de {{17|consortium.size}} acteurs.\n\n- un\n  - deux\n', 'fr')).toEqual([
			{
				type: 'paragraph',
				children: [
					{ type: 'text', value: 'Un ' },
					{ type: 'strong', children: [{ type: 'text', value: 'consortium' }] },
					{ type: 'text', value: ' de 17 acteurs.' },
				],
			},
			{
				type: 'list',
				ordered: false,
				items: [
					{
						children: [
							{ type: 'paragraph', children: [{ type: 'text', value: 'un' }] },
							{ type: 'list', ordered: false, items: [{ children: [{ type: 'paragraph', children: [{ type: 'text', value: 'deux' }] }] }] },
						],
					},
				],
			},
		]);
	});
	it('lets no markup and no other address through', () => {
		const read = JSON.stringify(readNarrative('[x](javascript:alert(1)) <script>alert(2)</script> [y](https://a.fr/)', 'fr'));
		expect(read).not.toContain('javascript:');
		expect(read).toContain('"href":"https://a.fr/"');
	});
	it('raises the marks of ordinals', () => {
		expect(readInline('La 27e Région, 3ème groupe', 'fr')).toEqual([
			{ type: 'text', value: 'La 27' },
			{ type: 'superscript', children: [{ type: 'text', value: 'e' }] },
			{ type: 'text', value: ' Région, 3' },
			{ type: 'superscript', children: [{ type: 'text', value: 'e' }] },
			{ type: 'text', value: ' groupe' },
		]);
		// The article that begins so many sentences is no fiftieth.
		expect(readInline('Le texte de la Ve République', 'fr')).toEqual([
			{ type: 'text', value: 'Le texte de la V' },
			{ type: 'superscript', children: [{ type: 'text', value: 'e' }] },
			{ type: 'text', value: ' République' },
		]);
	});
});

import fc from 'fast-check';
import type { Block, Chart, DocumentTree, Inline, Table } from '../src/domain/document/index.ts';

/** Words that a format could take for its own marks, among plain ones. */
const WORDS = [
	'Région',
	'l’été',
	'œuvre',
	'Ça',
	'27ᵉ',
	'1 107 118 €',
	'« mot »',
	'été*',
	'*mot*',
	'**mot**',
	'_mot_',
	'a|b',
	'<b>gras</b>',
	'<script>alert(1)</script>',
	'&amp;',
	'&',
	'1.',
	'1)',
	'#',
	'##',
	'#titre',
	'-',
	'+',
	'=',
	'>',
	'---',
	'\\',
	'\\n',
	'`code`',
	'```',
	'[lien](adresse)',
	'![image](adresse)',
	'~~barré~~',
	'$x^2$',
	'@ref',
	'{{',
	'}}',
	'"q"',
	"'q'",
	'http://exemple.fr/a_b',
	'www.exemple.fr',
	'fin.',
	'(entre)',
];
const phrase = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const plain: fc.Arbitrary<readonly Inline[]> = phrase.map((value) => [{ type: 'text', value }]);

/** Runs side by side, with and without a space between them. */
const inlines: fc.Arbitrary<readonly Inline[]> = fc
	.array(
		fc.oneof(
			phrase.map((value): Inline => ({ type: 'text', value })),
			fc.constantFrom<Inline>({ type: 'text', value: ' ' }, { type: 'text', value: 'e' }),
			phrase.map((value): Inline => ({ type: 'missing', value })),
			plain.map((children): Inline => ({ type: 'strong', children })),
			plain.map((children): Inline => ({ type: 'emphasis', children })),
			plain.map((children): Inline => ({ type: 'strong', children: [...children, { type: 'emphasis', children }] })),
			fc.constant<Inline>({ type: 'superscript', children: [{ type: 'text', value: 'er' }] }),
			plain.map((children): Inline => ({ type: 'link', href: 'https://exemple.fr/a(b)_c', children })),
			plain.map((children): Inline => ({ type: 'link', href: 'javascript:alert(1)', children })),
			fc.constant<Inline>({ type: 'link', href: 'https://exemple.fr/x*y', children: [{ type: 'text', value: 'https://exemple.fr/x*y' }] }),
		),
		{ minLength: 1, maxLength: 4 },
	)
	.map((made) => (made.some((one) => one.type !== 'text') ? made : made.slice(0, 1)))
	// A paragraph of spaces alone is no paragraph.
	.map((made) => (made.every((one) => 'value' in one && one.value.trim() === '') ? [{ type: 'text' as const, value: 'mot' }] : made));

let ids = 0;
/** Ids are unique within any one tree; shrinking makes new ones. */
const id = fc.constant('').map(() => `x-${++ids}`);

const table: fc.Arbitrary<Table> = fc.integer({ min: 1, max: 4 }).chain((width) =>
	fc.record({
		type: fc.constant('table' as const),
		id,
		caption: plain,
		columns: fc.array(fc.record({ header: plain, align: fc.constantFrom('start' as const, 'end' as const) }), {
			minLength: width,
			maxLength: width,
		}),
		rows: fc.array(
			fc.record({
				kind: fc.constantFrom('line' as const, 'heading' as const, 'total' as const, 'result' as const),
				cells: fc.array(fc.oneof(plain, inlines, fc.constant<readonly Inline[]>([])), { minLength: width, maxLength: width }),
			}),
			{ maxLength: 4 },
		),
	}),
);

const label = phrase;
const amount = fc.integer({ min: -500_000_00, max: 2_000_000_00 });
const positive = fc.integer({ min: 1, max: 2_000_000_00 });
const coordinate = fc.double({ min: -9, max: 9, noNaN: true });
const chart: fc.Arbitrary<Chart> = fc.oneof(
	fc.tuple(fc.integer({ min: 1, max: 3 }), fc.constantFrom('cents' as const, 'members' as const)).chain(([width, unit]) =>
		fc.record({
			kind: fc.constant('grouped-columns' as const),
			unit: fc.constant(unit),
			series: fc.array(fc.record({ id: fc.constant('s'), label }), { minLength: width, maxLength: width }),
			groups: fc.array(fc.record({ label, values: fc.array(fc.option(amount), { minLength: width, maxLength: width }) }), {
				minLength: 1,
				maxLength: 5,
			}),
		}),
	),
	fc.record({
		kind: fc.constant('bars' as const),
		unit: fc.constantFrom('cents' as const, 'members' as const),
		bars: fc.array(fc.record({ label, value: positive }), { minLength: 1, maxLength: 6 }),
	}),
	fc.record({
		kind: fc.constant('unit-blocks' as const),
		block: fc.constant(50_000_00),
		rows: fc.array(fc.record({ label, value: positive, side: fc.constantFrom('expense' as const, 'income' as const) }), {
			minLength: 1,
			maxLength: 5,
		}),
	}),
	fc.record({
		kind: fc.constant('territory-map' as const),
		unit: fc.constantFrom('cents' as const, 'members' as const),
		level: fc.constantFrom('regions' as const, 'departments' as const),
		classes: fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { maxLength: 4 }).map((classes) => classes.sort((a, b) => a - b)),
		territories: fc.array(
			fc.record({ code: fc.constantFrom('2A', '59', '11', '04', '987'), label, value: fc.integer({ min: 0, max: 99 }) }),
			{
				maxLength: 5,
			},
		),
	}),
	fc.record({
		kind: fc.constant('scatter' as const),
		series: fc.array(
			fc.record(
				{
					label,
					apart: fc.boolean(),
					points: fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 20 }),
				},
				{ requiredKeys: ['label', 'points'] },
			),
			{ minLength: 1, maxLength: 6 },
		),
	}),
);

const blockOf = fc.letrec<{ block: Block; leaf: Block }>((tie) => ({
	leaf: fc.oneof(
		fc.record(
			{
				type: fc.constant('paragraph' as const),
				role: fc.constantFrom('lead' as const, 'decision' as const, 'note' as const),
				children: inlines,
			},
			{ requiredKeys: ['type', 'children'] },
		),
		table,
		fc.record({
			type: fc.constant('facts' as const),
			items: fc.array(fc.record({ term: plain, description: inlines }), { minLength: 1, maxLength: 3 }),
		}),
		fc.record({ type: fc.constant('figure' as const), id, title: plain, alternative: phrase, chart, table }),
		fc.record({
			type: fc.constant('pictures' as const),
			items: fc.array(
				fc.record({
					document: fc.constant('image-1'),
					sha256: fc.constant('0'.repeat(64)),
					mediaType: fc.constantFrom('image/jpeg', 'image/png'),
					alternative: phrase,
					width: fc.integer({ min: 1, max: 1600 }),
					height: fc.integer({ min: 1, max: 1600 }),
					caption: fc.oneof(plain, fc.constant<readonly Inline[]>([])),
				}),
				{ minLength: 1, maxLength: 3 },
			),
		}),
		fc.record({
			type: fc.constant('signatures' as const),
			places: fc.array(fc.record({ role: plain, name: plain, signedOn: plain }, { requiredKeys: ['role', 'name'] }), {
				minLength: 1,
				maxLength: 2,
			}),
		}),
	),
	block: fc.oneof(
		{ depthSize: 'small', maxDepth: 4 },
		tie('leaf'),
		fc.record({ type: fc.constant('section' as const), id, title: plain, children: fc.array(tie('block'), { maxLength: 3 }) }),
		fc.record(
			{
				type: fc.constant('list' as const),
				ordered: fc.boolean(),
				layout: fc.constant('names' as const),
				items: fc.array(
					fc.record({
						children: fc
							.tuple(
								inlines.map((children): Block => ({ type: 'paragraph', children })),
								fc.array(tie('block'), { maxLength: 2 }),
							)
							.map(([first, rest]) => [first, ...rest.filter((one) => one.type === 'list' || one.type === 'paragraph')]),
					}),
					{ minLength: 1, maxLength: 3 },
				),
			},
			{ requiredKeys: ['type', 'ordered', 'items'] },
		),
		fc.record({ type: fc.constant('beside' as const), children: fc.tuple(tie('leaf'), tie('leaf')) }),
	),
}));

/** Document trees of any shape that composing could give, in words that tempt every format to read them as marks. */
export const anyTree: fc.Arbitrary<DocumentTree> = fc.record({
	kind: fc.constantFrom('minutes' as const, 'membersMap' as const),
	language: fc.constantFrom('fr' as const, 'en' as const),
	title: plain,
	subtitle: plain,
	metadata: fc.record({
		title: phrase,
		author: phrase,
		subject: phrase,
		keywords: fc.array(phrase, { maxLength: 2 }),
		date: fc.constant('2018-06-19'),
		fileName: fc.constant('proces-verbal'),
	}),
	children: fc.array(blockOf.block, { minLength: 1, maxLength: 5 }),
});

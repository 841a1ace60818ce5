import { Resvg } from '@resvg/resvg-js';
import {
	AlignmentType,
	BorderStyle,
	Document,
	ExternalHyperlink,
	type FileChild,
	Footer,
	Header,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	type ParagraphChild,
	ShadingType,
	Table,
	TableCell,
	TableRow,
	TabStopType,
	TextRun,
	WidthType,
} from 'docx';
import type { Block, DocumentTree, Inline, Picture, Row, Table as TreeTable } from '../../domain/document/index.ts';
import { inlineText } from '../../domain/document/index.ts';
import { renderChart } from '../charts/index.ts';
import { fontFiles } from '../pdf/index.ts';
import { reproducible } from './reproducible.ts';

const FONT = 'Calibri';
const COLOURS = { ink: '1B2A41', quiet: '52606D', accent: '9C2F3D', link: '00616F', rule: 'C5CCD3', soft: 'F4F1EA' } as const;
const HEADINGS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6,
];
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** Pixels of the tallest picture in the page: two of them fit. */
const MOST_HEIGHT = 420;
/** Pixels of a chart in the page, and how much finer its picture is. */
const CHART = { width: 600, scale: 2 } as const;

/** What a block needs to know of its document. */
interface Printed extends Pick<DocumentTree, 'language'> {
	/** Bytes by their SHA-256. */
	readonly pictures: ReadonlyMap<string, Uint8Array>;
}

interface Mark {
	readonly bold?: boolean;
	readonly italics?: boolean;
	readonly superScript?: boolean;
	readonly style?: string;
}

function run(inline: Inline, mark: Mark): ParagraphChild[] {
	switch (inline.type) {
		case 'text':
			return [new TextRun({ text: inline.value, ...mark })];
		case 'missing':
			return [new TextRun({ text: inline.value, ...mark, style: 'Missing' })];
		case 'strong':
			return runs(inline.children, { ...mark, bold: true });
		case 'emphasis':
			return runs(inline.children, { ...mark, italics: true });
		case 'superscript':
			return runs(inline.children, { ...mark, superScript: true });
		case 'link':
			if (!/^(https?:\/\/|mailto:)/iu.test(inline.href)) return runs(inline.children, mark);
			return [new ExternalHyperlink({ link: inline.href, children: runs(inline.children, { ...mark, style: 'Hyperlink' }) })];
	}
}

function runs(some: readonly Inline[], mark: Mark = {}): ParagraphChild[] {
	return some.flatMap((inline) => run(inline, mark));
}

function cell(content: readonly Inline[], row: Row['kind'], end: boolean, width: number): TableCell {
	const mark = row === 'line' ? {} : row === 'result' ? { italics: true } : { bold: true };
	return new TableCell({
		width: { size: width, type: WidthType.PERCENTAGE },
		margins: { top: 30, bottom: 30, left: 60, right: 60 },
		...(row === 'heading' ? { shading: { type: ShadingType.CLEAR, fill: COLOURS.soft, color: 'auto' } } : {}),
		...(row === 'total' ? { borders: { top: { style: BorderStyle.SINGLE, size: 8, color: COLOURS.ink } } } : {}),
		children: [new Paragraph({ style: end ? 'TableFigure' : 'TableText', children: runs(content, mark) })],
	});
}

function table(one: TreeTable): FileChild[] {
	const others = one.columns.length - 1;
	const first = others === 0 ? 100 : Math.max(34, 100 - others * 20);
	const width = (index: number) => (index === 0 ? first : (100 - first) / others);
	const head = new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: one.columns.map((column, index) => cell(column.header, 'total', column.align === 'end', width(index))),
	});
	const rows = one.rows.map(
		(row) =>
			new TableRow({
				cantSplit: true,
				children: row.cells.map((content, index) => cell(content, row.kind, one.columns[index]?.align === 'end', width(index))),
			}),
	);
	return [
		new Paragraph({ style: 'Caption', keepNext: true, children: runs(one.caption) }),
		new Table({
			width: { size: 100, type: WidthType.PERCENTAGE },
			borders: {
				top: NONE,
				left: NONE,
				right: NONE,
				insideVertical: NONE,
				bottom: { style: BorderStyle.SINGLE, size: 4, color: COLOURS.rule },
				insideHorizontal: { style: BorderStyle.SINGLE, size: 2, color: COLOURS.rule },
			},
			rows: [head, ...rows],
		}),
		new Paragraph({ style: 'TableText', children: [] }),
	];
}

/** A chart as a picture that every word processor shows; its numbers are in the table under it. */
function picture(svg: string, name: string, alternative: string): Paragraph {
	const drawn = new Resvg(svg, {
		fitTo: { mode: 'width', value: CHART.width * CHART.scale },
		font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
	}).render();
	return new Paragraph({
		keepNext: true,
		children: [
			new ImageRun({
				type: 'png',
				data: drawn.asPng(),
				transformation: { width: CHART.width, height: Math.round(drawn.height / CHART.scale) },
				altText: { name, title: name, description: alternative },
			}),
		],
	});
}

/** A picture of the association's, as large as the page allows, with who made it. */
function kept({ sha256, mediaType, alternative, width, height, caption }: Picture, { pictures }: Printed): FileChild[] {
	const data = pictures.get(sha256);
	const by = Math.min(1, CHART.width / width, MOST_HEIGHT / height);
	const image =
		data === undefined
			? []
			: [
					new Paragraph({
						keepNext: caption.length > 0,
						children: [
							new ImageRun({
								type: mediaType === 'image/png' ? 'png' : 'jpg',
								data,
								transformation: { width: Math.round(width * by), height: Math.round(height * by) },
								altText: { name: alternative, title: alternative, description: alternative },
							}),
						],
					}),
				];
	return [...image, ...(caption.length === 0 ? [] : [new Paragraph({ style: 'Note', children: runs(caption) })])];
}

function block(one: Block, level: number, depth: number, tree: Printed): FileChild[] {
	switch (one.type) {
		case 'section': {
			const heading = HEADINGS[Math.min(level, HEADINGS.length - 1)] ?? HeadingLevel.HEADING_6;
			return [
				new Paragraph({ heading, keepNext: true, pageBreakBefore: one.ownPage === true, children: runs(one.title) }),
				...one.children.flatMap((child) => block(child, level + 1, depth, tree)),
			];
		}
		case 'paragraph': {
			const style = one.role === 'decision' ? 'Decision' : one.role === 'note' ? 'Note' : undefined;
			return [new Paragraph({ ...(style === undefined ? {} : { style }), children: runs(one.children) })];
		}
		case 'list':
			return one.items.flatMap((item) =>
				item.children.flatMap((child, index) => {
					if (child.type !== 'paragraph') return block(child, level, depth + 1, tree);
					if (index > 0) return [new Paragraph({ indent: { left: 360 * (depth + 1) }, children: runs(child.children) })];
					return [
						new Paragraph({
							style: 'ListParagraph',
							numbering: { reference: one.ordered ? 'numbers' : 'bullets', level: Math.min(depth, 3) },
							children: runs(child.children),
						}),
					];
				}),
			);
		case 'table':
			return table(one);
		case 'facts':
			return one.items.map(
				(item) =>
					new Paragraph({
						style: 'Fact',
						tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
						children: [...runs(item.term, { bold: true }), new TextRun({ text: '\t' }), ...runs(item.description)],
					}),
			);
		case 'beside':
			return one.children.flatMap((child) => block(child, level, depth, tree));
		case 'figure': {
			const title = inlineText(one.title);
			const svg = renderChart(one.chart, { language: tree.language, title, alternative: one.alternative });
			return [
				new Paragraph({ style: 'FigureTitle', keepNext: true, children: runs(one.title) }),
				picture(svg, title, one.alternative),
				...table(one.table),
			];
		}
		case 'pictures':
			return one.items.flatMap((item) => kept(item, tree));
		case 'signatures':
			return one.places.flatMap((place) => [
				new Paragraph({ style: 'Signature', children: runs(place.role) }),
				new Paragraph({ children: runs(place.name) }),
				new Paragraph({ spacing: { after: 900 }, children: runs(place.signedOn ?? []) }),
			]);
	}
}

const heading = (size: number, before: number) => ({
	run: { font: FONT, size, bold: true, color: COLOURS.ink },
	paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/**
 * A document tree as DOCX: real styles, headings, lists and tables with header rows; charts as pictures with their
 * alternative text, above their tables. What stands side by side in print stands one after the other here, for tables
 * beside each other are read across by screen readers. The same tree gives the same bytes.
 * @param pictures bytes by their SHA-256; one that is not given is left out, its caption is not
 */
export async function renderDocx(tree: DocumentTree, pictures: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Uint8Array> {
	const { metadata } = tree;
	const page = 'page ';
	const bullets = ['•', '–', '◦', '·'];
	const level = (index: number, ordered: boolean) => ({
		level: index,
		format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
		text: ordered ? `%${index + 1}.` : (bullets[index] ?? '•'),
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: 360 * (index + 1), hanging: 260 } } },
	});
	const document = new Document({
		title: metadata.title,
		creator: metadata.author,
		lastModifiedBy: metadata.author,
		subject: metadata.subject,
		description: metadata.subject,
		keywords: metadata.keywords.join(', '),
		numbering: {
			config: [
				{ reference: 'bullets', levels: [0, 1, 2, 3].map((index) => level(index, false)) },
				{ reference: 'numbers', levels: [0, 1, 2, 3].map((index) => level(index, true)) },
			],
		},
		styles: {
			default: {
				document: {
					run: { font: FONT, size: 21, color: COLOURS.ink, language: { value: tree.language === 'fr' ? 'fr-FR' : 'en-GB' } },
					paragraph: { spacing: { after: 120, line: 276 } },
				},
				title: { run: { font: FONT, size: 48, bold: true, color: COLOURS.ink }, paragraph: { spacing: { after: 60 } } },
				heading1: heading(32, 480),
				heading2: heading(26, 320),
				heading3: heading(23, 240),
				heading4: heading(21, 200),
				heading5: heading(21, 160),
				heading6: heading(21, 160),
				hyperlink: { run: { color: COLOURS.link, underline: {} } },
				listParagraph: { paragraph: { spacing: { after: 60 } } },
			},
			paragraphStyles: [
				{
					id: 'Subtitle',
					name: 'Subtitle',
					basedOn: 'Normal',
					run: { size: 26, color: COLOURS.quiet },
					paragraph: { spacing: { after: 360 } },
				},
				{
					id: 'Caption',
					name: 'Caption',
					basedOn: 'Normal',
					run: { size: 19, bold: true },
					paragraph: { spacing: { before: 160, after: 60 } },
				},
				{
					id: 'FigureTitle',
					name: 'Figure Title',
					basedOn: 'Normal',
					run: { size: 23, bold: true },
					paragraph: { spacing: { before: 240, after: 80 } },
				},
				{
					id: 'Decision',
					name: 'Decision',
					basedOn: 'Normal',
					run: { size: 22 },
					paragraph: { indent: { left: 240 }, border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: COLOURS.accent } } },
				},
				{ id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 19, color: COLOURS.quiet } },
				{
					id: 'Fact',
					name: 'Fact',
					basedOn: 'Normal',
					paragraph: { spacing: { after: 40 }, indent: { left: 2600, hanging: 2600 } },
				},
				{ id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: 18 }, paragraph: { spacing: { after: 0, line: 240 } } },
				{ id: 'TableFigure', name: 'Table Figure', basedOn: 'TableText', paragraph: { alignment: AlignmentType.RIGHT } },
				{
					id: 'Signature',
					name: 'Signature',
					basedOn: 'Normal',
					run: { color: COLOURS.quiet },
					paragraph: { keepNext: true, border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: COLOURS.ink } } },
				},
			],
			characterStyles: [{ id: 'Missing', name: 'Missing', run: { italics: true, color: COLOURS.accent } }],
		},
		sections: [
			{
				properties: {
					page: { size: { width: 11906, height: 16838 }, margin: { top: 1300, bottom: 1200, left: 1200, right: 1200 } },
					titlePage: true,
				},
				headers: {
					default: new Header({
						children: [new Paragraph({ style: 'Note', children: [new TextRun({ text: metadata.title, size: 16 })] })],
					}),
				},
				footers: Object.fromEntries(
					(['default', 'first'] as const).map((kind) => [
						kind,
						new Footer({
							children: [
								new Paragraph({
									style: 'Note',
									alignment: AlignmentType.RIGHT,
									children: [new TextRun({ size: 16, children: [page, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
								}),
							],
						}),
					]),
				),
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: runs(tree.title) }),
					new Paragraph({ style: 'Subtitle', children: runs(tree.subtitle) }),
					...tree.children.flatMap((child) => block(child, 0, 0, { language: tree.language, pictures })),
				],
			},
		],
	});
	return reproducible(await Packer.toBuffer(document), metadata.date);
}

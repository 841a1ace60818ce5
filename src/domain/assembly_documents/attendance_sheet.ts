import { type DocumentTree, paragraph, row, type Table, text } from '../document/index.ts';
import type { SittingState } from '../sitting/index.ts';
import { byCollege, countVoices, namingOf, type Voice } from '../voices/index.ts';
import { type AssemblyScene, assemblyTree, frameFacts } from './common.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** Room to sign in: a table's rows are as high as what they hold. */
const ROOM = '\u00a0\n\u00a0';

/**
 * The attendance sheet to be signed: every voice of the roll with its votes, who may hold it or who carries its proxy, and a place
 * to sign; by college where the statutes have them.
 */
export function composeAttendanceSheet(scene: AssemblyScene, state: Pick<SittingState, 'roll' | 'carried' | 'convened'>): DocumentTree {
	const { record, language } = scene;
	const words = ASSEMBLY_WORDING[language];
	const nameOf = namingOf(record);
	const voices = [...state.roll.voices.values()].sort((a, b) => nameOf(a.id).localeCompare(nameOf(b.id), 'fr'));
	const total = countVoices(voices);
	const heldText = ({ id, heldBy }: Voice): string => {
		const holder = state.carried.holders.get(id);
		return holder === undefined ? heldBy.map(nameOf).join(', ') : nameOf(holder);
	};
	const tableOf = (id: string, caption: string, some: readonly Voice[]): Table => ({
		type: 'table',
		id,
		caption: text(caption),
		columns: [
			{ header: text(words.member), align: 'start' },
			{ header: text(words.votes), align: 'end' },
			{ header: text(words.person), align: 'start' },
			{ header: text(words.sign), align: 'start' },
		],
		rows: some.map((voice) => row('line', nameOf(voice.id), String(voice.weight), heldText(voice), ROOM)),
	});
	const colleges = state.convened.statutes?.colleges ?? [];
	const parts = byCollege(voices, colleges);
	const outside = voices.filter((voice) => voice.college === undefined);
	const tables =
		colleges.length === 0
			? [tableOf('sheet', words.sheetOf(total.members, total.voices), voices)]
			: [
					...colleges.map(({ id, name }) => tableOf(`sheet-${id}`, name, parts.get(id) ?? [])),
					...(outside.length === 0 ? [] : [tableOf('sheet', words.sheet, outside)]),
				];
	return assemblyTree(scene, {
		kind: 'attendanceSheet',
		title: words.sheet,
		file: words.files.sheet,
		children: [
			frameFacts(scene),
			...tables,
			paragraph(words.certified),
			{
				type: 'signatures',
				places: [
					{ role: text(words.chair), name: [] },
					{ role: text(words.secretary), name: [] },
				],
			},
		],
	});
}

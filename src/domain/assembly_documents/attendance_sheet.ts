import { clockTimeOf, type Instant } from '../basics/index.ts';
import { type DocumentTree, paragraph, row, type Table, text } from '../document/index.ts';
import type { SittingState } from '../sitting/index.ts';
import { formatTime } from '../typography/index.ts';
import { byCollege, countVoices, namingOf, type Voice } from '../voices/index.ts';
import { type AssemblyScene, assemblyTree, frameFacts } from './common.ts';
import { ASSEMBLY_WORDING } from './wording.ts';

/** Room to sign in: a table's rows are as high as what they hold. */
const ROOM = '\u00a0\n\u00a0';

/**
 * The attendance sheet: every voice of the roll with its votes, who may hold it or who carries its proxy, and a place to sign;
 * by college where the statutes have them. Once people are there it says since when, and what was signed on a screen.
 */
export function composeAttendanceSheet(
	scene: AssemblyScene,
	state: Pick<SittingState, 'roll' | 'carried' | 'convened' | 'people'>,
): DocumentTree {
	const { record, language } = scene;
	const words = ASSEMBLY_WORDING[language];
	const nameOf = namingOf(record);
	const voices = [...state.roll.voices.values()].sort((a, b) => nameOf(a.id).localeCompare(nameOf(b.id), 'fr'));
	const total = countVoices(voices);
	const clock = (at: Instant) => formatTime(clockTimeOf(at, record.association.timeZone), language);
	/** Whoever came for a voice, else whoever carries its proxy. */
	const holderOf = ({ id, heldBy }: Voice): string | undefined =>
		heldBy.find((person) => state.people.get(person)?.arrivedAt !== undefined) ?? state.carried.holders.get(id);
	const lineOf = (voice: Voice): readonly string[] => {
		const holder = holderOf(voice);
		const { arrivedAt, leftAt, signedAt, remote = false } = (holder === undefined ? undefined : state.people.get(holder)) ?? {};
		const came = [
			...(arrivedAt === undefined ? [] : [clock(arrivedAt)]),
			...(remote ? [words.atDistance] : []),
			...(leftAt === undefined ? [] : [words.until(clock(leftAt))]),
		];
		return [
			nameOf(voice.id),
			String(voice.weight),
			holder === undefined ? voice.heldBy.map(nameOf).join(', ') : nameOf(holder),
			came.join(', '),
			signedAt === undefined ? ROOM : words.signedAt(clock(signedAt)),
		];
	};
	const tableOf = (id: string, caption: string, some: readonly Voice[]): Table => ({
		type: 'table',
		id,
		caption: text(caption),
		columns: [
			{ header: text(words.member), align: 'start' },
			{ header: text(words.votes), align: 'end' },
			{ header: text(words.person), align: 'start' },
			{ header: text(words.came), align: 'start' },
			{ header: text(words.sign), align: 'start' },
		],
		rows: some.map((voice) => row('line', ...lineOf(voice))),
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

import { type Attendance, peoplePresent } from '../../assembly/index.ts';
import { type Block, type Inline, list, paragraph, section, text } from '../../document/index.ts';
import { formatCount, formatTime } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';

/** What is said beside a name: affiliation, voices where they are not one, proxy, presence at a distance, hours. */
function beside(scene: Scene, one: Attendance): readonly Inline[] {
	const { words, language } = scene;
	const affiliation = scene.affiliation(one);
	const { voices = 1, arrivedAt, leftAt } = one;
	return joined(
		[
			affiliation === '' ? [] : scene.tell(affiliation),
			voices === 1 ? [] : scene.say(words.voices(formatCount(voices, language), voices)),
			one.representedBy === undefined ? [] : text(words.representedBy(scene.fullName(one.representedBy))),
			one.blankProxy === true ? text(words.blankProxy) : [],
			one.remote === true ? text(words.remote) : [],
			arrivedAt === undefined || scene.assembly.startsAt === undefined || arrivedAt <= scene.assembly.startsAt
				? []
				: scene.say(words.arrivedAt(formatTime(arrivedAt, language))),
			leftAt === undefined ? [] : scene.say(words.leftAt(formatTime(leftAt, language))),
		],
		', ',
	);
}

/** Each person once, with what is said of each voice that they came with. */
function names(scene: Scene, people: readonly Attendance[]): Block {
	const rows = [...Map.groupBy(people, (one) => one.person)];
	return list(
		rows.map(([person, some]) => {
			const said = joined(
				some.map((one) => beside(scene, one)),
				scene.words.separator,
			);
			return joined([text(scene.sheetName(person)), said], ' – ');
		}),
		'names',
	);
}

/** The role of a member of the team, from the mandate running at the assembly. */
function titleOf(scene: Scene, person: string): readonly Inline[] {
	const staff = new Set(scene.record.bodies.filter((body) => body.kind === 'staff').map((body) => body.id));
	const title = scene.record.mandates.find((mandate) => mandate.person === person && staff.has(mandate.body))?.title;
	return title === undefined ? [] : scene.tell(title);
}

/** Who was there, who was represented and by whom, who was excused; the team apart. */
export function attendanceChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	if (assembly.attendance.length === 0) return [];
	const people = assembly.attendance.filter((one) => one.role !== 'staff');
	const team = assembly.attendance.filter((one) => one.role === 'staff' && one.status === 'present');
	const part = (status: Attendance['status'], title: string): Block[] => {
		const some = people.filter((one) => one.status === status);
		if (some.length === 0) return [];
		const count = new Set(some.map((one) => one.person)).size;
		const heading = `${title} (${words.countPeople(formatCount(count, language), count)})`;
		return [section(`attendance-${status}`, heading, [names(scene, some)])];
	};
	const present = peoplePresent({ attendance: people }).length;
	const total =
		team.length === 0
			? []
			: [
					paragraph(
						scene.say(
							words.attendanceTotal(
								formatCount(present, language),
								formatCount(team.length, language),
								formatCount(present + team.length, language),
							),
						),
						'note',
					),
				];
	const staffName = scene.record.bodies.find((body) => body.kind === 'staff');
	const teamTitle = (language === 'en' ? staffName?.nameEn : undefined) ?? staffName?.name ?? '';
	const teamPart: Block[] =
		team.length === 0
			? []
			: [
					section(
						'attendance-team',
						[...scene.tell(teamTitle), ...text(` (${words.countPeople(formatCount(team.length, language), team.length)})`)],
						[
							list(
								team.map((one) => joined([text(scene.sheetName(one.person)), titleOf(scene, one.person)], ', ')),
								'names',
							),
						],
					),
				];
	return [
		section('attendance', words.attendance, [
			...part('present', words.present),
			...teamPart,
			...total,
			...part('represented', words.represented),
			...part('excused', words.excused),
		]),
	];
}

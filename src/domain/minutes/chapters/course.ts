import type { CourseNote } from '../../assembly/index.ts';
import { type Block, type Inline, list, section, text } from '../../document/index.ts';
import { formatTime } from '../../typography/index.ts';
import { joined, type Scene } from '../scene.ts';

/** What happened, and of which resolution or person. */
function said(scene: Scene, { kind, resolution, person, text: why }: CourseNote): readonly Inline[] {
	const { words, assembly } = scene;
	const number = assembly.resolutions.find((one) => one.id === resolution)?.number;
	const of = number === undefined ? [] : scene.say(words.resolution(String(number)));
	const who = person === undefined ? [] : text(scene.fullName(person));
	const reason = why === undefined ? [] : scene.tell(why);
	return joined([scene.say(words.course[kind]), of, who, reason], ' – ');
}

/** What marked the course of the sitting: pauses, the quorum lost and found, votes annulled, questions of procedure. */
export function courseChapter(scene: Scene): Block[] {
	const { assembly, words, language } = scene;
	const notes = (assembly.course ?? []).map((note) =>
		joined([note.at === undefined ? [] : text(formatTime(note.at, language)), said(scene, note)], ' – '),
	);
	return notes.length === 0 ? [] : [section('course', words.courseTitle, [list(notes)])];
}

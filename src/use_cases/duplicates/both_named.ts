import type { IsoDate } from '../../domain/basics/index.ts';
import type { RecordReader } from '../../store/index.ts';
import { isRunning, namesPerson, sittingNames } from '../erasure/facts.ts';
import { sittingCourse } from '../sittings/course.ts';

/** Whether two people stand in one assembly, so that they are two; and whether either stands in one that is held now. */
export async function bothNamed(
	record: RecordReader,
	first: string,
	second: string,
): Promise<{ readonly date?: IsoDate; readonly running: boolean }> {
	let date: IsoDate | undefined;
	let running = false;
	for (const { value: assembly } of await record.list('assembly')) {
		const course = await sittingCourse(record, assembly.id);
		const [one, other] = [first, second].map((id) => namesPerson(assembly, id) || (course !== undefined && sittingNames(course, id)));
		if (one === true && other === true) date ??= assembly.date;
		if ((one === true || other === true) && course !== undefined && isRunning(course)) running = true;
	}
	return { running, ...(date === undefined ? {} : { date }) };
}

import type { Assembly } from './assembly.ts';

/** The people who came, each once, in the order of the rows: someone who stands for several members has several. */
export function peoplePresent(assembly: Pick<Assembly, 'attendance'>): readonly string[] {
	return [...new Set(assembly.attendance.filter((row) => row.status === 'present').map((row) => row.person))];
}

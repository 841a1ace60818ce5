import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in which Linux counts time of processors (`getconf CLK_TCK`): 100 on every machine of today. */
const TICKS = 100;

/** Of a process: what made it, and what it and those that it made and waited for have used, in ticks. */
interface Used {
	readonly parent: number;
	readonly own: number;
	readonly ofEnded: number;
}

function usedBy(pid: number | 'self'): Used | undefined {
	try {
		// proc(5): after the name in brackets, the third field and those after it.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /su, '')
			.split(' ')
			.map(Number);
		const [own, ofEnded] = [11, 13].map((at) => (fields[at] ?? 0) + (fields[at + 1] ?? 0));
		return { parent: fields[1] ?? 0, own: own ?? 0, ofEnded: ofEnded ?? 0 };
	} catch {
		return undefined;
	}
}

/** Which process made one; 0 where that is not known. */
export function parentOf(pid: number): number {
	return usedBy(pid)?.parent ?? 0;
}

/**
 * Seconds of processors used so far by this process, by those that it made and that ended, by another, and by a PostgreSQL
 * server: how much a thing costs does not change with who else uses the machine.
 * @param other a process's id @param postmaster the id of the server's first process
 */
export function processorUsed(other: number, postmaster: number): number {
	const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
	const backends = pids.map(usedBy).filter((used) => used?.parent === postmaster);
	const [self, server, third] = [usedBy('self'), usedBy(postmaster), usedBy(other)];
	const ticks = [self?.own, self?.ofEnded, server?.own, server?.ofEnded, third?.own, ...backends.map((one) => one?.own)];
	return ticks.reduce<number>((sum, one) => sum + (one ?? 0), 0) / TICKS;
}

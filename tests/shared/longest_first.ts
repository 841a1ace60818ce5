import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, the longest first. Where nothing was measured yet, as on a clean clone, the runner goes by the
 * size of files, and one of these that comes last is waited for by a processor that has nothing else to do.
 */
const LONGEST: readonly string[] = [
	'tests/contract/crash.test.ts',
	'tests/e2e/office.test.ts',
	'tests/e2e/joining.test.ts',
	'tests/e2e/story.test.ts',
	'tests/dossier/damage.test.ts',
	'tests/cli/store.test.ts',
	'tests/cli/cli.test.ts',
	'tests/contract/backup.test.ts',
];

/** Runs the longest files first, the others as the runner would. */
export class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification) => {
			const found = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
			return found === -1 ? LONGEST.length : found;
		};
		return (await super.sort(files)).sort((a, b) => place(a) - place(b));
	}
}

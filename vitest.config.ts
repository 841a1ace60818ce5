import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/shared/longest_first.ts';

export default defineConfig({
	// The pages' own tsconfig extends one that is only written when pages are built or checked.
	tsconfig: './tsconfig.core.json',
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		globalSetup: ['tests/shared/global_setup.ts'],
		testTimeout: 120_000,
		hookTimeout: 180_000,
		// Two cores: more workers than that only trade places.
		maxWorkers: 2,
		sequence: { sequencer: LongestFirst },
	},
});

/**
 * The one-way dependencies of ARCHITECTURE.md. Tests may open any door; sources may not.
 * `npm run lint:deps` fails where one of these is broken.
 */
const sources = { path: '^src/', pathNot: '\\.test\\.ts$' };
const from = (folders) => ({ path: `^src/(?:${folders})/`, pathNot: '\\.test\\.ts$' });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		{
			name: 'no-circle',
			severity: 'error',
			comment: 'What needs each other belongs together.',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
		},
		{
			name: 'domain-is-pure',
			severity: 'error',
			comment: 'The rules of law read no file, clock or network; the two packages named are pure functions too (docs/decisions/002).',
			from: from('domain'),
			to: { pathNot: ['^src/domain/', '^(?:node_modules/)?(?:@types/)?mdast', '^node_modules/fastest-levenshtein/'] },
		},
		{
			name: 'markdown-is-read-in-one-place',
			severity: 'error',
			from: { path: '^src/domain/(?!narrative/)', pathNot: '\\.test\\.ts$' },
			to: { path: '^(?:node_modules/)?(?:@types/)?mdast' },
		},
		{
			name: 'tally-and-statutes-stand-alone',
			severity: 'error',
			comment: 'A count, a map of opinions or a rule of the statutes is read without the rest of the record in hand.',
			from: { path: '^src/domain/(tally|statutes|positions)/', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/domain/', pathNot: '^src/domain/(?:$1|basics)/' },
		},
		{
			name: 'one-door-each-concept',
			severity: 'error',
			comment: 'A folder of the domain is entered by its index.ts.',
			from: { path: '^src/domain/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/domain/[^/]+/', pathNot: '^src/domain/(?:$1/|[^/]+/index\\.ts$)' },
		},
		{
			name: 'one-door-to-the-domain',
			severity: 'error',
			from: { path: '^src/(?!domain/)', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/domain/', pathNot: '^src/domain/[^/]+/index\\.ts$' },
		},
		{
			name: 'one-door-each-adapter',
			severity: 'error',
			comment: 'An adapter is entered by an index.ts of its own or of one of its folders.',
			from: { path: '^src/([^/]+)/', pathNot: '\\.test\\.ts$' },
			to: {
				path: '^src/(?:dossier|accounts_files|store|documents|territories|exchange|mail|live|pictures|webhooks|use_cases|platform)/',
				pathNot: ['^src/$1/', '/index\\.ts$', '^src/platform/access\\.ts$'],
			},
		},
		{
			name: 'adapters-know-no-use-case',
			severity: 'error',
			from: from('dossier|accounts_files|store|documents|territories|exchange|mail|live|pictures|webhooks|i18n|ui|islands'),
			to: { path: '^src/(?:use_cases|cli|routes|platform)/' },
		},
		{
			name: 'use-cases-know-no-entry-point',
			severity: 'error',
			from: from('use_cases'),
			to: { path: '^src/(?:cli|routes|platform|ui|islands)/' },
		},
		{
			name: 'only-entry-points-and-platform-build',
			severity: 'error',
			comment: 'Adapters are wired in one place, so that a test can replace each.',
			from: { path: '^src/(?!cli/|routes/|platform/|hooks|app)', pathNot: '\\.test\\.ts$' },
			to: { path: '^src/platform/' },
		},
		{
			name: 'components-see-types-and-words',
			severity: 'error',
			from: from('ui|islands'),
			to: { path: '^src/(?!ui/|islands/|i18n/|domain/)' },
		},
		{
			name: 'only-the-store-speaks-sql',
			severity: 'error',
			comment: 'What another folder asks of the database has a name in the store. Sign-in and jobs bring tables of their own.',
			from: { path: '^src/(?!store/|platform/)', pathNot: '\\.test\\.ts$' },
			to: { path: '^node_modules/(?:kysely|pg|@electric-sql/pglite)/' },
		},
		{
			name: 'no-unknown-package',
			severity: 'error',
			from: sources,
			to: { couldNotResolve: true, pathNot: '^(?:\\$|\\./\\$types|mdast$)' },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.mjs', '.svelte', '.json'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'types', 'node', 'default'],
		},
		tsConfig: { fileName: 'tsconfig.core.json' },
	},
};

import { expect, it } from 'vitest';
import { readExample } from '../../../tests/example.ts';
import { namingOf } from './index.ts';

it('calls people and members as the record does', async () => {
	const nameOf = namingOf((await readExample()).record);
	expect(['archambeaud-hugues', 'person:archambeaud-hugues', 'organisation:bretagne', 'nobody', 'organisation:none'].map(nameOf)).toEqual([
		'Hugues Archambeaud',
		'Hugues Archambeaud',
		'Bretagne',
		'nobody',
		'organisation:none',
	]);
});

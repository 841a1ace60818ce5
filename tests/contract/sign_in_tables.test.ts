import { betterAuth } from 'better-auth';
import { expect, it } from 'vitest';
import { openAuth } from '../../src/platform/sign_in/better_auth.ts';
import { onBothEngines } from './engines.ts';

onBothEngines('the tables of signing in', (place) => {
	it('are those that the library asks for', async () => {
		const database = await place.open();
		const { options } = openAuth({
			database,
			origin: 'https://asso.example',
			secret: 'a secret of the tests, long enough to be one',
			appName: 'Essai',
			log: () => undefined,
			onLink: () => undefined,
		});
		const compare = async () => {
			const { checkSchema } = await betterAuth({ ...options, advanced: { ...options.advanced, database: { validateSchema: true } } })
				.$context;
			if (checkSchema === undefined) throw new Error('the library does not compare');
			await checkSchema();
		};
		await compare();
		// That it would say so if they were not.
		await database.transaction(({ script }) => script('alter table sign_in_passkey drop column aaguid'));
		await expect(compare()).rejects.toThrow(/aaguid/u);
	});
});

import { CamelCasePlugin, type KyselyPlugin } from 'kysely';

/** Columns that hold instants, as better-auth names them. */
const INSTANTS: ReadonlySet<string> = new Set([
	...['createdAt', 'updatedAt', 'expiresAt', 'lockedUntil'],
	...['accessTokenExpiresAt', 'refreshTokenExpiresAt'],
]);

/** The store reads instants as ISO text; better-auth compares them as dates, and would find text never to be past. */
const datesOfInstants: KyselyPlugin = {
	transformQuery: ({ node }) => node,
	transformResult: async ({ result }) => ({
		...result,
		rows: result.rows.map((row) =>
			Object.fromEntries(
				Object.entries(row).map(([name, value]) => [name, INSTANTS.has(name) && typeof value === 'string' ? new Date(value) : value]),
			),
		),
	}),
};

/** Turns better-auth's names and values into those of the tables, and back. */
export const COLUMN_PLUGINS: readonly KyselyPlugin[] = [new CamelCasePlugin(), datesOfInstants];

/** The tables of 004_sign_in.sql as better-auth asks for them. */
export const MODELS = {
	user: { modelName: 'signInUser' },
	session: { modelName: 'signInSession' },
	account: { modelName: 'signInAccount' },
	verification: { modelName: 'signInVerification' },
	// Snake case has one way to write `credentialId` and `credentialID`.
	passkey: { modelName: 'signInPasskey', fields: { credentialID: 'credentialId' } },
	twoFactor: { modelName: 'signInTwoFactor' },
} as const;

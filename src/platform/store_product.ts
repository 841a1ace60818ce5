import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '../domain/access/index.ts';
import type { Language } from '../domain/basics/index.ts';
import { TERMINAL_WORDS } from '../i18n/account/index.ts';
import type { Mailer } from '../mail/index.ts';
import { DEFAULT_FOLDER, isKnownAddress, openDatabase, openStore, type Store, type StoreConfig, storeConfig } from '../store/index.ts';
import { type Account, actorByToken, bearerDigest, type QueryOutput, type Seat } from '../use_cases/index.ts';
import { openActors } from './actors.ts';
import { type Api, openApi } from './api/index.ts';
import { type BallotAnswer, sendBallot } from './ballot_sent.ts';
import { openSittingChannel, type SittingChannel } from './channel.ts';
import type { ProductConfig } from './config.ts';
import { servedAssociation } from './first_record.ts';
import { type FirstStart, firstStart } from './first_start.ts';
import { type CountJoining, openJoining } from './joining.ts';
import { type Log, openLog } from './logging/index.ts';
import { linkMail, mailState, openMail } from './mail.ts';
import { type MinutesDesk, openMinutes } from './minutes.ts';
import { type Office, openOffice } from './office.ts';
import { PAPERS, type Papers } from './papers.ts';
import { openPost } from './post.ts';
import { openRetention } from './retention.ts';
import { type SampleRole, sampleAccounts } from './samples.ts';
import { openSeats } from './seats.ts';
import { openSettings, type Settings } from './settings.ts';
import { openSignIn, readSecret, type SignIn, type SignInConfig } from './sign_in/index.ts';
import { openVault } from './vault.ts';
import { openWebhooks, type Webhooks } from './webhooks.ts';

/** An association kept in a store, and who comes to it. */
export interface StoreProduct {
	readonly kind: 'store';
	readonly log: Log;
	readonly papers: Papers;
	readonly live: Office;
	/** Tells those who follow a sitting what changes. */
	readonly channel: SittingChannel;
	readonly store: Store;
	/** Sends messages; keeps them where mail is not set up. */
	readonly mailer: Mailer;
	/** The example association, with an account for each role. */
	readonly example: boolean;
	/** Of the example, the id of the account of each role; of others none. */
	readonly samples: ReadonlyMap<SampleRole, string>;
	readonly signIn: SignIn;
	readonly settings: Settings;
	readonly countJoining: CountJoining;
	/** The same for programs. */
	readonly api: Api;
	readonly webhooks: Webhooks;
	/** Signs minutes. */
	readonly minutes: MinutesDesk;
	readonly firstStart: FirstStart;
	/** Who follows a personal link; none where it is of no link in force. */
	readonly seatOf: (token: string) => Promise<Seat | undefined>;
	/** Sends the ballot that the fields of a form hold, for whoever follows a personal link. */
	readonly sendBallot: (seat: Seat, fields: URLSearchParams, language: Language) => Promise<BallotAnswer>;
	/** The voices that whoever follows a personal link casts now; undefined where that is refused. */
	readonly ownVoices: (seat: Seat) => Promise<QueryOutput<'sittings.own_voices'> | undefined>;
	/** Who an account is to the association now. */
	readonly actorOf: (account: Account) => Promise<Actor>;
	/** Who acts by the token of an `Authorization` header; none where it is not one in force. */
	readonly actorByToken: (authorization: string | null) => Promise<Actor | undefined>;
}

/** The secret of a store, kept in its data folder; of a server's, in the usual one. One in memory keeps none. */
async function secretOf(config: StoreConfig, given: string | undefined): Promise<string> {
	const folder = config.engine === 'pglite' ? config.folder : DEFAULT_FOLDER;
	if (folder === 'memory') return given ?? randomBytes(32).toString('base64url');
	await mkdir(folder, { recursive: true });
	return readSecret(given, join(folder, 'secret'));
}

interface StoreSignInConfig extends Pick<SignInConfig, 'origin' | 'send' | 'log' | 'appName'> {
	readonly secret?: string;
}

/** Signing in to a store, as the server and the commands open it. */
export async function openStoreSignIn(store: Store, where: StoreConfig, config: StoreSignInConfig): Promise<SignIn> {
	const { database } = store;
	const known: SignInConfig['known'] = (email, association) => isKnownAddress(database, email.toLowerCase(), association);
	return openSignIn({ ...config, database, known, secret: await secretOf(where, config.secret) });
}

/** Says something to whoever reads the server's terminal. */
function tell(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Opens the association of a store that is served. @throws StoreError where the store does not open */
export async function openStoreProduct(config: ProductConfig & { readonly kind: 'store' }): Promise<StoreProduct> {
	const { origin, language, example } = config;
	const words = TERMINAL_WORDS[language];
	const where = storeConfig(config.data, { DATABASE_URL: config.databaseUrl });
	const log = openLog(config.logLevel);
	const secret = await secretOf(where, config.secret);
	const store = openStore(await openDatabase(where), secret);
	const association = await servedAssociation(store, { example });
	const live = await openOffice(store, association);
	const mail = mailState(config, origin);
	const mailer = openMail(config, mail);
	// Until mail is set up, whoever runs the server hands links on.
	const tellLink = mail.server === null ? (url: string) => tell(words.link(url)) : undefined;
	const send = linkMail(mailer, live.association, tellLink);
	const signIn = await openStoreSignIn(store, where, { ...config, secret, send, log, appName: (await live.association()).name });
	const actorNow = openActors(store, association);
	const seats = openSeats(store, association);
	const channel = await openSittingChannel(store, association, { log, forgetSeats: seats.forget });
	const minutes = openMinutes(store, association, openVault(secret, 'signing key'));
	// Where mail is not set up, what is queued waits until it is; the example's goes nowhere in any case.
	if (mail.server !== null || example) openPost({ store, association, mailer, origin, log });
	const first = firstStart(store, live, signIn);
	const settings = openSettings({ store, office: live, signIn, mailer, mail, tell: tellLink });
	const webhooks = openWebhooks({ store, association, secret, allowPrivate: config.privateWebhooks === true, log });
	webhooks.start();
	openRetention(store, association, log);
	const samples = example ? await sampleAccounts(store, association, signIn) : new Map();
	if (await first.isOpen()) tell(words.welcome(`${origin}${language === 'en' ? '/en' : ''}/welcome`, first.code));
	const now = () => new Date().toISOString();
	return {
		...{ kind: 'store', log, papers: PAPERS, live, channel, minutes, store, mailer, example, samples, signIn, settings, firstStart: first },
		...{ api: openApi(store, association, origin), webhooks, countJoining: openJoining(store, association, secret) },
		seatOf: seats.find,
		sendBallot: (seat, fields, language) => sendBallot(live, seat, fields, language),
		ownVoices: async ({ actor, assembly: of }) => {
			const asked = await live.as(actor).ask('sittings.own_voices', { assembly: of });
			return asked.ok ? asked.value : undefined;
		},
		actorOf: (account) => actorNow(account, now()),
		actorByToken: async (authorization) => {
			const digest = bearerDigest(authorization);
			return digest === undefined ? undefined : actorByToken(store, association, digest, signIn.accountOf, now());
		},
	};
}

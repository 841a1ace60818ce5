import { type Accounts, accounts } from './accounts.ts';
import { openAuth } from './better_auth.ts';
import { type LinkPorts, type Links, linkSender, links } from './links.ts';
import { type Passkeys, passkeys } from './passkeys.ts';
import { type SecondFactor, secondFactors } from './second_factor.ts';
import { type Sessions, sessions } from './sessions.ts';

/** Everything of signing in that pages and commands ask for. */
export interface SignIn extends Links, Passkeys, SecondFactor, Sessions, Accounts {
	/** Waits until the messages that were asked for so far have been sent. */
	readonly settled: () => Promise<void>;
}

export interface SignInConfig extends LinkPorts {
	/** The site's name, as authenticators and applications for codes show it. */
	readonly appName: string;
}

/** Signing in, over a database. */
export function openSignIn(config: SignInConfig): SignIn {
	const sender = linkSender(config);
	const auth = openAuth({ ...config, onLink: sender.take });
	return {
		...links(auth, config),
		...passkeys(auth, config.log),
		...secondFactors(auth, config),
		...sessions(auth, config.database),
		...accounts(auth, config.log),
		settled: sender.settled,
	};
}

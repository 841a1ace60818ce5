export type { Answer, Caller, Reply } from './caller.ts';
export type { LinkMessage, LinkRequest, SendLink } from './links.ts';
export type { PasskeySummary } from './passkeys.ts';
export type { SecondFactorSetup } from './second_factor.ts';
export { readSecret } from './secret.ts';
export type { Session, SessionSummary } from './sessions.ts';
export { openSignIn, type SignIn, type SignInConfig } from './sign_in.ts';

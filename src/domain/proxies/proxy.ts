import type { Coded, Instant } from '../basics/index.ts';
import type { VoiceId } from '../voices/index.ts';

/** A voice given to someone to vote with. */
export interface GivenProxy {
	readonly principal: VoiceId;
	/** Who gave it: the member in person, or someone who may hold the organisation's voice. */
	readonly signedBy: string;
	/** The person named to hold it; none: a blank proxy, which goes where the statutes say. */
	readonly holder?: string;
	/** Whether it named nobody when it was given, though it was assigned since. */
	readonly blank: boolean;
	readonly givenAt: Instant;
	/**
	 * What the holder answered. Voting with it accepts it (Code civil, art. 1985), so one not answered counts;
	 * one declined has ended.
	 */
	readonly accepted: boolean;
}

/** Proxies that hold, each under its principal. */
export type Proxies = ReadonlyMap<VoiceId, GivenProxy>;

/** Why a proxy is not taken. */
export interface ProxyRefusals {
	readonly 'proxies-forbidden': Record<never, never>;
	readonly 'voice-unknown': { readonly voice: VoiceId };
	/** Who signs may not hold the principal's voice. */
	readonly 'signatory-not-entitled': { readonly voice: VoiceId; readonly person: string };
	readonly 'proxy-given-already': { readonly voice: VoiceId };
	readonly 'proxy-unknown': { readonly voice: VoiceId };
	readonly 'proxy-not-held': { readonly voice: VoiceId; readonly person: string };
	readonly 'proxy-not-blank': { readonly voice: VoiceId };
	readonly 'blank-proxy-forbidden': Record<never, never>;
	readonly 'holder-not-member': { readonly person: string };
	/** The holder may hold the voice without a proxy. */
	readonly 'holder-is-principal': { readonly person: string };
	readonly 'holder-of-other-college': { readonly person: string; readonly college: string };
	readonly 'proxy-limit': { readonly person: string; readonly limit: number };
	/** The holder has given every own voice to somebody else, and will not be there to vote with this one. */
	readonly 'proxy-chain': { readonly person: string };
}
export type ProxyRefusal = Coded<ProxyRefusals>;

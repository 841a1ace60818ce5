import { ok, type Result, refused } from '../basics/index.ts';
import { type Applied, BLANK_PROXY_SOURCE, MANDATE_SOURCE, type ProxyRule } from '../statutes/index.ts';
import type { Roll, Voice, VoiceId } from '../voices/index.ts';
import type { GivenProxy, Proxies, ProxyRefusal } from './proxy.ts';

/** What a proxy is judged by: the rule, the roll, and the proxies that hold already. */
export interface ProxyContext {
	readonly rule: Applied<ProxyRule>;
	readonly roll: Roll;
	readonly proxies: Proxies;
}

/** How many proxies name a person. */
export function proxiesNaming(proxies: Proxies, person: string): number {
	let count = 0;
	for (const proxy of proxies.values()) if (proxy.holder === person) count += 1;
	return count;
}

/** Stands in refusals for whoever will chair, who carries blank proxies without being named. */
export const CHAIR = 'chair';

/**
 * Whether someone may hold a voice by proxy, beside those that they hold already. The limit of the statutes counts proxies,
 * the holder's own voices left out.
 */
function holderRefusal(holder: string, voice: Voice, { rule: { rule, source }, roll, proxies }: ProxyContext): ProxyRefusal | undefined {
	const own = roll.byPerson.get(holder);
	if (own === undefined) return { code: 'holder-not-member', params: { person: holder }, source };
	if (own.includes(voice.id)) return { code: 'holder-is-principal', params: { person: holder } };
	const { college } = voice;
	if (rule.sameCollege === true && college !== undefined && !own.some((id) => roll.voices.get(id)?.college === college)) {
		return { code: 'holder-of-other-college', params: { person: holder, college }, source };
	}
	if (own.every((id) => proxies.has(id))) return { code: 'proxy-chain', params: { person: holder }, source: MANDATE_SOURCE };
	const limit = rule.maximumPerHolder;
	if (limit === undefined || proxiesNaming(proxies, holder) < limit) return undefined;
	return { code: 'proxy-limit', params: { person: holder, limit }, source };
}

/** Whether one more blank proxy may be given: to the chair under the same limit as to anyone, to the assembly without. */
function blankRefusal({ rule: { rule, silent, source }, proxies }: ProxyContext): ProxyRefusal | undefined {
	if (rule.blank === undefined) return { code: 'blank-proxy-forbidden', params: {}, source: silent ? BLANK_PROXY_SOURCE : source };
	if (rule.blank === 'forbidden') return { code: 'blank-proxy-forbidden', params: {}, source };
	const limit = rule.maximumPerHolder;
	if (rule.blank === 'assembly' || limit === undefined) return undefined;
	let blank = 0;
	for (const proxy of proxies.values()) if (proxy.holder === undefined) blank += 1;
	return blank < limit ? undefined : { code: 'proxy-limit', params: { person: CHAIR, limit }, source };
}

/**
 * Whether a proxy is taken. A principal has one at a time: a second waits until the first is revoked. A person in the room
 * may give one, for when they leave.
 */
export function judgeProxy(
	proxy: Pick<GivenProxy, 'principal' | 'signedBy' | 'holder'>,
	context: ProxyContext,
): Result<Voice, ProxyRefusal> {
	const { principal, signedBy, holder } = proxy;
	const { rule, source } = context.rule;
	const voice = context.roll.voices.get(principal);
	if (!rule.allowed) return refused({ code: 'proxies-forbidden', params: {}, source });
	if (voice === undefined) return refused({ code: 'voice-unknown', params: { voice: principal } });
	if (!voice.heldBy.includes(signedBy)) return refused({ code: 'signatory-not-entitled', params: { voice: principal, person: signedBy } });
	if (context.proxies.has(principal)) return refused({ code: 'proxy-given-already', params: { voice: principal } });
	const refusal = holder === undefined ? blankRefusal(context) : holderRefusal(holder, voice, context);
	return refusal === undefined ? ok(voice) : refused(refusal);
}

/** Whether a blank proxy may be assigned to a holder, where the statutes give it to the assembly. */
export function judgeAssignment(principal: VoiceId, holder: string, context: ProxyContext): Result<GivenProxy, ProxyRefusal> {
	const proxy = context.proxies.get(principal);
	const voice = context.roll.voices.get(principal);
	if (proxy === undefined || voice === undefined) return refused({ code: 'proxy-unknown', params: { voice: principal } });
	if (proxy.holder !== undefined) return refused({ code: 'proxy-not-blank', params: { voice: principal } });
	const { rule, source } = context.rule;
	if (rule.blank !== 'assembly') return refused({ code: 'blank-proxy-forbidden', params: {}, source });
	const refusal = holderRefusal(holder, voice, context);
	return refusal === undefined ? ok(proxy) : refused(refusal);
}

import type { ProxyRule } from '../statutes/index.ts';
import type { VoiceId } from '../voices/index.ts';
import type { GivenProxy, Proxies } from './proxy.ts';

/** The proxies that each person carries, and why some are carried by nobody. */
export interface Carried {
	readonly byHolder: ReadonlyMap<string, readonly VoiceId[]>;
	readonly holders: ReadonlyMap<VoiceId, string>;
}

/**
 * Who carries each proxy: the person named; for a blank one the chair where the statutes say so, in the order in which they
 * were given and no more than the limit leaves beside those that name the chair. A blank one that nobody was assigned
 * is carried by nobody.
 */
export function carryProxies(proxies: Proxies, rule: ProxyRule, chair: string | undefined): Carried {
	const byHolder = new Map<string, VoiceId[]>();
	const holders = new Map<VoiceId, string>();
	const carry = (holder: string, { principal }: GivenProxy) => {
		holders.set(principal, holder);
		const held = byHolder.get(holder);
		if (held === undefined) byHolder.set(holder, [principal]);
		else held.push(principal);
	};
	for (const proxy of proxies.values()) if (proxy.holder !== undefined) carry(proxy.holder, proxy);
	if (chair === undefined || rule.blank !== 'chair') return { byHolder, holders };
	const limit = rule.maximumPerHolder ?? Number.POSITIVE_INFINITY;
	for (const proxy of proxies.values()) {
		if (proxy.holder === undefined && (byHolder.get(chair)?.length ?? 0) < limit) carry(chair, proxy);
	}
	return { byHolder, holders };
}

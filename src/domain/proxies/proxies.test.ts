import { describe, expect, it } from 'vitest';
import { readCases, statutesOf } from '../../../tests/cases.ts';
import { proxiesApplied, type Statutes } from '../statutes/index.ts';
import { indexRoll, type Voice } from '../voices/index.ts';
import { carryProxies, type GivenProxy, judgeAssignment, judgeProxy, type ProxyContext } from './index.ts';

const person = (id: string, college: string): Voice => ({ id: `person:${id}`, category: 'people', college, weight: 1, heldBy: [id] });
const roll = indexRoll([
	...['ada', 'cy', 'dee'].map((id) => person(id, 'founders')),
	person('bea', 'users'),
	{ id: 'organisation:lille', category: 'cities', weight: 3, heldBy: ['lou', 'max'] },
]);
type Written = Pick<GivenProxy, 'principal'> & { readonly signedBy?: string; readonly holder?: string };
const proxyOf = ({ principal, signedBy = principal.split(':')[1] ?? '', holder }: Written): GivenProxy => ({
	principal,
	signedBy,
	...(holder === undefined ? {} : { holder }),
	blank: holder === undefined,
	givenAt: '2024-06-01T00:00:00.000Z',
	accepted: false,
});
const context = (statutes: Statutes | undefined, given: readonly Written[] = []): ProxyContext => ({
	rule: proxiesApplied(statutes),
	roll,
	proxies: new Map(given.map((one) => [one.principal, proxyOf(one)])),
});

interface Case {
	readonly statutes?: object;
	readonly given?: readonly Written[];
	readonly proxy: Written;
	readonly expected: 'taken' | object;
}
const { rule, cases } = readCases<Case>(new URL('cases/proxies.yaml', import.meta.url));

describe(rule, () => {
	it.each(cases)('$name', ({ statutes, given, proxy, expected }) => {
		const judged = judgeProxy(proxyOf(proxy), context(statutesOf(statutes), given));
		if (expected === 'taken') expect(judged).toMatchObject({ ok: true, value: { id: proxy.principal } });
		else expect(judged).toMatchObject({ ok: false, error: expected });
	});
});

describe('blank proxies', () => {
	const blank = (of: 'chair' | 'assembly', maximumPerHolder?: number) =>
		statutesOf({ proxies: { allowed: true, blank: of, ...(maximumPerHolder === undefined ? {} : { maximumPerHolder }) } });
	const given = [{ principal: 'person:ada' }, { principal: 'person:bea', holder: 'dee' }, { principal: 'person:cy' }];
	it('go to the chair in the order in which they were given, no more than the limit leaves beside those that name them', () => {
		const { proxies, rule } = context(blank('chair', 2), given);
		expect([...carryProxies(proxies, rule.rule, 'dee').holders]).toEqual([
			['person:bea', 'dee'],
			['person:ada', 'dee'],
		]);
		expect(carryProxies(proxies, rule.rule, undefined).byHolder).toEqual(new Map([['dee', ['person:bea']]]));
	});
	it('are assigned by the assembly, under the rules of any holder', () => {
		const of = context(blank('assembly', 1), given);
		expect(judgeAssignment('person:ada', 'lou', of)).toMatchObject({ ok: true });
		expect(judgeAssignment('person:ada', 'dee', of)).toMatchObject({ ok: false, error: { code: 'proxy-limit' } });
		expect(judgeAssignment('person:bea', 'lou', of)).toMatchObject({ ok: false, error: { code: 'proxy-not-blank' } });
		expect(judgeAssignment('person:ada', 'lou', context(blank('chair'), given))).toMatchObject({
			ok: false,
			error: { code: 'blank-proxy-forbidden' },
		});
	});
});

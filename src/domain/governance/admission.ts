import type { IsoDate, Source } from '../basics/index.ts';
import { bySource } from '../basics/index.ts';
import { type Statutes, statutesInForce } from '../statutes/index.ts';
import type { Body } from './governance.ts';

/** Who decides whether someone joins: a body, or the general assembly. */
export interface Admission {
	/** None given: the general assembly. */
	readonly body?: Body;
	/** Whether the statutes are silent. */
	readonly silent: boolean;
	readonly source: Source;
}

/** What administers the association, in the order in which usage has it admit members. */
const ADMITTING = ['board', 'bureau', 'legalRepresentatives'] as const;

/**
 * Who decides of a request to join on a date, by the statutes in force. An association chooses its members as its statutes
 * say; the law names nobody. Where they are silent it is what administers the association, as the model of statutes of
 * service-public.gouv.fr has it (art. 5: « il faut être agréé par le bureau »), and the assembly where there is no such body.
 */
export function admissionOf(
	{ statutes, bodies }: { readonly statutes: readonly Statutes[]; readonly bodies: readonly Body[] },
	on: IsoDate,
): Admission {
	const rule = statutesInForce(statutes, on)?.admission;
	if (rule !== undefined) {
		const body = bodies.find(({ id }) => id === rule.body);
		return { ...(body === undefined ? {} : { body }), silent: false, source: bySource(rule) };
	}
	const [body] = ADMITTING.flatMap((kind) => bodies.filter((one) => one.kind === kind));
	const name = { fr: 'usage : l’instance qui administre', en: 'usage: the body that administers' };
	return { ...(body === undefined ? {} : { body }), silent: true, source: { from: 'usage', name } };
}

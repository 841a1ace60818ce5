import { may } from '../../../../domain/access/index.ts';
import { dateOf } from '../../../../domain/basics/index.ts';
import { officeOf, officersOf } from '../../../../domain/governance/index.ts';
import type { PageServerLoad } from './$types';

/**
 * Who answers for what is published: whoever stands for the association in law, its chair or its legal representatives
 * (law 82-652, art. 93-2; law 2004-575, art. 1-1).
 */
function directors({ core }: App.Locals): readonly string[] {
	const { record } = core;
	const today = dateOf(new Date().toISOString(), record.association.timeZone);
	const ids = officersOf(record, today).flatMap(({ body, state, mandates }) =>
		state === 'past'
			? []
			: mandates
					.filter(({ title }) => body.kind === 'legalRepresentatives' || officeOf(title ?? '') === 'chair')
					.map(({ person }) => person),
	);
	return record.people.filter(({ id }) => ids.includes(id)).map(({ givenName, familyName }) => `${givenName} ${familyName}`);
}

export const load: PageServerLoad = ({ locals }) => {
	const { name, seat, rna, siren, email, host } = locals.association;
	return {
		facts: { name, seat, rna, siren, email },
		host: host === undefined ? null : `${host.name}, ${host.address}, ${host.phone}`,
		directors: directors(locals),
		completes: locals.office !== undefined && may(locals.actor, 'settings.write'),
	};
};

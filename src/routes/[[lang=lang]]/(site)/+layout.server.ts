import { may } from '../../../domain/access/index.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
	const { seat, email, site } = locals.association;
	return {
		joins: locals.office !== undefined && may(locals.actor, 'membership.ask'),
		checks: may(locals.actor, 'record.read'),
		contact: { seat, email, site },
	};
};

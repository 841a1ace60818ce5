import { workshopBoard } from '../../../../../../workshop_board.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, depends }) => {
	depends('workshops');
	return workshopBoard(locals, params);
};

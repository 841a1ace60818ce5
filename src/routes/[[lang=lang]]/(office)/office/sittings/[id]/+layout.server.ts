import { SITTING_WORDS } from '../../../../../../i18n/office/index.ts';
import type { LayoutServerLoad } from './$types';

/** The words of a sitting in the one language of the page: its screens have hundreds, and each is asked for once. */
export const load: LayoutServerLoad = ({ params }) => ({ sittingWords: SITTING_WORDS[params.lang === 'en' ? 'en' : 'fr'] });

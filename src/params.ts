import { defineParams } from '@sveltejs/kit/params';

/** French is at the root; only English is named in an address. */
export const params = defineParams({ lang: (param: string) => (param === 'en' ? param : undefined) });

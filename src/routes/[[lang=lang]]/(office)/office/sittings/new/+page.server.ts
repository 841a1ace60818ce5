import { formatLongDate } from '../../../../../../domain/typography/index.ts';
import { answered } from '../../../../../answered.ts';
import { inLanguage } from '../../../../../store_product.ts';
import { submit } from '../../../../../submit.ts';
import { FRAME_FIELDS } from '../frame.ts';
import type { Actions, PageServerLoad } from './$types';

/** The frame of an assembly on a second notice: as that of the first, from the day on that the statutes give. */
async function secondOf(locals: App.Locals, id: string) {
	const [sitting, { frame }] = await Promise.all([
		answered(locals, (office) => office.ask('sittings.read', { assembly: id })),
		answered(locals, (office) => office.ask('assemblies.read_preparation', { assembly: id })),
	]);
	// Its hours are those at which it was opened and closed.
	const { startsAt: _start, endsAt: _end, ...rest } = frame;
	return { id, date: sitting.secondNotice, ...rest };
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const after = url.searchParams.get('after');
	const sittings = await answered(locals, (office) => office.ask('sittings.list', {}));
	return {
		/** Sent with the form, so that a double click makes one assembly. */
		key: crypto.randomUUID(),
		second: after === null ? null : await secondOf(locals, after),
		earlier: sittings.map(({ id, date }) => ({ value: id, label: formatLongDate(date, locals.language) })),
	};
};

export const actions: Actions = {
	default: (event) =>
		submit(event, {
			fields: { 'value.date': 'text', 'value.kind': 'text', 'value.secondNoticeOf': 'text', ...FRAME_FIELDS },
			run: (office, sent, key) => office.perform('assemblies.begin', sent, key),
			next: ({ id }) => inLanguage(event.locals, `/office/sittings/${id}/prepare`),
		}),
};

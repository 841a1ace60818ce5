import { z } from 'zod';
import { freeSlug, ok, refused } from '../../domain/basics/index.ts';
import { schema, values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { queueMail } from '../../store/index.ts';
import { defineAction } from '../action.ts';
import { held, heldShape } from '../inputs/index.ts';
import { version } from '../put_thing.ts';
import { act } from '../sittings/act.ts';
import { readDraft } from './draft.ts';

const id = held(values.id);
const { report } = heldShape(schema.agendaItem);
const prose = held(values.prose);

/**
 * Edits what the minutes tell in words: the report of each item, the debates, the introduction of the workshops. What is
 * computed (attendance, quorum, votes, results) is the sitting's, and is not edited.
 */
export const editMinutes = defineAction({
	name: 'minutes.edit',
	permission: 'assemblies.write',
	input: z.strictObject({
		assembly: id,
		version,
		items: z.array(z.strictObject({ id, report })).max(100),
		debates: z.array(z.strictObject({ id: z.exactOptional(id), text: prose })).max(100),
		workshopsNarrative: z.exactOptional(prose),
	}),
	run: async ({ record }, { assembly: of, version, items, debates, workshopsNarrative }) => {
		const draft = await readDraft(record, of);
		if (!draft.ok) return draft;
		const { assembly, state } = draft.value;
		if (state.signed.length > 0) return refused(refusal('minutes-signed'));
		const reports = new Map(items.map((one) => [one.id, one.report]));
		const taken = new Set(debates.flatMap((one) => one.id ?? []));
		const recorded = new Map(assembly.debates.map((one) => [one.id, one]));
		const { workshopsNarrative: _narrative, ...rest } = assembly;
		const edited = {
			...rest,
			...(workshopsNarrative === undefined ? {} : { workshopsNarrative }),
			agenda: assembly.agenda.map(({ report: _report, ...item }) => {
				const said = reports.get(item.id);
				return { ...item, ...(said === undefined ? {} : { report: said }) };
			}),
			debates: debates.map(({ id: known, text }) => {
				const own = known ?? freeSlug(taken, '', 'debat');
				taken.add(own);
				return { ...recorded.get(own), id: own, text };
			}),
		};
		const put = await record.put('assembly', edited, { against: version });
		return put.ok ? ok({ version: put.value.version }) : put;
	},
});

/** Names those who read the minutes over before they are signed, and writes to those who were not asked before; none: nobody does. */
export const nameReviewers = defineAction({
	name: 'minutes.name_reviewers',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: id, people: z.array(id).max(20) }),
	run: async (context, { assembly, people }) => {
		const draft = await readDraft(context.record, assembly);
		if (!draft.ok) return draft;
		const unknown = people.find((one) => !draft.value.whole.people.some((person) => person.id === one));
		if (unknown !== undefined) return refused(refusal('not-found', { key: unknown }));
		const named = [...new Set(people)];
		const done = await act(context, draft.value, () => [{ do: 'nameReviewers', people: named }]);
		if (!done.ok) return done;
		const before = new Set(draft.value.state.reviewers);
		const addressed = new Set(draft.value.whole.people.filter((one) => one.email !== undefined).map((one) => one.id));
		const asked = named.filter((one) => !before.has(one) && addressed.has(one));
		const { version } = done.value.state;
		const tasks = asked.map((person) => ({ purpose: 'review', assembly, person, sequence: version, language: 'fr' }) as const);
		await queueMail(context.record, tasks, context.now);
		return ok({ asked: asked.length });
	},
});

/** Says of the minutes, as one of those asked to read them over, whether they are right as they are. */
export const reviewMinutes = defineAction({
	name: 'minutes.review',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: id, digest: held(values.digest), approved: z.boolean(), comment: z.exactOptional(prose) }),
	run: async (context, { assembly, digest, approved, comment }) => {
		const { person } = context.actor;
		if (person === undefined) return refused(refusal('nobody-of-record'));
		const draft = await readDraft(context.record, assembly);
		if (!draft.ok) return draft;
		// What was read is not what the minutes are now.
		if (draft.value.digest !== digest) return refused(refusal('minutes-changed'));
		const said = comment === undefined ? {} : { comment };
		const done = await act(context, draft.value, () => [{ do: 'reviewMinutes', person, digest, approved, ...said }]);
		return done.ok ? ok(null) : done;
	},
});

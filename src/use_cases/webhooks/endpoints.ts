import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { addWebhook, CONCEPT_NAMES, listWebhooks, removeWebhook, resumeWebhook } from '../../store/index.ts';
import { defineAction } from '../action.ts';

const MAY = { permission: 'settings.write' } as const;
/** Each is told one after the other: more would wait for one another. */
const MOST = 20;

const ADDRESS = { fr: 'une adresse qui commence par https:// ou http://', en: 'an address that begins with https:// or http://' };
const url = z
	.string()
	.max(2000)
	.refine((text) => URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol), { params: { expected: ADDRESS } });
const id = z.string().min(1).max(64);

/** Tells an address of what happens from now on: of some concepts, or of all. */
export const addEndpoint = defineAction({
	name: 'webhooks.add_endpoint',
	...MAY,
	input: z.strictObject({
		url,
		concepts: z.array(z.enum(CONCEPT_NAMES)).max(CONCEPT_NAMES.length).default([]).describe('What it is told of; none: everything.'),
	}),
	run: async ({ record, now, newId }, { url, concepts }) => {
		const { webhooks } = await listWebhooks(record);
		if (webhooks.some((one) => one.url === url)) return refused(refusal('exists', { key: url }));
		if (webhooks.length >= MOST) return refused(refusal('too-many-webhooks', { most: MOST }));
		const made = { id: newId(), url, concepts: CONCEPT_NAMES.filter((one) => concepts.includes(one)) };
		await addWebhook(record, made, now);
		return ok({ id: made.id });
	},
});

/** Tells an address of nothing any more. */
export const removeEndpoint = defineAction({
	name: 'webhooks.remove_endpoint',
	...MAY,
	input: z.strictObject({ id }),
	run: async ({ record }, input) => ((await removeWebhook(record, input.id)) ? ok(null) : refused(refusal('not-found', { key: input.id }))),
});

/** Tries again at once an address that has not answered. */
export const resumeEndpoint = defineAction({
	name: 'webhooks.resume_endpoint',
	...MAY,
	input: z.strictObject({ id }),
	run: async ({ record, now }, input) =>
		(await resumeWebhook(record, input.id, now)) ? ok(null) : refused(refusal('not-found', { key: input.id })),
});

import { z } from 'zod';
import { IDEA_STATUSES, LONGEST_NOTE, WORKSHOP_SECTION_KINDS } from '../../domain/workshops/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { held } from '../inputs/index.ts';

const id = held(values.id);
const line = held(values.line);
const text = z.string().max(LONGEST_NOTE);
const minutes = z.int().min(1).max(600);

export const BRIEF = z.strictObject({
	group: z.int().min(1).max(999),
	question: line,
	duration: minutes,
	sections: z
		.array(z.strictObject({ id, title: line, kind: z.exactOptional(z.enum(WORKSHOP_SECTION_KINDS)) }))
		.min(1)
		.max(40),
	agendaItem: z.exactOptional(id),
});

const place = { section: id, under: z.exactOptional(id) };

/** What can be asked of a workshop; ids of new notes come with what is sent, so that it can be sent twice. */
export const WORKSHOP_COMMAND = z.discriminatedUnion('do', [
	z.strictObject({ do: z.literal('join'), person: id }),
	z.strictObject({ do: z.literal('leave'), person: id }),
	z.strictObject({ do: z.literal('nameScribe'), person: id }),
	z.strictObject({ do: z.literal('start') }),
	z.strictObject({ do: z.literal('extend'), minutes }),
	z.strictObject({ do: z.literal('end') }),
	z.strictObject({ do: z.literal('add'), note: id, ...place, text }),
	z.strictObject({ do: z.literal('rewrite'), note: id, version: z.int().positive(), text, variant: id }),
	z.strictObject({ do: z.literal('place'), note: id, ...place, before: z.exactOptional(id) }),
	z.strictObject({ do: z.literal('merge'), note: id, into: id, text }),
	z.strictObject({ do: z.literal('remove'), note: id }),
	z.strictObject({ do: z.literal('support'), note: id }),
	z.strictObject({ do: z.literal('withdrawSupport'), note: id }),
	z.strictObject({ do: z.literal('narrate'), narrative: z.string().max(20_000) }),
	z.strictObject({
		do: z.literal('follow'),
		note: id,
		status: z.enum(IDEA_STATUSES),
		owner: z.exactOptional(line),
		due: z.exactOptional(held(values.date)),
		comment: z.exactOptional(line),
	}),
]);

import { z } from 'zod';
import { may } from '../../domain/access/index.ts';
import { ok } from '../../domain/basics/index.ts';
import { defineQuery } from '../action.ts';
import { boardsByAssembly } from './course.ts';

/** Everything that was written in workshops, with what became of it: what is to be studied first, then by support. */
export const listIdeas = defineQuery({
	name: 'workshops.ideas',
	permission: 'assemblies.read',
	input: z.strictObject({}),
	run: async ({ record, actor }) => {
		const ideas = [];
		for (const [assembly, boards] of await boardsByAssembly(record))
			for (const { workshop, brief, notes } of boards)
				for (const { id, section, text, supporters, followUp } of notes)
					ideas.push({
						assembly,
						workshop,
						note: id,
						question: brief.question,
						section: brief.sections.find((one) => one.id === section)?.title ?? section,
						text,
						supports: supporters.size,
						followUp: followUp ?? { status: 'open' as const },
					});
		const settled = (status: string) => (status === 'done' || status === 'dropped' ? 1 : 0);
		ideas.sort((a, b) => settled(a.followUp.status) - settled(b.followUp.status) || b.supports - a.supports);
		return ok({ ideas, follows: may(actor, 'sitting.run') });
	},
});

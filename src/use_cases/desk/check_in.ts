import { z } from 'zod';
import { ok, refused } from '../../domain/basics/index.ts';
import { guestRole, type SittingCommand } from '../../domain/sitting/index.ts';
import { entitlement, explainVoiceRefusal } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { refusal } from '../../i18n/refusals/index.ts';
import { defineAction } from '../action.ts';
import { voice } from '../ballots/index.ts';
import { held } from '../inputs/index.ts';
import { act, findAssembly } from '../sittings/act.ts';
import { linkOf } from '../sittings/links.ts';

const id = held(values.id);

/** Notes the arrival in the room of whoever shows the code of their personal link: the link itself, or what it carries. */
export const checkInByLink = defineAction({
	name: 'sittings.check_in_by_link',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: id, link: z.string().trim().min(1).max(500) }),
	run: async (context, { assembly, link: shown }) => {
		const token = /[\w-]+$/u.exec(shown)?.[0] ?? '';
		const link = await linkOf(context.record, token);
		if (link === undefined || link.assembly !== assembly) return refused(refusal('link-of-nobody'));
		const found = await findAssembly(context.record, assembly);
		if (!found.ok) return found;
		const { person } = link;
		const role = guestRole(found.value.whole, person, found.value.assembly.date);
		const arrives = { do: 'checkIn', person, place: 'room', ...(role === undefined ? {} : { role }) } as const;
		const done = await act(context, found.value, () => [arrives]);
		return done.ok ? ok({ person, already: done.value.count === 0 }) : done;
	},
});

/**
 * Admits a member whom the roll lacks, in good standing now (someone who has just paid), or someone named at the desk to stand
 * for a member of the roll; and notes their arrival.
 */
export const admitMember = defineAction({
	name: 'sittings.admit',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: id, member: voice, person: z.exactOptional(id) }),
	run: async (context, { assembly, member, person }) => {
		const found = await findAssembly(context.record, assembly);
		if (!found.ok) return found;
		const entitled = entitlement(found.value.whole, found.value.assembly.date).find((one) => one.member === member);
		if (entitled === undefined) return refused(refusal('not-found', { key: member }));
		const { refusal: why, voice: own } = entitled;
		if (why !== undefined) return refused({ ...refusal('member-without-voice'), said: explainVoiceRefusal(why) });
		const comes = person ?? own.heldBy[0];
		if (comes === undefined) return refused(refusal('nobody-stands-for-member'));
		if (!found.value.whole.people.some((one) => one.id === comes)) return refused(refusal('not-found', { key: comes }));
		const heldBy = own.heldBy.includes(comes) ? own.heldBy : [...own.heldBy, comes];
		const done = await act(context, found.value, ({ roll }): readonly SittingCommand[] => {
			const known = roll.voices.get(member);
			// Who stands for it on the roll already still does.
			const admitted = known === undefined ? { ...own, heldBy } : { ...known, heldBy: [...new Set([...known.heldBy, comes])] };
			return [
				{ do: 'admit', voice: admitted },
				{ do: 'checkIn', person: comes, place: 'room' },
			];
		});
		return done.ok ? ok({ person: comes }) : done;
	},
});

import { z } from 'zod';
import { composeAttendanceSheet } from '../../../domain/assembly_documents/index.ts';
import { LANGUAGES, ok } from '../../../domain/basics/index.ts';
import { entitlement, explainVoiceRefusal, namingOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { choicesOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { findAssembly } from '../../sittings/act.ts';
import { sittingOrConvened } from '../../sittings/course.ts';
import { sittingView } from '../../sittings/view.ts';

const assembly = held(values.id);
/** People whom the desk may name to stand for a member. */
const MOST_OFFERED = 2000;

/** The desk of a sitting: who is there and since when, the quorum, and the members whom the roll lacks. */
export const readDesk = defineQuery({
	name: 'sittings.read_desk',
	permission: 'sitting.run',
	input: z.strictObject({ assembly }),
	run: async ({ record, now }, { assembly: id }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: drafted } = found.value;
		const { state } = await sittingOrConvened(record, whole, drafted, now);
		const { phase, sheetOpen, turnout, turnouts, quorum, sheet } = sittingView(state, whole);
		const nameOf = namingOf(whole);
		const off = entitlement(whole, drafted.date).filter((one) => !state.roll.voices.has(one.member));
		return ok({
			...{ id, date: drafted.date, phase, sheetOpen, turnout, turnouts, quorum },
			sheet: sheet.map((one) => {
				const presence = state.people.get(one.person);
				const { announced = null, arrivedAt = null, leftAt = null, signedAt = null } = presence ?? {};
				return { ...one, announced, arrivedAt, leftAt, signedAt };
			}),
			offRoll: off.map(({ member, refusal }) => ({
				...{ id: member, name: nameOf(member) },
				refusal: refusal === undefined ? null : explainVoiceRefusal(refusal),
			})),
			voices: [...state.roll.voices.values()].map((one) => ({ id: one.id, name: nameOf(one.id), proxied: state.proxies.has(one.id) })),
			people: await choicesOf(record.tx, record.association, 'person', MOST_OFFERED),
		});
	},
});

/** The attendance sheet, to be printed and signed. */
export const composeSheet = defineQuery({
	name: 'sittings.compose_sheet',
	permission: 'sitting.run',
	input: z.strictObject({ assembly, language: z.enum(LANGUAGES) }),
	run: async ({ record, now }, { assembly: id, language }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: drafted } = found.value;
		const { state } = await sittingOrConvened(record, whole, drafted, now);
		return ok(composeAttendanceSheet({ record: whole, assembly: drafted, language }, state));
	},
});

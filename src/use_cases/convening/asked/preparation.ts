import { z } from 'zod';
import { explainMajority, explainQuorum } from '../../../domain/assembly/index.ts';
import { type Bilingual, daysBetween, ok, type Source } from '../../../domain/basics/index.ts';
import { type Convening, conveningOf, explainConveningWarning } from '../../../domain/convening/index.ts';
import { laidBefore } from '../../../domain/kept_documents/index.ts';
import { sentNotice } from '../../../domain/sitting/index.ts';
import { formatSource } from '../../../domain/typography/index.ts';
import { explainVoiceRefusal, namingOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { choicesOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { findAssembly } from '../../sittings/act.ts';
import { sittingCourse } from '../../sittings/course.ts';
import { isHeld } from '../prepare.ts';

/** Members whom a page lists by name; it counts them all. */
const MOST_LISTED = 200;
/** People whom a form offers to choose from. */
const MOST_OFFERED = 2000;

function sourceText(source: Source): Bilingual {
	return { fr: formatSource(source, 'fr'), en: formatSource(source, 'en') };
}

/** Who is convened, with the votes of each or why it has none. */
function membersOf({ members }: Convening, nameOf: (id: string) => string) {
	return members
		.map(({ member, voice, refusal }) => ({
			id: member,
			name: nameOf(member),
			votes: refusal === undefined ? voice.weight : 0,
			refusal: refusal === undefined ? null : explainVoiceRefusal(refusal),
			people: voice.heldBy.map(nameOf).filter((name) => name !== nameOf(member)),
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'fr'))
		.slice(0, MOST_LISTED);
}

/** An assembly that is being prepared: what was drafted, and what the statutes in force on its day ask of it. */
export const readPreparation = defineQuery({
	name: 'assemblies.read_preparation',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly: held(values.id) }),
	run: async ({ record, association, today }, { assembly: id }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly } = found.value;
		const stored = await record.get('assembly', { id });
		const course = await sittingCourse(record, id);
		const sent = course === undefined ? undefined : sentNotice(course.journal, association.timeZone);
		const convening = conveningOf(whole, assembly, { today, ...(sent === undefined ? {} : { sent }) });
		const { statutes, quorum, notice, decisions } = convening;
		const rulesOf = (resolution: string) =>
			decisions
				.filter((one) => one.resolution === resolution)
				.map(({ decision, majority, quorum: own, secret }) => ({
					decision,
					majority: explainMajority(majority),
					quorum: own === undefined ? null : (explainQuorum(own) ?? null),
					secret: secret === undefined ? null : sourceText(secret),
				}));
		const { date, kind, startsAt, endsAt, place, mode, remoteUrl } = assembly;
		return ok({
			...{ id, date, version: stored?.version ?? 0 },
			/** Whether it may still be changed. */
			open: course === undefined ? !isHeld(assembly) : course.state.phase === 'convened',
			frame: { kind, startsAt, endsAt, place, mode, remoteUrl },
			statutes: statutes === undefined ? null : { id: statutes.id, title: statutes.title ?? statutes.id },
			convenedBy: assembly.notice?.by ?? null,
			agenda: assembly.agenda,
			documents: laidBefore(whole, assembly),
			resolutions: assembly.resolutions.map((one) => ({ ...one, rules: rulesOf(one.id) })),
			convened: {
				count: convening.members.length,
				source: sourceText(convening.membersSource),
				listed: membersOf(convening, namingOf(whole)),
				voting: convening.enrolled,
			},
			quorum: quorum === undefined ? null : { ...quorum, source: sourceText(quorum.source) },
			notice: {
				...{ days: notice.rule.days, source: sourceText(notice.source), lastDay: convening.lastDayToSend },
				daysLeft: daysBetween(today, convening.lastDayToSend),
				sentOn: sent?.on ?? null,
			},
			warnings: convening.warnings.map((one) => ({ code: one.code, text: explainConveningWarning(one) })),
			people: await choicesOf(record.tx, record.association, 'person', MOST_OFFERED),
		});
	},
});

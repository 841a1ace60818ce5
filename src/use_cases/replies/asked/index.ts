import { z } from 'zod';
import { may } from '../../../domain/access/index.ts';
import { explainMajority } from '../../../domain/assembly/index.ts';
import { composeProxyForm } from '../../../domain/assembly_documents/index.ts';
import { dateOf, LANGUAGES, ok, refused } from '../../../domain/basics/index.ts';
import { laidBefore } from '../../../domain/kept_documents/index.ts';
import { proxiesNaming } from '../../../domain/proxies/index.ts';
import { answerOf } from '../../../domain/sitting/index.ts';
import { majorityApplied, proxiesApplied, remoteApplied } from '../../../domain/statutes/index.ts';
import { formatSource } from '../../../domain/typography/index.ts';
import { namingOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { acknowledgementOf } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { voice } from '../../ballots/index.ts';
import { held } from '../../inputs/index.ts';
import { findAssembly } from '../../sittings/act.ts';
import { sittingOrConvened } from '../../sittings/course.ts';

const assembly = held(values.id);
/** People among whom the holder of a proxy is chosen by name. */
const MOST_HOLDERS = 1000;

/** What one who is convened is told and asked: when, where, what about, the voices they may hold, and what they have answered. */
export const readInvitation = defineQuery({
	name: 'sittings.read_invitation',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly }),
	run: async ({ record, actor, association, now }, { assembly: id }) => {
		const { person } = actor;
		if (person === undefined) return refused(refusal('nobody-of-record'));
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: held } = found.value;
		const { state } = await sittingOrConvened(record, whole, held, now);
		const { statutes, kind, agenda, resolutions } = state.convened;
		const nameOf = namingOf(whole);
		const acknowledgedAt = await acknowledgementOf(record, { assembly: id, person });
		const rule = proxiesApplied(statutes);
		const voices = (state.roll.byPerson.get(person) ?? []).flatMap((one) => {
			const own = state.roll.voices.get(one);
			const proxy = state.proxies.get(one);
			const given = proxy && { holder: proxy.holder === undefined ? null : nameOf(proxy.holder), accepted: proxy.accepted };
			return own === undefined ? [] : [{ id: one, name: nameOf(one), votes: own.weight, proxy: given ?? null }];
		});
		const limit = rule.rule.maximumPerHolder;
		const holders = [...state.roll.byPerson.keys()].filter(
			(one) => one !== person && (limit === undefined || proxiesNaming(state.proxies, one) < limit),
		);
		const { date, startsAt, endsAt, place, remoteUrl } = held;
		return ok({
			...{ id, date, kind, startsAt, endsAt, place, remoteUrl, phase: state.phase, voices },
			convened: state.notices.length > 0,
			/** The day on which they said that they got the notice; null where that is still asked of them, undefined where no message went to them. */
			acknowledgedOn: acknowledgedAt == null ? acknowledgedAt : dateOf(acknowledgedAt, association.timeZone),
			agenda: agenda.map(({ title, duration, speakers = [] }) => ({ title, duration, speakers: speakers.map(nameOf) })),
			documents: laidBefore(whole, held),
			resolutions: resolutions.map(({ number, title, text, decisions }) => ({
				...{ number, title, text },
				majorities: decisions.map((one) => explainMajority(majorityApplied(statutes, one.kind))),
			})),
			answer: answerOf(state.people.get(person)) ?? null,
			remote: remoteApplied(statutes, kind).rule.allowed || voices.length === 0,
			proxies: {
				allowed: rule.rule.allowed,
				blank: rule.rule.blank === 'chair' || rule.rule.blank === 'assembly' ? rule.rule.blank : null,
				limit: limit ?? null,
				source: { fr: formatSource(rule.source, 'fr'), en: formatSource(rule.source, 'en') },
				holders: holders
					.map((one) => ({ id: one, name: nameOf(one) }))
					.sort((a, b) => a.name.localeCompare(b.name, 'fr'))
					.slice(0, MOST_HOLDERS),
				naming: [...state.proxies.values()]
					.filter((one) => one.holder === person)
					.map(({ principal, accepted }) => ({ principal, name: nameOf(principal), accepted })),
			},
		});
	},
});

/** A proxy on paper for a voice: one's own, or anyone's for whoever keeps the desk. */
export const composeProxyPaper = defineQuery({
	name: 'sittings.compose_proxy',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly, voice, language: z.enum(LANGUAGES) }),
	run: async ({ record, actor, now }, { assembly: id, voice: of, language }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: held } = found.value;
		const { state } = await sittingOrConvened(record, whole, held, now);
		const principal = state.roll.voices.get(of);
		const own = actor.person !== undefined && principal?.heldBy.includes(actor.person) === true;
		if (principal === undefined || (!own && !may(actor, 'sitting.run'))) return refused(refusal('not-found', { key: of }));
		return ok(composeProxyForm({ record: whole, assembly: held, language }, principal));
	},
});

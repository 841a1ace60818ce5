import { may } from '../../../../../domain/access/index.ts';
import { daysBetween, type Language, type PartialDate } from '../../../../../domain/basics/index.ts';
import { inlineText } from '../../../../../domain/document/index.ts';
import { firstDay, lastDay } from '../../../../../domain/governance/index.ts';
import { readInline } from '../../../../../domain/narrative/index.ts';
import { foldName, formatCount, formatDate, formatPartialDate } from '../../../../../domain/typography/index.ts';
import { GOVERNANCE_WORDS } from '../../../../../i18n/office/index.ts';
import { timelineScale } from '../../../../../ui/office/timeline.ts';
import { answered } from '../../../../answered.ts';
import type { PageServerLoad } from './$types';

type Governance = Awaited<ReturnType<typeof read>>;
type Held = Governance['bodies'][number]['mandates'][number];

const read = (locals: App.Locals) => answered(locals, (office) => office.ask('governance.read_bodies', {}));

/** What the statutes want of a body, and how it stands, in words. */
function seating({ rule, seats }: Governance['bodies'][number], language: Language) {
	const words = GOVERNANCE_WORDS[language];
	const n = (count: number) => formatCount(count, language);
	const wanted = [
		...(rule?.minimum === undefined ? [] : [words.atLeast(n(rule.minimum))]),
		...(rule?.maximum === undefined ? [] : [words.atMost(n(rule.maximum))]),
	].join(', ');
	if (seats === null || wanted === '') return { wanted: words.noRule, state: '', amiss: false };
	if (seats.wanting > 0) return { wanted, state: words.wanting(n(seats.wanting)), amiss: true };
	if (seats.over > 0) return { wanted, state: words.over(n(seats.over)), amiss: true };
	return { wanted, state: seats.free ? words.free(n(seats.free)) : words.asWanted, amiss: false };
}

export const load: PageServerLoad = async ({ locals }) => {
	const { language } = locals;
	const words = GOVERNANCE_WORDS[language];
	const found = await read(locals);
	const { today } = found;
	const nameOf = new Map(found.bodies.map(({ value }) => [value.id, language === 'en' ? (value.nameEn ?? value.name) : value.name]));
	const all = found.bodies.flatMap((body) => body.mandates.map(({ value }) => value));
	const scale = timelineScale(
		all.flatMap(({ from, to }) => [...(from === undefined ? [] : [firstDay(from)]), ...(to === undefined ? [] : [lastDay(to)])]),
		today,
	);
	const shown = (date: PartialDate | undefined) => (date === undefined ? '' : formatPartialDate(date, language));
	const row = ({ value, key, person, organisation, state, elected }: Held) => ({
		href: [key.body, key.person, key.nth ?? 0].join('/'),
		person,
		role: [value.title, value.affiliation ?? organisation].filter((one) => one !== undefined && one !== null).join(', '),
		from: shown(value.from),
		to: shown(value.to),
		state,
		elected: elected === null ? '' : inlineText(readInline(elected, language)),
		assembly: value.elected?.assembly ?? null,
		bar: {
			from: value.from === undefined ? 0 : scale.place(firstDay(value.from)),
			to: value.to === undefined ? 100 : scale.place(lastDay(value.to)),
			begun: value.from !== undefined,
		},
	});
	return {
		writes: may(locals.actor, 'governance.write'),
		years: scale.years,
		now: scale.place(today),
		bodies: found.bodies.map((body) => {
			const rows = body.mandates.map(row);
			const kind = words.kinds[body.value.kind];
			return {
				id: body.value.id,
				name: nameOf.get(body.value.id) ?? body.value.id,
				// A board called « Conseil d'administration » need not be told what it is.
				kind: foldName(kind) === foldName(body.value.name) ? '' : kind,
				taken: formatCount(rows.filter((one) => one.state === 'running').length, language),
				...seating(body, language),
				present: rows.filter((one) => one.state !== 'past'),
				past: rows.filter((one) => one.state === 'past'),
			};
		}),
		ending: found.ending.map(({ person, body, endsOn }) => words.endsOn(person, nameOf.get(body) ?? body, formatDate(endsOn, language))),
		declarations: found.declarations.map((one) => ({
			what:
				one.change === 'statutes'
					? words.statutesChanged(one.statutes)
					: words[one.change](one.person ?? one.mandate.person, nameOf.get(one.mandate.body) ?? one.mandate.body),
			on: formatDate(one.on, language),
			due: formatDate(one.due, language),
			late: one.due < today,
			left: formatCount(Math.max(0, daysBetween(today, one.due)), language),
		})),
	};
};

import { z } from 'zod';
import { type Actor, may } from '../../../domain/access/index.ts';
import { composeExtract } from '../../../domain/assembly_documents/index.ts';
import { LANGUAGES, ok, refused } from '../../../domain/basics/index.ts';
import { decisionsToFollow, explainFormality, formalitiesOf } from '../../../domain/formalities/index.ts';
import { currentVersion } from '../../../domain/kept_documents/index.ts';
import { namingOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { choicesOf, type RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { findAssembly } from '../../sittings/act.ts';
import { sittingCourse } from '../../sittings/course.ts';
import { type Draft, readDraft } from '../draft.ts';
import { officeToSign } from '../sign.ts';

const assembly = held(values.id);
const MOST_OFFERED = 2000;

/** Whether someone may read minutes that are not signed yet: who writes them, who reads them over, who signs them. */
function mayRead({ state }: Draft, actor: Actor): boolean {
	if (may(actor, 'assemblies.write') || state.phase === 'signed' || state.phase === 'published') return true;
	const { person } = actor;
	return person !== undefined && [state.chair, state.secretary, ...state.reviewers].includes(person);
}

async function fileOf(record: RecordReader, id: string) {
	const document = (await record.list('document')).find(({ value }) => value.kind === 'minutes' && value.assembly === id)?.value;
	const version = document && currentVersion(document);
	return document === undefined || version === undefined ? null : { document: document.id, sha256: version.sha256, name: version.name };
}

/** The minutes as they are to be read over and signed: the document, its digest, and what is left to do of whoever asks. */
export const readMinutes = defineQuery({
	name: 'minutes.read',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly }),
	run: async ({ record, actor }, { assembly: id }) => {
		const draft = await readDraft(record, id);
		if (!draft.ok) return draft;
		if (!mayRead(draft.value, actor)) return refused(refusal('forbidden'));
		const { state, tree, digest, whole } = draft.value;
		const nameOf = namingOf(whole);
		const own = actor.person === undefined ? undefined : state.reviews.get(actor.person);
		return ok({
			...{ id, date: draft.value.assembly.date, phase: state.phase, tree, digest },
			reviewers: state.reviewers.map((person) => {
				const review = state.reviews.get(person);
				const said = review === undefined ? 'waiting' : review.digest !== digest ? 'stale' : review.approved ? 'approved' : 'refused';
				return {
					person,
					name: nameOf(person),
					said: said as 'waiting' | 'stale' | 'approved' | 'refused',
					comment: review?.comment ?? null,
				};
			}),
			signed: state.signed.map(({ office, at, means, sha256 }) => ({
				...{ office, at, means, sha256: sha256 ?? null },
				name: nameOf(state[office] ?? ''),
			})),
			/** Asked of whoever asks: to read over, to sign. */
			reviews: actor.person !== undefined && state.reviewers.includes(actor.person) && own?.digest !== digest && state.signed.length === 0,
			signs: state.phase === 'drafted' ? (officeToSign(draft.value, actor.person) ?? null) : null,
			file: await fileOf(record, id),
		});
	},
});

/**
 * What is left to write and to do after an assembly, wherever it was held: its narratives, its formalities with their dates, its decisions
 * to follow.
 */
export const readAfter = defineQuery({
	name: 'minutes.read_after',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly }),
	run: async ({ record }, { assembly: id }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: held } = found.value;
		const state = (await sittingCourse(record, id))?.state;
		const stored = await record.get('assembly', { id });
		return ok({
			version: stored?.version ?? 0,
			date: held.date,
			/** Where the sitting is; null where it was not held in the application. */
			phase: state?.phase ?? null,
			open: state?.phase === 'drafted' && state.signed.length === 0,
			items: held.agenda.map(({ id: item, title, report }) => ({ id: item, title, report: report ?? '' })),
			debates: held.debates.map(({ id: debate, text }) => ({ id: debate, text })),
			workshops: held.workshops.length > 0,
			workshopsNarrative: held.workshopsNarrative ?? '',
			resolutions: held.resolutions.map(({ id: resolution, number, title, outcome }) => ({
				id: resolution,
				number,
				title,
				outcome: outcome ?? null,
			})),
			formalities: formalitiesOf(whole, held).map((one) => ({ code: one.code, until: one.until, text: explainFormality(one) })),
			toFollow: decisionsToFollow(held).map(({ resolution, decision, followUp }) => ({ resolution, kind: decision.kind, followUp })),
			people: await choicesOf(record.tx, record.association, 'person', MOST_OFFERED),
		});
	},
});

/** One resolution out of the minutes, as a document for whoever asks for it. */
export const composeResolutionExtract = defineQuery({
	name: 'minutes.compose_extract',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly, resolution: held(values.id), language: z.enum(LANGUAGES) }),
	run: async ({ record }, { assembly: id, resolution, language }) => {
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const { whole, assembly: held } = found.value;
		const tree = composeExtract({ record: whole, assembly: held, language }, resolution, (await fileOf(record, id))?.sha256);
		return tree === undefined ? refused(refusal('not-found', { key: resolution })) : ok(tree);
	},
});

import { z } from 'zod';
import { type Actor, may } from '../../../domain/access/index.ts';
import { composeExtract } from '../../../domain/assembly_documents/index.ts';
import { LANGUAGES, ok, refused } from '../../../domain/basics/index.ts';
import { decisionsToFollow, explainFormality, formalitiesOf } from '../../../domain/formalities/index.ts';
import { currentVersion } from '../../../domain/kept_documents/index.ts';
import { officeToSign, type SittingState } from '../../../domain/sitting/index.ts';
import { namingOf } from '../../../domain/voices/index.ts';
import { values } from '../../../dossier/schema/index.ts';
import { refusal } from '../../../i18n/refusals/index.ts';
import { choicesOf, type FollowedMail, mailOf, type RecordReader } from '../../../store/index.ts';
import { defineQuery } from '../../action.ts';
import { held } from '../../inputs/index.ts';
import { certificateInUse } from '../../settings/certificate.ts';
import { type FoundAssembly, findAssembly } from '../../sittings/act.ts';
import { sittingCourse } from '../../sittings/course.ts';
import { type Draft, readDraft } from '../draft.ts';

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
	run: async ({ record, actor, association, now }, { assembly: id }) => {
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
				// Signatures stand in the minutes: what was approved before them is what was signed.
				const stale = review !== undefined && review.digest !== digest && state.signed.length === 0;
				const said = review === undefined ? 'waiting' : stale ? 'stale' : review.approved ? 'approved' : 'refused';
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
			reviews:
				actor.person !== undefined &&
				state.reviewers.includes(actor.person) &&
				// Whoever asked for changes may be content with the text after all.
				!(own?.approved === true && own.digest === digest) &&
				state.signed.length === 0,
			signs: officeToSign(state, actor.person) ?? null,
			file: await fileOf(record, id),
			/** What it is signed with; null where the program will make a key at the first signature. */
			certificate: (await certificateInUse(record, { now, timeZone: association.timeZone })) ?? null,
		});
	},
});

/** Members of whom nobody has an address, by their names: what is sent to the others is to be handed to them. */
function unaddressed({ whole }: FoundAssembly, state: SittingState): readonly string[] {
	const addressed = new Set(whole.people.filter((one) => one.email !== undefined).map((one) => one.id));
	const nameOf = namingOf(whole);
	return [...state.roll.voices.values()].filter(({ heldBy }) => !heldBy.some((one) => addressed.has(one))).map(({ id }) => nameOf(id));
}

/** What became of the messages that carry the signed minutes. */
async function sendingOf(record: RecordReader, id: string, nameOf: (id: string) => string) {
	const messages = (await mailOf(record, id)).filter((one) => one.purpose === 'minutes');
	const count = (status: FollowedMail['status']) => messages.filter((one) => one.status === status).length;
	const failed = messages.filter(({ status }) => status !== 'queued' && status !== 'sent');
	return { queued: count('queued'), sent: count('sent'), failed: failed.map(({ person }) => nameOf(person)) };
}

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
			toFollow: decisionsToFollow(held).map(({ resolution, decision, followUp }) => ({
				...{ resolution, kind: decision.kind, followUp, year: decision.year ?? null },
				number: held.resolutions.find((one) => one.id === resolution)?.number ?? 0,
			})),
			/** Who gets the signed minutes by hand, and what became of the messages to the others. */
			byHand: state === undefined ? [] : unaddressed(found.value, state),
			sending: await sendingOf(record, id, namingOf(whole)),
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

import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { isEvidenceType } from '../../domain/kept_documents/index.ts';
import { officeToSign, type SittingCommand, signaturesOf } from '../../domain/sitting/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal } from '../../i18n/refusals/index.ts';
import { keptFile, queueMail } from '../../store/index.ts';
import { type ActionContext, defineAction, type MadeFile } from '../action.ts';
import { held } from '../inputs/index.ts';
import { addDocumentTo, sentFile, versionOf } from '../kept_documents/index.ts';
import { act } from '../sittings/act.ts';
import { type Draft, readDraft } from './draft.ts';

const id = held(values.id);

/** The document that keeps the signed minutes of an assembly, where there is one. */
export async function minutesDocument({ record }: Pick<ActionContext, 'record'>, assembly: string) {
	return (await record.list('document')).find(({ value }) => value.kind === 'minutes' && value.assembly === assembly);
}

/** Keeps a file of the minutes: a document that members may read, each file a version of it. */
async function keepMinutes(context: ActionContext, { assembly, tree }: Draft, file: MadeFile): Promise<Result<unknown, Refusal>> {
	const known = await minutesDocument(context, assembly.id);
	const { title } = tree.metadata;
	if (known === undefined)
		return addDocumentTo(context, { title, kind: 'minutes', access: 'members', date: assembly.date, assembly: assembly.id }, file);
	const next = await versionOf(context, file);
	if (!next.ok) return next;
	return context.record.put('document', { ...known.value, versions: [...known.value.versions, next.value] }, { against: known.version });
}

/** Notes signatures, keeps their file, and says so in the record of the assembly. */
async function noteSignatures(
	context: ActionContext,
	draft: Draft,
	file: MadeFile,
	commands: readonly SittingCommand[],
): Promise<Result<{ readonly phase: string }, Refusal>> {
	const kept = await keepMinutes(context, draft, file);
	if (!kept.ok) return kept;
	const done = await act(context, draft, () => commands);
	if (!done.ok) return done;
	const signatures = signaturesOf(done.value.state, draft.whole.association.timeZone);
	const put = await context.record.put('assembly', { ...draft.assembly, signatures }, { against: 'anything' });
	return put.ok ? ok({ phase: done.value.state.phase }) : put;
}

/**
 * Signs the minutes, as their chair or their secretary. The program has put the signature under the PDF beforehand, of the very
 * text that has this digest, or of what was signed first.
 */
export const signMinutes = defineAction({
	name: 'minutes.sign',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: id, digest: held(values.digest) }),
	run: async (context, { assembly, digest }) => {
		const { actor, made } = context;
		const draft = await readDraft(context.record, assembly);
		if (!draft.ok) return draft;
		const office = officeToSign(draft.value.state, actor.person);
		if (office === undefined || actor.person === undefined) return refused(refusal('nothing-to-sign'));
		if (draft.value.state.signed.length === 0 && draft.value.digest !== digest) return refused(refusal('minutes-changed'));
		if (made === undefined) return refused(refusal('signing-unavailable'));
		const { person } = actor;
		return noteSignatures(context, draft.value, made, [
			{ do: 'signMinutes', office, person, means: 'electronic', digest, sha256: made.sha256 },
		]);
	},
});

/** Notes that the minutes were signed on paper by their chair and their secretary, and keeps the scan. */
export const signOnPaper = defineAction({
	name: 'minutes.sign_on_paper',
	permission: 'sitting.run',
	input: z.strictObject({ assembly: id, file: sentFile }),
	run: async (context, { assembly, file }) => {
		const draft = await readDraft(context.record, assembly);
		if (!draft.ok) return draft;
		const scan = await keptFile(context.record.tx, context.record.association, file.sha256);
		if (scan !== undefined && !isEvidenceType(scan.type)) return refused(refusal('scan-type'));
		const { state } = draft.value;
		const left = (['chair', 'secretary'] as const).filter((office) => !state.signed.some((one) => one.office === office));
		const commands = left.map((office): SittingCommand => {
			return { do: 'signMinutes', office, person: state[office] ?? '', means: 'paper', sha256: file.sha256 };
		});
		return left.length === 0 ? refused(refusal('nothing-to-sign')) : noteSignatures(context, draft.value, file, commands);
	},
});

/** Sends the signed minutes to everyone who could vote and has an address; publishes them where they were not. */
export const sendMinutes = defineAction({
	name: 'minutes.send',
	permission: 'assemblies.write',
	input: z.strictObject({ assembly: id }),
	run: async (context, { assembly }) => {
		const draft = await readDraft(context.record, assembly);
		if (!draft.ok) return draft;
		const { state, whole } = draft.value;
		if (state.phase === 'signed') {
			const done = await act(context, draft.value, () => [{ do: 'publishMinutes' }]);
			if (!done.ok) return done;
		} else return refused(refusal(state.phase === 'published' ? 'minutes-sent' : 'minutes-unsigned'));
		const addressed = new Set(whole.people.filter((one) => one.email !== undefined).map((one) => one.id));
		const people = [...state.roll.byPerson.keys()].filter((one) => addressed.has(one));
		const tasks = people.map((person) => ({ purpose: 'minutes', assembly, person, sequence: 0, language: 'fr' }) as const);
		await queueMail(context.record, tasks, context.now);
		return ok({ count: people.length });
	},
});

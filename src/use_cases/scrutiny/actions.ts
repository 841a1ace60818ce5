import { z } from 'zod';
import { ok, type Result, refused } from '../../domain/basics/index.ts';
import { scrutinyReturn, sortingOf, totalsOf } from '../../domain/polls/index.ts';
import { countContextOf, type PollState, type SittingState } from '../../domain/sitting/index.ts';
import { validateBallot } from '../../domain/tally/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { values } from '../../dossier/schema/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import { discardPapers, lockSitting, putPaperLines, removePaperLines, signForPapers, tellSitting, votersOf } from '../../store/index.ts';
import { type ActionContext, defineAction } from '../action.ts';
import { held } from '../inputs/index.ts';
import { act, type FoundAssembly, findAssembly } from '../sittings/act.ts';
import { sittingOrConvened } from '../sittings/course.ts';
import { SCRUTINY, type ScrutinyInput } from './inputs.ts';
import { scrutineer } from './may.ts';
import { hasVoted, notedOf } from './papers.ts';

interface Scene {
	readonly context: ActionContext;
	readonly found: FoundAssembly;
	readonly state: SittingState;
	readonly poll: PollState;
	readonly ref: { readonly assembly: string; readonly poll: string };
}
type InputOf<N extends ScrutinyInput['do']> = Extract<ScrutinyInput, { readonly do: N }>;
type Done = Result<null, Refusal>;
const DONE: Done = ok(null);

function said({ found }: Scene, why: Parameters<typeof sittingRefusalText>[0]): Done {
	return refused({ ...refusal('sitting-refused', { why: why.code }), said: sittingRefusalText(why, namingOf(found.whole)) });
}

/** Papers are signed for while votes are taken; of the room's own voices, each by one that has not voted on a device. */
async function sign(scene: Scene, { added, removed }: InputOf<'sign'>): Promise<Done> {
	const { context, poll, ref } = scene;
	const { config, electors, status } = poll;
	for (const voice of added) {
		const elector = electors.get(voice);
		if (elector?.channel !== 'paper') return said(scene, { code: 'return-not-entitled', params: { channel: 'paper', voice } });
		// Whoever has left may have signed before; nobody signs after.
		if (elector.left && status === 'open') return said(scene, { code: 'return-not-entitled', params: { channel: 'paper', voice } });
	}
	const voted = added.length === 0 ? [] : await votersOf(context.record, ref, config.secret, added);
	const [first] = voted;
	if (first !== undefined) return said(scene, { code: 'voted-already', params: { voice: first } });
	await signForPapers(context.record, ref, { added, removed });
	return DONE;
}

/** Papers are sorted once no more of them can come. */
function notCounting(scene: Scene): Done | undefined {
	const { poll } = scene;
	if (poll.status === 'open') return said(scene, { code: 'poll-not-closed', params: { poll: poll.config.id } });
	return undefined;
}

async function putTotals(scene: Scene, { counts }: InputOf<'putTotals'>): Promise<Done> {
	const early = notCounting(scene);
	if (early !== undefined) return early;
	const { subject } = scene.poll.config;
	if (sortingOf(subject) !== 'totals') return said(scene, { code: 'return-of-other-kind', params: { channel: 'paper' } });
	const rows = totalsOf(subject);
	const lines = [];
	for (const { row, weight, college, ballots } of counts) {
		const says = rows.get(row);
		if (says === undefined) return refused(refusal('not-found', { key: row }));
		if (ballots === 0) continue;
		const apart = college === undefined ? {} : { college };
		lines.push({ line: `${college ?? ''}.${weight}.${row}`, content: { weight, ...apart, says, ballots } });
	}
	await removePaperLines(scene.context.record, scene.ref);
	await putPaperLines(scene.context.record, scene.ref, lines);
	return DONE;
}

async function putPaper(scene: Scene, { line, weight, ballots, says }: InputOf<'putPaper'>): Promise<Done> {
	const early = notCounting(scene);
	if (early !== undefined) return early;
	const { subject } = scene.poll.config;
	if (subject.kind !== 'election' || sortingOf(subject) !== 'papers') {
		return said(scene, { code: 'return-of-other-kind', params: { channel: 'paper' } });
	}
	const judged = says === 'spoiled' ? ok(says) : validateBallot(subject.tally, { weight, marks: says });
	if (!judged.ok) return said(scene, judged.error);
	await putPaperLines(scene.context.record, scene.ref, [{ line, content: { weight, says, ballots } }]);
	return DONE;
}

/** Enters what was found; what was noted on the way is in the sitting's journal then, and nowhere else. */
async function confirm({ context, found, state, poll, ref }: Scene, { correction }: InputOf<'confirm'>): Promise<Done> {
	const { lines, signed } = await notedOf(context.record, ref);
	const nameOf = namingOf(found.whole);
	const returned = scrutinyReturn(lines, signed, countContextOf(state, poll));
	if (!returned.ok) {
		return refused({ ...refusal('sitting-refused', { why: returned.error.code }), said: sittingRefusalText(returned.error, nameOf) });
	}
	const why = correction === undefined ? {} : { correction };
	const done = await act(context, found, () => [{ do: 'enterReturns', poll: ref.poll, returns: returned.value, ...why }]);
	if (!done.ok) return done;
	await discardPapers(context.record, ref);
	return DONE;
}

async function recount(scene: Scene): Promise<Done> {
	const { context, poll, ref } = scene;
	const { paper } = poll.returns;
	await removePaperLines(context.record, ref);
	if (paper !== undefined) await signForPapers(context.record, ref, { added: paper.signed, removed: [] });
	return DONE;
}

async function assign(scene: Scene, { voice, channel }: InputOf<'assignChannel'>): Promise<Done> {
	const { context, found, poll, ref } = scene;
	if (await hasVoted(context.record, ref, poll.config.secret, voice)) return said(scene, { code: 'voted-already', params: { voice } });
	const done = await act(context, found, () => [{ do: 'assignChannel', poll: ref.poll, voice, channel }]);
	return done.ok ? DONE : done;
}

function carryOut(scene: Scene, command: ScrutinyInput): Promise<Done> {
	switch (command.do) {
		case 'sign':
			return sign(scene, command);
		case 'putTotals':
			return putTotals(scene, command);
		case 'putPaper':
			return putPaper(scene, command);
		case 'removePaper':
			return removePaperLines(scene.context.record, scene.ref, [command.line]).then(() => DONE);
		case 'confirm':
			return confirm(scene, command);
		case 'recount':
			return recount(scene);
		case 'assignChannel':
			return assign(scene, command);
	}
}

/** What the scrutineers of a sitting do: who signed for a paper, the papers sorted, their count confirmed. */
export const scrutinise = defineAction({
	name: 'sittings.scrutinise',
	permission: 'sitting.take_part',
	input: z.strictObject({ assembly: held(values.id), poll: held(values.id), command: SCRUTINY }),
	run: async (context, { assembly: id, poll: name, command }) => {
		const { record, actor, now } = context;
		const found = await findAssembly(record, id);
		if (!found.ok) return found;
		const version = await lockSitting(record, id);
		const { state } = await sittingOrConvened(record, found.value.whole, found.value.assembly, now);
		const allowed = scrutineer(actor, state);
		if (!allowed.ok) return allowed;
		const poll = state.polls.get(name);
		if (poll === undefined) return refused(refusal('not-found', { key: name }));
		const done = await carryOut({ context, found: found.value, state, poll, ref: { assembly: id, poll: name } }, command);
		if (!done.ok) return done;
		await tellSitting(record, { sitting: id, version, of: 'events' });
		return ok({ poll: name });
	},
});

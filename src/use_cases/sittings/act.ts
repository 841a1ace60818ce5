import { ok, type Result, refused } from '../../domain/basics/index.ts';
import type { AssociationRecord } from '../../domain/record/index.ts';
import { perform, type SittingCommand, type SittingJournal, type SittingState } from '../../domain/sitting/index.ts';
import { namingOf } from '../../domain/voices/index.ts';
import { type Refusal, refusal, sittingRefusalText } from '../../i18n/refusals/index.ts';
import { advanceSitting, keptRecord, lockSitting, type RecordReader } from '../../store/index.ts';
import type { ActionContext } from '../action.ts';
import { SITTING_EVENT, sittingOrConvened } from './course.ts';

/** An assembly, in the record that it is of. */
export interface FoundAssembly {
	readonly whole: AssociationRecord;
	readonly assembly: AssociationRecord['assemblies'][number];
}

/** The assembly of an id, with the whole record. */
export async function findAssembly(reader: RecordReader, id: string): Promise<Result<FoundAssembly, Refusal>> {
	const whole = await keptRecord(reader);
	const assembly = whole?.assemblies.find((one) => one.id === id);
	return whole === undefined || assembly === undefined ? refused(refusal('not-found', { key: id })) : ok({ whole, assembly });
}

/** What a sitting was made to do. */
export interface Acted {
	readonly state: SittingState;
	/** With what has just happened. */
	readonly journal: SittingJournal;
	/** How many events have just happened, the convening not counted. */
	readonly count: number;
}

type Commands = readonly SittingCommand[];

/**
 * Has a sitting do one or more things, one after the other; what happened is in the journal. A sitting that nothing happened
 * at yet is convened first. Where one is refused nothing is done.
 */
export async function act(
	{ record, now }: Pick<ActionContext, 'record' | 'now'>,
	{ whole, assembly }: FoundAssembly,
	commandsFor: (state: SittingState) => Commands | Promise<Result<Commands, Refusal>>,
): Promise<Result<Acted, Refusal>> {
	await lockSitting(record, assembly.id);
	const { journal: before, state: then, fresh } = await sittingOrConvened(record, whole, assembly, now);
	let state = then;
	let journal = before;
	const asked = await commandsFor(state);
	if ('ok' in asked && !asked.ok) return asked;
	for (const command of 'ok' in asked ? asked.value : asked) {
		const done = perform(state, command, now);
		if (!done.ok)
			return refused({ ...refusal('sitting-refused', { why: done.error.code }), said: sittingRefusalText(done.error, namingOf(whole)) });
		state = done.value.state;
		journal = [...journal, ...done.value.events];
	}
	const happened = [...fresh, ...journal.slice(before.length)];
	for (const event of happened) await record.journal.note({ event: SITTING_EVENT, key: assembly.id, before: null, after: event });
	if (happened.length > 0) await advanceSitting(record, assembly.id, state.version);
	return ok({ state, journal, count: journal.length - before.length });
}

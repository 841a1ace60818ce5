import type { z } from 'zod';
import type { OnProgress } from '../accounts_files/index.ts';
import type { Actor, Permission } from '../domain/access/index.ts';
import type { Association } from '../domain/association/index.ts';
import type { Instant, IsoDate, Result } from '../domain/basics/index.ts';
import type { Refusal } from '../i18n/refusals/index.ts';
import type { RecordReader, RecordWriter, Seal, SigningKey } from '../store/index.ts';

/** What an action or a question knows of the moment, and of who asks. */
export interface Moment {
	readonly actor: Actor;
	readonly association: Association;
	readonly now: Instant;
	/** The date where the association is. */
	readonly today: IsoDate;
}

/** A file that was sent with an input, on this machine's disk while the action runs. */
export interface SentFile {
	readonly path: string;
	/** Told bytes read and bytes in all. */
	readonly onProgress?: OnProgress;
}
/** A file kept beforehand, by the digest of its bytes, and its name. */
export interface MadeFile {
	readonly sha256: string;
	readonly name: string;
}
export type SentFiles = ReadonlyMap<string, SentFile>;

/** What an action works with: the record within its transaction, the moment, and what only chance can give. */
export interface ActionContext extends Moment {
	readonly record: RecordWriter;
	/** Files that were sent with the input, by the name that it calls them. */
	readonly files: SentFiles;
	/** A file that the program itself made and kept for this action, by its digest: nothing of it came from whoever asks. */
	readonly made?: MadeFile;
	/** A key to sign with, closed: the program itself has read it out of what was sent. */
	readonly signingKey?: SigningKey;
	/** A new id that nobody can guess, of lower-case letters and digits. */
	readonly newId: () => string;
	/** Seals the ballots of secret polls. */
	readonly seal: Seal;
}

/** One way to change the record. Its name is `concept.verb_thing`, the same in the API and in the journal. */
export interface Action<Name extends string = string, Input = unknown, Output = unknown> {
	readonly name: Name;
	/** Who may not have it is refused before anything is read. */
	readonly permission: Permission;
	/** Reads what comes from a page or a program, and describes it (JSON Schema). */
	readonly input: z.ZodType<Input>;
	/**
	 * Whether it runs beside other actions of the association. Otherwise they run one after another, so that what one has
	 * read stays true until it ends; an action that says true locks what it needs itself.
	 */
	readonly concurrent?: boolean;
	/** Whether what it answers lets someone in, so that it is not kept under a key: sent again, it is done again. */
	readonly unkept?: boolean;
	/** What it does, and answers: what JSON can hold. Where it refuses, nothing is changed. */
	run(context: ActionContext, input: Input): Promise<Result<Output, Refusal>>;
}

/** An action of any input, as the registry lists it. */
export type AnyAction = Action;

/** Declares an action. */
export function defineAction<const Name extends string, Input, Output>(action: Action<Name, Input, Output>): Action<Name, Input, Output> {
	return action;
}

/** One way to ask something of the record: as an action, and nothing is changed. */
export interface Query<Name extends string = string, Input = unknown, Output = unknown> {
	readonly name: Name;
	readonly permission: Permission;
	readonly input: z.ZodType<Input>;
	run(context: Moment & { readonly record: RecordReader }, input: Input): Promise<Result<Output, Refusal>>;
}

/** Declares a query. */
export function defineQuery<const Name extends string, Input, Output>(query: Query<Name, Input, Output>): Query<Name, Input, Output> {
	return query;
}

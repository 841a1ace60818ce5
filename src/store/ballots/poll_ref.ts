/** A poll of a sitting, by the ids of both. */
export interface PollRef {
	readonly assembly: string;
	readonly poll: string;
}

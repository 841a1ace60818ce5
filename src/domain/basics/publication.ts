import type { IsoDate } from './dates.ts';

/** That something of the record is for everyone to read: since when, and who decided it. What has none is not public. */
export interface Publication {
	readonly on: IsoDate;
	/** Name of who published it. */
	readonly by: string;
}

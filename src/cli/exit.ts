/** Exit codes of every command. */
export const EXIT = { clean: 0, findings: 1, unusable: 2 } as const;

/** Ends a command with words for the person and, where asked, a value for the machine. */
export class CommandError extends Error {
	/** What `--json` prints. */
	readonly detail: Readonly<Record<string, unknown>>;
	constructor(message: string, detail: Readonly<Record<string, unknown>> = {}) {
		super(message);
		this.detail = detail;
	}
}

import { EVENTS } from './events.ts';

/** What the log may say, as a page of documentation in Markdown: docs/log.md. */
export function describeLog(): string {
	const rows = Object.entries(EVENTS).map(
		([name, { level, about, fields }]) =>
			`| \`${name}\` | ${level} | ${about} | ${Object.entries(fields)
				.map(([field, type]) => `\`${field}\` (${type})`)
				.join(', ')} |`,
	);
	return `# What the server writes to its log

Lines of JSON on standard error: \`time\`, \`level\`, \`event\` and the fields below. No line holds a name, an address of mail, an address of a page or anything that lets someone in. This page is made from \`src/platform/logging/events.ts\`; after a change there, \`npx vitest run tests/platform -u\` writes it anew.

| event | level | what happened | fields |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

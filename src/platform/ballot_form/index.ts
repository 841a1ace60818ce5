/** What was chosen for each candidate: the fields `mark.ID`, those left empty aside. */
function marksOf(fields: URLSearchParams): readonly (readonly [string, string])[] {
	return [...fields].flatMap(([name, value]) => {
		const [, option] = /^mark\.(.+)$/u.exec(name) ?? [];
		return option === undefined || value === '' ? [] : [[option, value] as const];
	});
}

/** Candidates by their ranks, the first first; those of one rank together. */
function rankingOf(marks: ReturnType<typeof marksOf>): readonly (readonly string[])[] {
	const ranks = Map.groupBy(marks, ([, rank]) => Number(rank));
	return [...ranks].sort(([a], [b]) => a - b).map(([, some]) => some.map(([option]) => option));
}

/** What the fields of a ballot say, as a poll takes it. */
export function contentOf(fields: URLSearchParams): unknown {
	const kind = fields.get('marks');
	if (kind === null) return fields.get('choice');
	if (fields.get('blank') === 'yes') return { kind: 'blank' };
	const marks = marksOf(fields);
	switch (kind) {
		case 'choices':
			return { kind, choices: fields.getAll('choice') };
		case 'ranking':
			return { kind, ranking: rankingOf(marks) };
		case 'scores':
			return { kind, scores: Object.fromEntries(marks.map(([option, score]) => [option, Number(score)])) };
		default:
			return { kind, [kind]: Object.fromEntries(marks) };
	}
}
